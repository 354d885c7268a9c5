package org.copydesk.check.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;

/** Words by the role they play around a number or a source, from a file of two columns. */
final class Vocabulary {

  private final Map<String, Set<String>> rolesByWord = new HashMap<>();

  Vocabulary(String file) {
    for (List<String> row : DataFile.beside(Vocabulary.class, file).rows()) {
      for (String word : row.get(1).split(" ")) {
        rolesByWord.computeIfAbsent(word, w -> new HashSet<>()).add(row.get(0));
      }
    }
  }

  boolean is(String role, String word) {
    return rolesByWord.getOrDefault(word, Collections.emptySet()).contains(role);
  }
}
