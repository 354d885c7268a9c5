package org.copydesk.check.spelling;

/**
 * What speaks for and against an unknown word being two words in lower case.
 *
 * @param rarer how common the rarer of the two is, see {@code Lexicon.frequency}
 * @param commoner the same of the other
 * @param first letters of the first
 * @param second letters of the second
 * @param firstJoins whether the first joins or points, as no first part of a compound does
 * @param secondJoins the same of the second
 * @param inflected whether the first has an ending that first parts of compounds lose
 * @param participle whether the first ends with "ing"
 * @param adjective whether the first ends like an adjective
 * @param endings endings of verbs and adjectives that the second has, which compounds have too
 * @param prefix whether the first also goes before words as a part of them
 * @param suffix whether the second also goes after words as a part of them
 * @param rareShort how many of the two are short and not among the words met everywhere
 * @param openElsewhere whether the two stand side by side in the same text
 * @param uses how often the text holds the word
 */
record SplitClues(
    int rarer,
    int commoner,
    int first,
    int second,
    boolean firstJoins,
    boolean secondJoins,
    boolean inflected,
    boolean participle,
    boolean adjective,
    int endings,
    boolean prefix,
    boolean suffix,
    int rareShort,
    boolean openElsewhere,
    int uses) {

  /**
   * The log-odds that a space was lost here. The weights are a logistic regression's, rounded, over
   * pairs of words from news texts written as one, against words of the dictionary and unknown true
   * words that can be cut in two; those of the text's other uses are set by hand.
   */
  double logOdds() {
    return -13.5
        + 0.29 * rarer
        + 0.3 * commoner
        + 0.62 * Math.min(first, second)
        + 0.44 * Math.max(first, second)
        + (firstJoins ? first <= 2 ? 1.1 : 2 : 0)
        + (secondJoins ? second <= 2 ? 2.2 : second == 3 ? 2.5 : 1.7 : 0)
        + (inflected ? 1.1 : 0)
        + (participle ? 2 : 0)
        + (adjective ? 0.5 : 0)
        - 0.4 * endings
        - (prefix ? 3.3 : 0)
        - (suffix ? 1.7 : 0)
        - 0.4 * rareShort
        + (openElsewhere ? 2 : 0)
        - 0.8 * Math.min(3, uses - 1);
  }
}
