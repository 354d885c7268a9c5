package org.copydesk.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names that authors of pages give to their elements. A name is cut into words at
 * hyphens, underscores and capitals; {@code post__shareBar} says {@code post share bar}.
 */
final class MarkupNames {

  /** What the names of one element say, taken together. */
  enum Verdict {
    SILENT,
    STORY,
    FURNITURE
  }

  /** The longest entry of the list has so many words. */
  private static final int MOST_WORDS = 3;

  /** Longer names are generated. */
  private static final int LONGEST_NAME = 80;

  /** An element with more names than this is styled by them, not named. */
  private static final int MOST_NAMES = 40;

  /**
   * {@code has-sidebar} says that there is one elsewhere, and builders of pages name every part of
   * a story after their own menus.
   */
  private static final Set<String> STATES =
      Set.of(
          "has",
          "no",
          "with",
          "without",
          "is",
          "not",
          "hide",
          "hidden",
          "show",
          "js",
          "if",
          "elementor");

  private static final String STORY = "story";
  private static final String FURNITURE = "furniture";

  private final Set<String> story = new HashSet<>();
  private final Set<String> furniture = new HashSet<>();
  private final Map<Zone, Set<String>> zones = new EnumMap<>(Zone.class);

  /** Reads the list that comes with the product. */
  MarkupNames() {
    for (List<String> row : DataFile.beside(MarkupNames.class, "markup-names.tsv").rows()) {
      String name = String.join("", words(row.get(0)));
      switch (row.get(1)) {
        case STORY -> story.add(name);
        case FURNITURE -> furniture.add(name);
        default -> zones.computeIfAbsent(Zone.valueOf(row.get(1)), z -> new HashSet<>()).add(name);
      }
    }
  }

  /**
   * What names say.
   *
   * @param names classes and the like, parted by white space
   */
  Verdict verdict(String names) {
    Verdict verdict = Verdict.SILENT;
    for (String name : split(names)) {
      List<String> words = words(name);
      if (words.isEmpty() || STATES.contains(words.get(0))) {
        continue;
      }
      if (says(words, furniture)) {
        verdict = verdict == Verdict.STORY ? verdict : Verdict.FURNITURE;
      } else if (says(words, story)) {
        verdict = Verdict.STORY;
      }
    }
    return verdict;
  }

  /** The zone that one of the names is the name of; null where none is. */
  @Nullable Zone zone(String names) {
    for (String name : split(names)) {
      String whole = String.join("", words(name));
      for (Map.Entry<Zone, Set<String>> entry : zones.entrySet()) {
        if (entry.getValue().contains(whole)) {
          return entry.getKey();
        }
      }
    }
    return null;
  }

  private static List<String> split(String names) {
    List<String> split = new ArrayList<>();
    for (String name : names.strip().split("\\s+", MOST_NAMES + 1)) {
      if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
        split.add(name);
      }
    }
    return split.size() > MOST_NAMES ? List.of() : split;
  }

  private static boolean says(List<String> words, Set<String> entries) {
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int k = i; k < words.size() && k < i + MOST_WORDS; k++) {
        joined.append(words.get(k));
        if (entries.contains(joined.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a name in lower case; digits part words and are none. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean capital =
          !end
              && i > begin
              && Character.isUpperCase(name.charAt(i))
              && (Character.isLowerCase(name.charAt(i - 1))
                  || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
      if ((end || capital) && i > begin) {
        words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
      }
      if (end) {
        begin = i + 1;
      } else if (capital) {
        begin = i;
      }
    }
    return words;
  }
}
