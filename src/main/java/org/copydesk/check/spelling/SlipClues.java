package org.copydesk.check.spelling;

import org.copydesk.check.ClueWeights;

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
 * @param length letters of the unknown word
 * @param ending whether the two differ by an ending only
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
    boolean opensSentence,
    int length,
    boolean ending) {

  private static final ClueWeights<SlipClue> WEIGHTS =
      new ClueWeights<>(SlipClue.class, "word-weights.tsv");

  /** Words more common than this stand in every text, and their use says nothing. */
  private static final int EVERYWHERE = 15;

  private static final int MOST_USES = 5;
  private static final int MOST_REPEATS = 3;
  private static final int SHORT = 4;
  private static final int MOST_LETTERS = 6;

  /** The log-odds that the word is a slip for the word meant. */
  double logOdds() {
    return WEIGHTS.logOdds(this::value);
  }

  /** The measure of one clue. */
  double value(SlipClue clue) {
    return switch (clue) {
      case BASE -> 1;
      case SLIP -> slip;
      case FREQUENCY -> frequency;
      case SURPRISE -> surprise;
      case SURPRISE_BEYOND_MEANT -> surprise - surpriseOfMeant;
      case MEANT_USED -> frequency < EVERYWHERE ? Math.log1p(Math.min(MOST_USES, usesOfMeant)) : 0;
      case REPEATED -> Math.min(MOST_REPEATS, uses - 1);
      case STRANGERS -> strangers;
      case CAPITAL -> capitalised && !opensSentence ? 1 : 0;
      case OPENING_CAPITAL -> capitalised && opensSentence ? 1 : 0;
      case LENGTH -> Math.max(0, Math.min(MOST_LETTERS, length - SHORT));
      case ENDING -> ending ? 1 : 0;
    };
  }
}
