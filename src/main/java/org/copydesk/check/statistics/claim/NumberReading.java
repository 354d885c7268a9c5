package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.NumberExpression;

/**
 * A number with its clues.
 *
 * @param number the number expression
 * @param clues what speaks for and against it, but for the figure it is compared with
 * @param sentence index of its sentence in the article
 * @param token where it begins, counted in the words of its sentence
 * @param compares whether a word of comparison stands before it: "up from", "against", "or"
 */
record NumberReading(
    NumberExpression number, ClaimClues clues, int sentence, int token, boolean compares) {

  /** A figure that is compared with the one before it stands no further away, in words. */
  private static final int COMPARISON = 12;

  /** Whether it is compared with another number: "$5.10, up from $4.80". */
  boolean isComparedWith(NumberReading other) {
    return compares
        && other.sentence == sentence
        && token - other.token <= COMPARISON
        && (other.number.kind() == number.kind() || other.clues.kind().equals(clues.kind()))
        && !clues.has(ClaimClue.NAME)
        && !clues.has(ClaimClue.YEAR)
        && !clues.has(ClaimClue.AGE)
        && clues.has(ClaimClue.PERIOD) == other.clues.has(ClaimClue.PERIOD);
  }
}
