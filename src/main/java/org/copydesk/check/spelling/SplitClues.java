package org.copydesk.check.spelling;

import org.copydesk.check.ClueWeights;

/**
 * What speaks for and against an unknown word being two words in lower case.
 *
 * @param rarer how common the rarer of the two is, see {@code Lexicon.frequency}
 * @param commoner the same of the other
 * @param first what the first says
 * @param second what the second says
 * @param rareShort how many of the two are short and not among the words met everywhere
 * @param openElsewhere whether the two stand side by side in the same text
 * @param uses how often the text holds the word
 */
record SplitClues(
    int rarer,
    int commoner,
    First first,
    Second second,
    int rareShort,
    boolean openElsewhere,
    int uses) {

  private static final ClueWeights<SplitClue> WEIGHTS =
      new ClueWeights<>(SplitClue.class, "split-weights.tsv");

  private static final int MOST_REPEATS = 3;

  /**
   * The first of the two.
   *
   * @param length its letters
   * @param joins whether it joins, points or describes, as no first part of a compound does
   * @param inflected whether it has an ending that first parts of compounds lose
   * @param participle whether it ends with "ing"
   * @param adjective whether it ends like an adjective
   * @param prefix whether it also goes before words as a part of them
   */
  record First(
      int length,
      boolean joins,
      boolean inflected,
      boolean participle,
      boolean adjective,
      boolean prefix) {}

  /**
   * The second of the two.
   *
   * @param length its letters
   * @param joins whether it joins or points
   * @param adverb whether it is an adverb made of an adjective
   * @param endings endings of verbs and adjectives that it has, which compounds have too
   * @param suffix whether it also goes after words as a part of them
   */
  record Second(int length, boolean joins, boolean adverb, int endings, boolean suffix) {}

  /** The log-odds that a space was lost here. */
  double logOdds() {
    return WEIGHTS.logOdds(this::value);
  }

  /** The measure of one clue. */
  double value(SplitClue clue) {
    return switch (clue) {
      case BASE -> 1;
      case RARER -> rarer;
      case COMMONER -> commoner;
      case SHORTER -> Math.min(first.length(), second.length());
      case LONGER -> Math.max(first.length(), second.length());
      case FIRST_JOINS -> one(first.joins());
      case FIRST_JOINS_IN_TWO -> one(first.joins() && first.length() <= 2);
      case SECOND_JOINS -> one(second.joins());
      case SECOND_JOINS_IN_TWO -> one(second.joins() && second.length() <= 2);
      case SECOND_JOINS_IN_THREE -> one(second.joins() && second.length() == 3);
      case INFLECTED -> one(first.inflected());
      case INFLECTED_BEFORE_TWO -> one(first.inflected() && second.length() == 2);
      case PARTICIPLE -> one(first.participle());
      case ADJECTIVE -> one(first.adjective());
      case ADVERB_SECOND -> one(second.adverb());
      case ENDINGS -> second.endings();
      case PREFIX -> one(first.prefix());
      case SUFFIX -> one(second.suffix());
      case RARE_SHORT -> rareShort;
      case OPEN_ELSEWHERE -> one(openElsewhere);
      case REPEATED -> Math.min(MOST_REPEATS, uses - 1);
    };
  }

  private static double one(boolean given) {
    return given ? 1 : 0;
  }
}
