package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberKind;

/**
 * A number with its clues.
 *
 * @param number the number expression
 * @param clues what speaks for and against it, but for the numbers beside it
 * @param sentence index of its sentence in the article
 * @param place where it stands
 */
record NumberReading(NumberExpression number, ClaimClues clues, int sentence, NumberPlace place) {

  /** Words of a list between two of its bare numbers: a comma, "and". */
  private static final int LIST_WORDS = 2;

  /** Where it begins, counted in the words of its sentence. */
  int token() {
    return place.first();
  }

  /** Whether nothing but a number stands there: no unit and no noun that it counts. */
  boolean isBare() {
    return number.kind() == NumberKind.PLAIN
        && number.unit().isEmpty()
        && (clues.has(ClaimClue.NO_NOUN) || place.isAtEnd());
  }

  /** Whether it names a thing or a place in an order, and says nothing of its neighbours. */
  boolean isDesignation() {
    return clues.has(ClaimClue.NAME) || clues.has(ClaimClue.ORDINAL);
  }

  /** Whether it is a year, an age or a period that was not measured. */
  boolean isTime() {
    return clues.has(ClaimClue.YEAR)
        || clues.has(ClaimClue.AGE)
        || clues.has(ClaimClue.PERIOD)
            && !clues.has(ClaimClue.PERIOD_AVERAGED)
            && !clues.has(ClaimClue.PERIOD_MOVED);
  }

  /** Whether it follows another number in a list of bare numbers. */
  boolean isListedBehind(NumberReading other) {
    int gap = place.first() - other.place.after();
    return sentence == other.sentence
        && gap >= 0
        && gap <= LIST_WORDS
        && (isBare() || isTime())
        && (gap > 0 || !number.unit().isEmpty())
        && place.isJoinedTo(other.place);
  }

  /** Whether it closes a list of ages: "aged 19, 22 and 31 left the choir". */
  boolean isLastAgeBehind(NumberReading other) {
    return sentence == other.sentence
        && place.first() - other.place.after() == 1
        && (place.before(1).equals("and") || place.before(1).equals("or"))
        && number.text().length() == 2
        && !NumberPlace.isPlural(place.next(0));
  }
}
