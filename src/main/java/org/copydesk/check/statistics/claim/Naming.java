package org.copydesk.check.statistics.claim;

import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/** Whether a bare number is a name, a year or an age. */
final class Naming {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary FIGURES = Vocabulary.FIGURES;
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}(?:[-–—/]\\d{2,4})?");
  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
  private static final Pattern TWO_NUMBERS = Pattern.compile("\\d+[-–]\\d{1,4}");
  private static final int LONGEST_COUNT = 7;
  private static final int LAST_YEAR = 2100;
  private static final int OLDEST = 110;

  private Naming() {}

  /** A capitalised word or a label right before digits without commas makes them a name. */
  static boolean isName(NumberPlace place) {
    NumberExpression number = place.number();
    if (number.kind() == NumberKind.PLAIN && number.text().endsWith("K")) {
      return true;
    }
    if (number.form() != Form.DIGITS) {
      return number.kind() == NumberKind.PLAIN && isTitle(place);
    }
    if (number.isGrouped() || number.hasMagnitude()) {
      return false;
    }
    String digits = number.text();
    if (digits.startsWith("0") && digits.length() > 1
        || digits.length() >= LONGEST_COUNT
        || digits.startsWith("+")) {
      return !number.hasDecimals();
    }
    if (FIGURES.is("label", place.before(1))) {
      return !number.hasDecimals() || place.first() == 1;
    }
    return !number.hasDecimals() && (isBehindName(place) || isModel(place));
  }

  /** A number word inside a title: "the Seven Samurai" has capitals on both. */
  private static boolean isTitle(NumberPlace place) {
    int first = place.first();
    return first > 0
        && place.sentence().isCapitalised(first)
        && place.sentence().isCapitalised(first - 1);
  }

  private static boolean isBehindName(NumberPlace place) {
    int first = place.first();
    SentenceWords sentence = place.sentence();
    boolean adjacent =
        first > 0 && sentence.token(first - 1).span().end() + 1 >= place.number().span().begin();
    return adjacent
        && first > 1
        && sentence.isCapitalised(first - 1)
        && !sentence.isPossessive(first - 1)
        && !place.isNext("counted", 0)
        && !GRAMMAR.is("function", place.before(1));
  }

  /** A three-digit number or two joined ones right before a proper noun: "787-9 Dreamliner". */
  private static boolean isModel(NumberPlace place) {
    return TWO_NUMBERS.matcher(place.number().text()).matches()
        && place.sentence().isCapitalised(place.after())
        && !place.isNext("counted", 0);
  }

  /** Whether digits stand right before a capitalised word inside a sentence. */
  static boolean isBeforeName(NumberPlace place) {
    NumberExpression number = place.number();
    return number.form() == Form.DIGITS
        && !number.isGrouped()
        && !number.hasMagnitude()
        && place.sentence().isCapitalised(place.after())
        && !FIGURES.is("counted", place.head())
        && !FIGURES.is("listed", place.head());
  }

  /** A bare year, or one of antiquity that nothing is counted behind. */
  static boolean isYear(NumberPlace place) {
    NumberExpression number = place.number();
    if (number.form() != Form.DIGITS) {
      return false;
    }
    if (THREE_DIGITS.matcher(number.text()).matches()) {
      return GRAMMAR.is("before-year", place.before(1)) && !NumberPlace.isNoun(place.next(0))
          || GRAMMAR.is("era", place.next(0));
    }
    return YEAR.matcher(number.text()).matches()
        && number.value() <= LAST_YEAR
        && !place.isNext("counted", 0);
  }

  static boolean isAge(NumberPlace place) {
    NumberExpression number = place.number();
    String before = place.before(1);
    boolean inCommas =
        place.next(0).equals(",")
            && before.equals(",")
            && number.value() < OLDEST
            && number.value() > 10
            && number.text().length() == 2
            && place.sentence().isCapitalised(place.first() - 2);
    return GRAMMAR.is("before-age", before)
        || before.equals("of") && place.before(2).equals("age")
        || before.equals("at") && place.isBefore("life-event", 2)
        || GRAMMAR.is("age-limit", before) && place.isBefore("age", 2)
        || GRAMMAR.is("joins-ages", before) && place.isBefore("age", 3)
        || isBound(place)
        || inCommas
        || GRAMMAR.is("and-or", place.next(0)) && place.isNext("age-side", 1);
  }

  /** "voters under 30", "most are over 60": an age that bounds a group. */
  private static boolean isBound(NumberPlace place) {
    return GRAMMAR.is("age-bound", place.before(1))
        && place.number().form() == Form.DIGITS
        && place.number().text().length() == 2
        && !NumberPlace.isPlural(place.next(0))
        && !FIGURES.is("counted", place.head())
        && (GRAMMAR.is("persons", place.before(2)) || FIGURES.is("counted", place.before(2)));
  }
}
