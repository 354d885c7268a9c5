package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.Slip;

/**
 * Finds words within two letters of another without comparing it with all: two words are near when
 * they become alike after dropping letters (the symmetric-delete index). Long words are cut to
 * their first letters, which are compared in full afterwards.
 */
final class NearWords {

  private static final int INDEXED_LETTERS = 9;
  private static final int MOST_LETTERS = 2;

  /**
   * Words that share a remnant, at most: more are met in no prose, and comparing each with all
   * would take for ever.
   */
  private static final int MOST_ALIKE = 64;

  private final Map<String, List<String>> byRemnant = new HashMap<>();

  private NearWords() {}

  static NearWords of(Collection<String> words) {
    NearWords index = new NearWords();
    words.stream()
        .sorted()
        .forEach(
            word -> {
              for (String remnant : remnants(word)) {
                List<String> alike =
                    index.byRemnant.computeIfAbsent(remnant, r -> new ArrayList<>(1));
                if (alike.size() < MOST_ALIKE) {
                  alike.add(word);
                }
              }
            });
    return index;
  }

  /**
   * The words within so many letters of a word, itself left out.
   *
   * @param letters 1 or 2
   */
  Set<String> near(String word, int letters) {
    Set<String> near = new LinkedHashSet<>();
    if (byRemnant.isEmpty()) {
      return near;
    }
    for (String remnant : remnants(word)) {
      for (String other : byRemnant.getOrDefault(remnant, List.of())) {
        if (!other.equals(word)
            && Math.abs(other.length() - word.length()) <= letters
            && Slip.letters(lower(other), lower(word)) <= letters) {
          near.add(other);
        }
      }
    }
    return near;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ENGLISH);
  }

  private static Set<String> remnants(String word) {
    String start = word.substring(0, Math.min(INDEXED_LETTERS, word.length()));
    Set<String> all = new LinkedHashSet<>();
    Set<String> last = Set.of(lower(start));
    all.addAll(last);
    for (int dropped = 0; dropped < MOST_LETTERS; dropped++) {
      Set<String> next = new LinkedHashSet<>();
      for (String longer : last) {
        for (int i = 0; i < longer.length(); i++) {
          next.add(longer.substring(0, i) + longer.substring(i + 1));
        }
      }
      all.addAll(next);
      last = next;
    }
    return all;
  }
}
