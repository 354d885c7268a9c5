package org.copydesk.check.spelling;

/**
 * What speaks for and against an unknown word being a slip for a certain word.
 *
 * @param slip how unusual the slip is, in bits
 * @param frequency how common the word meant is, 0 to 25
 * @param surprise how unusual the letters of the unknown word are, in bits
 * @param surpriseOfMeant the same of the word meant
 * @param usesOfMeant how often the article holds the word meant
 * @param uses how often it holds the unknown word
 * @param strangers how many of the four neighbouring words are unknown
 * @param capitalised whether the unknown word has a capital
 * @param opensSentence whether it is the first word of its sentence
 */
record SlipClues(
    double slip,
    int frequency,
    double surprise,
    double surpriseOfMeant,
    int usesOfMeant,
    int uses,
    int strangers,
    boolean capitalised,
    boolean opensSentence) {

  /** Words more common than this stand in every text, and their use says nothing. */
  private static final int EVERYWHERE = 15;

  private static final int MOST_USES = 5;

  /**
   * The log-odds that the word is a slip for the word meant. The weights are a logistic
   * regression's over words in lower case, rounded; those of a capital are set by hand: a word with
   * a capital is mostly a name, and names are another area's.
   */
  double logOdds() {
    return -8.4
        - 1.1 * slip
        + 0.7 * frequency
        + 0.18 * surprise
        + 0.1 * surpriseOfMeant
        + (frequency < EVERYWHERE ? 2.6 * Math.log1p(Math.min(MOST_USES, usesOfMeant)) : 0)
        - 1.5 * Math.min(3, uses - 1)
        - 0.83 * strangers
        - (capitalised ? (opensSentence ? 2 : 4) : 0);
  }
}
