package org.copydesk.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;

/**
 * Words by the role they play around a number, from a data file of two columns: the role, and its
 * words parted by spaces. A word may play several roles, and a role may fill several lines.
 */
public final class WordRoles {

  private final Map<String, Set<String>> rolesByWord;

  private WordRoles(Map<String, Set<String>> rolesByWord) {
    this.rolesByWord = rolesByWord;
  }

  /**
   * Reads the file that stands beside a class.
   *
   * @param owner the class that uses it
   * @param file the file's name
   */
  public static WordRoles beside(Class<?> owner, String file) {
    Map<String, Set<String>> rolesByWord = new HashMap<>();
    DataFile.beside(owner, file)
        .rows()
        .forEach(
            row -> {
              for (String word : row.get(1).split(" ")) {
                rolesByWord.computeIfAbsent(word, w -> new HashSet<>()).add(row.get(0));
              }
            });
    return new WordRoles(rolesByWord);
  }

  /** Whether a word, in lower case, plays a role. */
  public boolean is(String role, String word) {
    return rolesByWord.getOrDefault(word, Collections.emptySet()).contains(role);
  }
}
