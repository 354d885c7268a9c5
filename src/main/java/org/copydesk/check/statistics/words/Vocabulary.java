package org.copydesk.check.statistics.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.data.DataFile;

/** Words by the role they play around a number or a source, from a file of two columns. */
public final class Vocabulary {

  /** The words that introduce and name sources. */
  public static final Vocabulary SOURCES =
      new Vocabulary("source-words.tsv").withVerbs("source-verbs.tsv");

  /** The words that say what a number counts and what became of it. */
  public static final Vocabulary FIGURES = new Vocabulary("figure-words.tsv");

  /** The small words that hold both together. */
  public static final Vocabulary GRAMMAR = new Vocabulary("grammar-words.tsv");

  private final Map<String, Set<String>> rolesByWord = new HashMap<>();
  private final Map<String, Set<String>> wordsByRole = new HashMap<>();

  private Vocabulary(String file) {
    for (List<String> row : DataFile.beside(Vocabulary.class, file).rows()) {
      for (String word : row.get(1).split(" ")) {
        add(row.get(0), word);
      }
    }
  }

  /** Adds every form of the verbs of a list. */
  private Vocabulary withVerbs(String file) {
    for (List<String> row : DataFile.beside(Vocabulary.class, file).rows()) {
      for (String verb : row.get(1).split(" ")) {
        VerbForms.of(verb).all().forEach(form -> add(row.get(0), form));
      }
    }
    return this;
  }

  private void add(String role, String word) {
    rolesByWord.computeIfAbsent(word, w -> new HashSet<>()).add(role);
    wordsByRole.computeIfAbsent(role, r -> new TreeSet<>()).add(word);
  }

  /** Whether a word, in lower case, plays a role. */
  public boolean is(String role, String word) {
    return rolesByWord.getOrDefault(word, Collections.emptySet()).contains(role);
  }

  /** The words that play a role. */
  public Set<String> withRole(String role) {
    return wordsByRole.getOrDefault(role, Collections.emptySet());
  }
}
