package org.copydesk.check.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A phrase that sellers use.
 *
 * @param clue what it shows
 * @param parts what stands in it, in order; the first is a word, a sign or a name
 */
record SalesPhrase(SalesClue clue, List<Part> parts) {

  private static final String NAME = "NAME";

  /** Words of the longest name that a phrase holds. */
  private static final int LONGEST_NAME = 4;

  /** One word of several, a name, or so many words of any kind. */
  private sealed interface Part {}

  private record OneOf(Set<String> words, boolean optional) implements Part {}

  private record Gap(int most) implements Part {}

  private record Name(boolean possessive) implements Part {}

  SalesPhrase {
    parts = List.copyOf(parts);
  }

  /** Reads the notation of {@code sales-cues.tsv}. */
  static SalesPhrase parse(SalesClue clue, String phrase) {
    List<Part> parts = new ArrayList<>();
    for (String word : phrase.split(" ")) {
      if (word.startsWith("~")) {
        parts.add(new Gap(Integer.parseInt(word.substring(1))));
      } else if (word.startsWith(NAME) && !word.contains("|")) {
        parts.add(new Name(word.endsWith("'s")));
      } else {
        boolean optional = word.length() > 1 && word.endsWith("?");
        String words = optional ? word.substring(0, word.length() - 1) : word;
        parts.add(new OneOf(Set.of(words.split("\\|")), optional));
      }
    }
    return new SalesPhrase(clue, parts);
  }

  /** The words it may begin with; {@code NAME} for a name. */
  Set<String> beginnings() {
    return parts.get(0) instanceof OneOf first ? first.words() : Set.of(NAME);
  }

  private static boolean holds(OneOf one, int at, SalesWords words) {
    return at < words.size()
        && (one.words().contains(words.word(at)) || one.words().contains(NAME) && words.isName(at));
  }

  /** Where the phrase ends that begins with a word, or -1. */
  int endFrom(int begin, SalesWords words) {
    return endOf(0, begin, words);
  }

  /** As deep as the phrase has parts. */
  private int endOf(int part, int at, SalesWords words) {
    if (part == parts.size()) {
      return at;
    }
    Part next = parts.get(part);
    if (next instanceof Gap gap) {
      for (int i = at; i <= Math.min(at + gap.most(), words.size()); i++) {
        int end = endOf(part + 1, i, words);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (next instanceof Name name) {
      return endOfName(name, part, at, words);
    }
    OneOf one = (OneOf) next;
    if (holds(one, at, words)) {
      int end = endOf(part + 1, at + 1, words);
      if (end >= 0) {
        return end;
      }
    }
    return one.optional() ? endOf(part + 1, at, words) : -1;
  }

  private int endOfName(Name name, int part, int at, SalesWords words) {
    for (int i = at; i < Math.min(at + LONGEST_NAME, words.size()) && words.isName(i); i++) {
      if (!name.possessive() || words.isPossessive(i)) {
        int end = endOf(part + 1, i + 1, words);
        if (end >= 0) {
          return end;
        }
      }
    }
    return -1;
  }
}
