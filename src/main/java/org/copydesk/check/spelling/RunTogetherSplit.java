package org.copydesk.check.spelling;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private final Lexicon lexicon;
  private final Set<String> shortWords = DataFile.beside(getClass(), "short-words.txt").words();
  private final Set<String> functionWords =
      DataFile.beside(getClass(), "function-words.txt").words();

  RunTogetherSplit(Lexicon lexicon) {
    this.lexicon = lexicon;
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
        case FIRST_OF_SENTENCE -> 1.5;
        case WORD ->
            functional
                ? (shorter() == SHORTEST ? 1.7 : 3) + (frequency >= VERY_COMMON ? 0.5 : 0)
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
    for (int cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
      Split split = split(word.substring(0, cut), word.substring(cut), opensSentence, usedHere);
      if (split != null && (best == null || worth(split) > worth(best))) {
        best = split;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double worth(Split split) {
    return 4 * split.logOdds() + split.frequency();
  }

  private @Nullable Split split(
      String first, String second, boolean opensSentence, Set<String> usedHere) {
    if (!isWord(second)) {
      return null;
    }
    int ofSecond = lexicon.frequency(second);
    boolean functional = functionWords.contains(second);
    String lower = first.toLowerCase(Locale.ENGLISH);
    boolean capital = !lower.equals(first);
    if (capital && second.length() > SHORTEST && first.length() >= FREE_LENGTH && functional) {
      // "Bernhad" is a slip for a name, not Bern that had: three letters are too few to be sure.
      if (usedHere.contains(first)) {
        return new Split(first, second, ofSecond, true, Kind.NAME_OF_THIS_TEXT);
      }
      if (second.length() >= FREE_LENGTH
          && !lexicon.knowsLowerCase(first)
          && (lexicon.knows(first) || lexicon.isNamePart(first))) {
        return new Split(first, second, ofSecond, true, Kind.KNOWN_NAME);
      }
    }
    if (!isWord(lower)) {
      return null;
    }
    functional |= functionWords.contains(lower);
    int frequency = Math.min(lexicon.frequency(lower), ofSecond);
    if (!capital) {
      return new Split(first, second, frequency, functional, Kind.WORD);
    }
    boolean plain =
        opensSentence
            && functional
            && frequency >= VERY_COMMON
            && first.length() > SHORTEST
            && second.length() > SHORTEST;
    return plain ? new Split(first, second, frequency, true, Kind.FIRST_OF_SENTENCE) : null;
  }

  private boolean isWord(String part) {
    return part.length() < FREE_LENGTH
        ? shortWords.contains(part)
        : lexicon.knowsLowerCase(part) && lexicon.frequency(part) >= COMMON;
  }
}
