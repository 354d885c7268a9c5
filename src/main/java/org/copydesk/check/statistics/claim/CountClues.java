package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.words.Vocabulary;

/** What tells a count of a population from members that one can name and from names. */
final class CountClues implements ClueFinder {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final int FEW = 13;
  private static final int SMALL = 100;
  private static final int MIDDLING = 1000;

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    clues.kind("count");
    if (place.number().unit().isEmpty() && place.next(0).equals("times")) {
      times(place, clues);
      return;
    }
    clues.addIf(
        !place.number().unit().isEmpty() && !GRAMMAR.is("count-unit", place.number().unit()),
        ClaimClue.HYPHENATED);
    if (Naming.isName(place)) {
      clues.add(ClaimClue.NAME);
    } else if (Naming.isAge(place)) {
      clues.add(ClaimClue.AGE);
    } else if (Naming.isYear(place)) {
      clues.add(ClaimClue.YEAR);
    } else {
      count(place, clues);
    }
  }

  private static void times(NumberPlace place, ClaimClues clues) {
    clues.kind("multiple");
    if (GRAMMAR.is("after-times", place.next(1))) {
      clues.add(ClaimClue.TIMES_OF);
      clues.addIf(place.isIntended() || place.before("advises", 6), ClaimClue.TIMES_ADVICE);
    } else {
      clues.add(ClaimClue.TIMES_OCCASIONS);
    }
  }

  private static void count(NumberPlace place, ClaimClues clues) {
    NumberExpression number = place.number();
    clues.add(size(place));
    clues.addIf(
        number.hasDecimals() && !number.hasMagnitude() && place.head().isEmpty(),
        ClaimClue.DECIMAL_ALONE);
    noun(place, clues);
    boolean toll = place.near("toll", 2, 3);
    clues.addIf(toll, ClaimClue.TOLL);
    boolean tollNear = !toll && place.near("toll", 6, 5);
    clues.addIf(tollNear, ClaimClue.TOLL_NEAR);
    clues.addIf(Naming.isBeforeName(place), ClaimClue.BEFORE_NAME);
    clues.addIf(
        place.before("approximator", 2)
            || place.before(1).equals("as") && place.before(2).equals("many"),
        ClaimClue.ESTIMATED);
    boolean moved = place.before("moved", 5);
    clues.addIf(moved, ClaimClue.MOVED);
    clues.addIf(moved && place.isBefore("to-amount", 1), ClaimClue.CAME_TO);
    clues.addIf(place.before("decided", 3) && !toll && !tollNear, ClaimClue.DECIDED);
    clues.addIf(place.before("seating", 3), ClaimClue.HOLDS);
    clues.addIf(place.isIntended(), ClaimClue.INTENDED);
    saidBefore(place, toll || tollNear, clues);
    clues.addIf(
        place.isByTime()
            || GRAMMAR.is("each", place.next(0))
            || place.after("each", 4) && !place.next(0).equals("-"),
        ClaimClue.RATE);
    clues.addIf(
        place.near("scale", 10, 6) && number.form() == Form.DIGITS && number.value() >= 10,
        ClaimClue.RATED);
    clues.addIf(place.before("surveyed", 3), ClaimClue.SURVEYED);
    clues.addIf(
        place.after("happens", 5) && !place.sentence().isCapitalised(place.after()),
        ClaimClue.HAPPENED);
    clues.addIf(place.before("holds", 2), ClaimClue.OWNED);
    clues.addIf(place.isThere(), ClaimClue.THERE_ARE);
    clues.addIf(
        place.isNext("happens", 0) || isPast(place.next(0)) && !place.next(1).equals("-"),
        ClaimClue.WHO_DID);
    clues.addIf(place.isNext("differs", 0) || place.before("differs", 1), ClaimClue.DIFFERENCE);
    clues.addIf(place.before("plans", 4), ClaimClue.PLANNED);
  }

  private static boolean isLead(NumberPlace place) {
    return !place.story().isGame() && place.near("leads-by", 4, 4);
  }

  private static void noun(NumberPlace place, ClaimClues clues) {
    double value = place.number().value();
    String noun = place.head();
    if (noun.startsWith("point") && isLead(place)) {
      clues.kind("percent");
      clues.add(ClaimClue.POINTS_LEAD);
    } else if (Vocabulary.FIGURES.is("counted", noun)) {
      clues.add(ClaimClue.COUNTED);
      clues.addIf(value < FEW, ClaimClue.COUNTED_FEW);
      clues.addIf(value >= MIDDLING, ClaimClue.COUNTED_MANY);
    } else if (Vocabulary.FIGURES.is("sport", noun)) {
      boolean moved = place.before("moved", 3) && noun.startsWith("point");
      if (moved && !place.story().isGame()) {
        clues.kind("percent");
        clues.add(ClaimClue.POINTS_MOVED);
      } else if (!place.near("market", 20, 12)) {
        clues.add(ClaimClue.SCORE);
      }
    } else if (Vocabulary.FIGURES.is("listed", noun)) {
      clues.add(value >= SMALL ? ClaimClue.LISTED_MANY : ClaimClue.LISTED);
    } else if (noun.isEmpty()) {
      clues.add(ClaimClue.NO_NOUN);
    } else {
      boolean plural = NumberPlace.isPlural(noun);
      clues.addIf(plural, ClaimClue.PLURAL);
      clues.addIf(plural && value >= SMALL, ClaimClue.PLURAL_MANY);
      clues.addIf(
          NumberPlace.isPlural(place.next(0)) && !place.sentence().isCapitalised(place.after()),
          ClaimClue.PLURAL_RIGHT_BEHIND);
    }
  }

  /** A word that can only be a past tense where a noun would stand. */
  private static boolean isPast(String word) {
    return word.length() > 4 && word.endsWith("ed");
  }

  private static void saidBefore(NumberPlace place, boolean toll, ClaimClues clues) {
    boolean whole = place.before(2).equals("of") && isCountedBefore(place);
    if (whole && GRAMMAR.is("owning-all", place.before(1))) {
      clues.add(ClaimClue.WHOLE);
    } else if (place.isBefore("group", 1) && place.before(2).equals("the")
        || GRAMMAR.is("pointing", place.before(1))) {
      clues.add(ClaimClue.SAID_BEFORE);
    } else if (place.before(1).equals("the") && place.number().value() < SMALL && !toll) {
      clues.add(ClaimClue.THE_FEW);
    }
    clues.addIf(
        place.next(0).equals("of") && GRAMMAR.is("owning-all", place.next(1)),
        ClaimClue.PART_OF_WHOLE);
  }

  private static boolean isCountedBefore(NumberPlace place) {
    return place.sentence().isNumber(place.first() - 3) || place.isBefore("number-word", 3);
  }

  private static ClaimClue size(NumberPlace place) {
    NumberExpression number = place.number();
    if (number.form() == Form.VAGUE_SIZE) {
      if (place.next(0).equals("-")) {
        return ClaimClue.ROUGH_LABEL;
      }
      return number.value() < FEW && number.text().indexOf(' ') > 0
          ? ClaimClue.ROUGH_FEW
          : ClaimClue.ROUGH;
    }
    if (number.hasDecimals() && !number.hasMagnitude()) {
      return ClaimClue.DECIMAL;
    }
    if (number.value() < FEW) {
      return ClaimClue.FEW;
    }
    if (number.hasMagnitude()
        || number.value() >= MIDDLING && (number.isGrouped() || number.form() == Form.WORDS)) {
      return ClaimClue.VERY_LARGE;
    }
    if (number.value() >= MIDDLING) {
      return ClaimClue.LARGE;
    }
    return number.value() < SMALL ? ClaimClue.SMALL : ClaimClue.MIDDLING;
  }
}
