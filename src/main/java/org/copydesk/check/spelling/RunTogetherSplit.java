package org.copydesk.check.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.check.Lexicon;
import org.copydesk.data.DataFile;
import org.jspecify.annotations.Nullable;

/** Cuts an unknown word into the two common words it was run together from. */
final class RunTogetherSplit {

  /** Names, and the words after them, must be this common to be told from a longer name. */
  private static final int COMMON = 8;

  /** A word less common than this beside a name is a piece of another name sooner. */
  private static final int KNOWN = 6;

  /** Words this common are met in every text. */
  private static final int VERY_COMMON = 10;

  private static final int FREE_LENGTH = 4;
  private static final int SHORTEST = 2;
  private static final int SHORTEST_STEM = 3;

  /** The words of a name and a word after it that does not join must be as long as this. */
  private static final int LONG_NAME = 5;

  private static final int LONG_WORD = 6;

  private final Lexicon lexicon;
  private final Set<String> shortWords = DataFile.beside(getClass(), "short-words.txt").words();
  private final Set<String> pointingFirst = functionWords("second");
  private final Set<String> pointingSecond = functionWords("first");
  private final Set<String> describing =
      DataFile.beside(getClass(), "describing-words.txt").words();
  private final Set<String> prefixes = DataFile.beside(getClass(), "prefixes.txt").words();
  private final Set<String> suffixes = DataFile.beside(getClass(), "suffixes.txt").words();
  private final Set<String> placeEndings = DataFile.beside(getClass(), "place-endings.txt").words();
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
   * @param logOdds the log-odds that a space was lost between them
   */
  record Split(String first, String second, double logOdds) {

    String inWords() {
      return first + " " + second;
    }

    /** The share of such cuts that are right. */
    double confidence() {
      return 1 / (1 + Math.exp(-logOdds));
    }
  }

  /**
   * What the article says about a word beside the word itself.
   *
   * @param opensSentence whether its capital may be owed to its place
   * @param uses how often the article holds it
   * @param names capitalised words of the article
   * @param pairs words of the article that stand side by side, in lower case
   */
  record Surroundings(boolean opensSentence, int uses, Set<String> names, Set<String> pairs) {}

