package org.copydesk.check.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;
import org.jspecify.annotations.Nullable;

/** Cuts an unknown word into the two common words it was run together from. */
final class RunTogetherSplit {

  /** Both words must be this common: rarer ones lie side by side in many a foreign name. */
  private static final int COMMON = 6;

  /** Words this common are met in every text. */
  private static final int VERY_COMMON = 10;

  /** Words shorter than this are taken from a closed list. */
  private static final int FREE_LENGTH = 4;

  private static final int SHORTEST = 2;
  private static final int SHORTEST_STEM = 3;

  private final Lexicon lexicon;
  private final Set<String> shortWords = DataFile.beside(getClass(), "short-words.txt").words();
  private final Set<String> pointingFirst = functionWords("second");
  private final Set<String> pointingSecond = functionWords("first");
  private final List<String> adjectiveEndings =
      DataFile.beside(getClass(), "adjective-endings.txt").lines();

  RunTogetherSplit(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The function words that betray a lost space, but for those that do so only in one place. */
  private static Set<String> functionWords(String notOnly) {
    return DataFile.beside(RunTogetherSplit.class, "function-words.tsv").rows().stream()
        .filter(row -> !row.get(1).equals(notOnly))
        .map(row -> row.get(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Two words written as one.
   *
   * @param first the first word, as it stands
   * @param second the second
   * @param frequency how common the rarer of them is, see {@link Lexicon#frequency}
   * @param functional whether one of them only joins or points, so that no compound has it
   * @param kind what the first is
   */
  record Split(String first, String second, int frequency, boolean functional, Kind kind) {

    String inWords() {
      return first + " " + second;
    }

    private int shorter() {
      return Math.min(first.length(), second.length());
    }

    /** The log-odds that a space was lost here; set by hand. */
    double logOdds() {
      return switch (kind) {
        case NAME_OF_THIS_TEXT -> 2.5;
        case KNOWN_NAME -> 1;
        case FIRST_OF_SENTENCE -> shorter() > SHORTEST + 1 ? 2 : 0.8;
        case WORD ->
            functional
                ? (shorter() <= SHORTEST ? 1.7 : 3) + (frequency >= VERY_COMMON ? 0.5 : 0)
                : frequency >= VERY_COMMON ? 1.2 : 0.4;
      };
    }

    /** The share of such cuts that are right. */
    double confidence() {
      return 1 / (1 + Math.exp(-logOdds()));
    }
  }

  /** What stands before the lost space. */
  enum Kind {
    WORD,
    FIRST_OF_SENTENCE,
    NAME_OF_THIS_TEXT,
    KNOWN_NAME
  }

  /**
   * The best cut of a word, where there is one.
   *
   * @param opensSentence whether its capital may be owed to its place
   * @param usedHere names that stand elsewhere in the text
   */
  Optional<Split> of(String word, boolean opensSentence, Set<String> usedHere) {
    Split best = null;
    for (int cut = 1; cut <= word.length() - SHORTEST; cut++) {
      Split split = split(word.substring(0, cut), word.substring(cut), opensSentence, usedHere);
      if (split != null && (best == null || worth(split) > worth(best))) {
        best = split;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double worth(Split split) {
    return 4 * split.logOdds() + 2 * split.frequency();
  }

  private @Nullable Split split(
      String first, String second, boolean opensSentence, Set<String> usedHere) {
    if (!isWord(second)) {
      return null;
    }
    int ofSecond = lexicon.frequency(second);
    boolean functional = pointingSecond.contains(second);
    String lower = first.toLowerCase(Locale.ENGLISH);
    boolean capital = !lower.equals(first);
    if (capital && second.length() > SHORTEST && first.length() >= FREE_LENGTH && functional) {
      // "Bernhad" is a slip for a name, not Bern that had: three letters are too few to be sure.
      if (usedHere.contains(first)) {
        return new Split(first, second, ofSecond, true, Kind.NAME_OF_THIS_TEXT);
      }
      boolean telling =
          second.length() >= FREE_LENGTH
              || (first.length() > FREE_LENGTH && lexicon.frequency(first) >= COMMON + 2);
      if (telling
          && !lexicon.knowsLowerCase(first)
          && (lexicon.knows(first) || lexicon.isNamePart(first))) {
        return new Split(first, second, ofSecond, true, Kind.KNOWN_NAME);
      }
    }
    if (!isWord(lower)) {
      return null;
    }
    functional |= pointingFirst.contains(lower);
    int frequency = Math.min(lexicon.frequency(lower), ofSecond);
    if (!capital) {
      return !functional && (first.length() < FREE_LENGTH || mayBeCompound(first, second))
          ? null
          : new Split(first, second, frequency, functional, Kind.WORD);
    }
    boolean plain =
        opensSentence
            && functional
            && frequency >= VERY_COMMON
            && first.length() > SHORTEST
            && second.length() > SHORTEST;
    return plain ? new Split(first, second, frequency, true, Kind.FIRST_OF_SENTENCE) : null;
  }

  /**
   * Whether two words of content may make a compound: its first part is a bare noun, adjective or
   * verb, and its second no adjective.
   */
  private boolean mayBeCompound(String first, String second) {
    return !isInflected(first) && adjectiveEndings.stream().noneMatch(second::endsWith);
  }

  private boolean isInflected(String word) {
    return isStemWith(word, "s", "")
        || isStemWith(word, "ies", "y")
        || isStemWith(word, "ed", "")
        || isStemWith(word, "ed", "e")
        || isStemWith(word, "ly", "")
        || (isStemWith(word, "er", "") && isStemWith(word, "er", "est"));
  }

  private boolean isStemWith(String word, String ending, String instead) {
    return word.endsWith(ending)
        && word.length() - ending.length() >= SHORTEST_STEM
        && !word.endsWith("ss")
        && lexicon.knowsLowerCase(word.substring(0, word.length() - ending.length()) + instead);
  }

  private boolean isWord(String part) {
    return part.length() == 1
        ? part.equals("a")
        : part.length() < FREE_LENGTH
            ? shortWords.contains(part)
            : lexicon.knowsLowerCase(part) && lexicon.frequency(part) >= COMMON;
  }
}
