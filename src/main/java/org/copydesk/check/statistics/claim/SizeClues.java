package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.Units;
import org.copydesk.check.statistics.words.Vocabulary;

/** What tells a measurement from the dimensions of one thing, and a measured span from a period. */
final class SizeClues implements ClueFinder {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    String unit = place.number().unit().isEmpty() ? place.head() : firstPart(place);
    if (Units.STANDARD.classOf(unit).equals("period") || place.number().unit().equals("decade")) {
      period(place, clues);
    } else {
      size(place, unit, clues);
    }
  }

  private static String firstPart(NumberPlace place) {
    String unit = place.number().unit();
    int hyphen = unit.indexOf('-');
    return hyphen < 0 ? unit : unit.substring(0, hyphen);
  }

  private static void period(NumberPlace place, ClaimClues clues) {
    clues.kind("measure");
    clues.add(ClaimClue.PERIOD);
    if (place.number().isLabel()) {
      return;
    }
    boolean when = GRAMMAR.is("before-period", place.before(1));
    clues.addIf(
        place.near("expectancy", 20, 8)
            || (place.before("average", 12) || place.before("time-measure", 10)) && !when
            || place.isNext("average", 2),
        ClaimClue.PERIOD_AVERAGED);
    clues.addIf(
        !when
            && ((place.isBefore("to-amount", 1) || place.before(1).equals("by"))
                    && place.before("moved", 7)
                || place.before("moved-time", 2)),
        ClaimClue.PERIOD_MOVED);
    clues.addIf(
        GRAMMAR.is("each-time", place.before(1)) && place.near("toll", 8, 8),
        ClaimClue.PERIOD_RATE);
    clues.addIf(
        place.next(1).equals("worth") || place.next(2).equals("worth"), ClaimClue.PERIOD_WORTH);
  }

  private static void size(NumberPlace place, String unit, ClaimClues clues) {
    clues.kind("measure");
    boolean label = place.number().isLabel();
    boolean bound = GRAMMAR.is("age-bound", place.before(1)) && !place.before("moved", 3);
    clues.add(label || bound ? ClaimClue.SIZE_LABEL : ClaimClue.SIZE);
    clues.addIf(
        Units.STANDARD.classOf(unit).equals("yield") || place.number().hasMagnitude(),
        ClaimClue.YIELD);
    clues.addIf(place.near("finding", 9, 8), ClaimClue.SIZE_FOUND);
    clues.addIf(
        place.before("moved", 4)
            && (place.before("approximator", 1) || place.isBefore("to-amount", 1)),
        ClaimClue.SIZE_MOVED);
    clues.addIf(place.isIntended(), ClaimClue.SIZE_INTENDED);
    clues.addIf(place.isByTime(), ClaimClue.SIZE_RATE);
  }
}