  /** The best cut of a word, where there is one. */
  Optional<Split> of(String word, Surroundings here) {
    Split best = null;
    for (int cut = 1; cut <= word.length() - SHORTEST; cut++) {
      Split split = split(word.substring(0, cut), word.substring(cut), here);
      if (split != null && (best == null || split.logOdds() > best.logOdds())) {
        best = split;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every way to cut a word in lower case into two words: the two with a blank, and the clues. */
  Map<String, SplitClues> cuts(String word, Surroundings here) {
    Map<String, SplitClues> cuts = new TreeMap<>();
    for (int cut = 1; cut <= word.length() - SHORTEST; cut++) {
      String first = word.substring(0, cut);
      String second = word.substring(cut);
      if (isWord(first) && canFollow(first, second)) {
        cuts.put(first + " " + second, clues(first, second, here));
      }
    }
    return cuts;
  }

  /** Whether the second is a word of its own here: "cura personalis" is Latin. */
  private boolean canFollow(String first, String second) {
    return lexicon.knowsLowerCase(second) && !(second.equals("is") && first.endsWith("al"));
  }

  private @Nullable Split split(String first, String second, Surroundings here) {
    if (!canFollow(first, second)) {
      return null;
    }
    String lower = first.toLowerCase(Locale.ENGLISH);
    if (lower.equals(first)) {
      return isWord(first) ? new Split(first, second, clues(first, second, here).logOdds()) : null;
    }
    double afterName = afterName(first, second, here);
    if (afterName > 0) {
      return new Split(first, second, afterName);
    }
    boolean joins = pointingFirst.contains(lower) || pointingSecond.contains(second);
    boolean plain =
        here.opensSentence()
            && joins
            && isWord(lower)
            && isListed(second)
            && Math.min(lexicon.frequency(lower), lexicon.frequency(second)) >= VERY_COMMON
            && first.length() > SHORTEST
            && second.length() > SHORTEST;
    return plain
        ? new Split(first, second, Math.min(first.length(), second.length()) > 3 ? 2 : 0.8)
        : null;
  }

  /** The log-odds that a word was run together with the name before it; 0 where nothing says so. */
  private double afterName(String first, String second, Surroundings here) {
    boolean usedHere = here.names().contains(first);
    boolean known = lexicon.knows(first) || lexicon.isNamePart(first);
    boolean famous = known && lexicon.frequency(first) >= COMMON && !lexicon.knowsLowerCase(first);
    int frequency = lexicon.frequency(second);
    if (first.length() < FREE_LENGTH) {
      return 0;
    }
    if (second.length() >= LONG_WORD
        && (isAdverb(second) || isPast(second))
        && (usedHere || (famous && first.length() >= LONG_NAME))) {
      // No compound or name ends so.
      return 1.5;
    }
    if (frequency < KNOWN) {
      return 0;
    }
    if (second.length() == SHORTEST) {
      return afterName(first, second, usedHere, famous);
    }
    if (pointingSecond.contains(second)) {
      // "Bernhad" is a slip for a name, not Bern that had: three letters are too few to be sure.
      boolean telling =
          second.length() >= FREE_LENGTH
              || (first.length() > FREE_LENGTH && lexicon.frequency(first) >= COMMON);
      return usedHere ? 2.5 : telling && known && !lexicon.knowsLowerCase(first) ? 1 : 0;
    }
    if (first.length() < LONG_NAME
        || second.length() < LONG_NAME
        || lexicon.knowsLowerCase(first)
        || suffixes.contains(second)
        || placeEndings.contains(second)) {
      return 0;
    }
    if (usedHere && frequency >= COMMON) {
      return 2;
    }
    boolean common = frequency >= (isOfPeople(first) ? KNOWN : COMMON);
    return famous && common && second.length() >= LONG_WORD ? 0.6 : 0;
  }

  /** The same of a word of two letters, with which many true names end: "Antonis", "Alberto". */
  private double afterName(String first, String second, boolean usedHere, boolean famous) {
    if (first.length() < LONG_NAME || !(pointingSecond.contains(second) || second.equals("as"))) {
      return 0;
    }
    if (usedHere || (famous && first.endsWith("ns"))) {
      return 1.5;
    }
    return famous && (second.equals("to") || second.equals("of")) ? 0.8 : 0;
  }

  /** "Victorian", "Danish", "Maltese": such adjectives are no first parts of names in one word. */
  private static boolean isOfPeople(String name) {
    return name.endsWith("ian") || name.endsWith("ish") || name.endsWith("ese");
  }

  private boolean isPast(String word) {
    return isStemWith(word, "ed", "")
        || isStemWith(word, "ed", "e")
        || (word.length() > LONG_WORD
            && word.charAt(word.length() - 3) == word.charAt(word.length() - 4)
            && isStemWith(word, word.substring(word.length() - 3), ""));
  }

  private SplitClues clues(String first, String second, Surroundings here) {
    int ofFirst = lexicon.frequency(first);
    int ofSecond = lexicon.frequency(second);
    return new SplitClues(
        Math.min(ofFirst, ofSecond),
        Math.max(ofFirst, ofSecond),
        new SplitClues.First(
            first.length(),
            pointingFirst.contains(first) || describing.contains(first),
            isInflected(first),
            first.endsWith("ing"),
            isAdjective(first),
            prefixes.contains(first)),
        new SplitClues.Second(
            second.length(),
            pointingSecond.contains(second),
            isAdverb(second),
            (hasVerbEnding(second) ? 1 : 0) + (isAdjective(second) ? 1 : 0),
            suffixes.contains(second)),
        (isListed(first) ? 0 : 1) + (isListed(second) ? 0 : 1),
        here.pairs().contains(first + " " + second),
        here.uses());
  }

  /** "notably", and not "ally" or "family". */
  private boolean isAdverb(String word) {
    return word.length() >= LONG_WORD
        && (isStemWith(word, "ly", "") || isStemWith(word, "ily", "y"));
  }

  private boolean isAdjective(String word) {
    return adjectiveEndings.stream().anyMatch(word::endsWith);
  }

  private static boolean hasVerbEnding(String word) {
    return word.endsWith("ed")
        || word.endsWith("ing")
        || word.endsWith("ly")
        || (word.endsWith("s") && !word.endsWith("ss"));
  }

  private boolean isInflected(String word) {
    return isStemWith(word, "s", "")
        || isStemWith(word, "ies", "y")
        || isStemWith(word, "ed", "")
        || isStemWith(word, "ed", "e")
        || isStemWith(word, "ly", "");
  }

  private boolean isStemWith(String word, String ending, String instead) {
    return word.endsWith(ending)
        && word.length() - ending.length() >= SHORTEST_STEM
        && !word.endsWith("ss")
        && lexicon.knowsLowerCase(word.substring(0, word.length() - ending.length()) + instead);
  }

  private boolean isWord(String part) {
    return part.length() == 1 ? part.equals("a") : lexicon.knowsLowerCase(part);
  }

  /** Whether a short word is one that is met everywhere; a long one always is. */
  private boolean isListed(String part) {
    return part.length() == 1 || part.length() >= FREE_LENGTH || shortWords.contains(part);
  }
}
