package org.copydesk.check.statistics.claim;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.number.Units;
import org.copydesk.check.statistics.words.Vocabulary;

/** What tells a measured fraction, ratio or factor from a part of a period, a pair or a habit. */
final class MultipleClues implements ClueFinder {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Pattern RATIO =
      Pattern.compile("\\b(?:in|of|every)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_WORD = Pattern.compile("(?:19|20)\\d\\d|last|this|next");

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    clues.kind("multiple");
    if (place.number().form() == Form.FRACTION) {
      clues.add(fraction(place));
      clues.addIf(place.before("decided", 6) && place.isIntended(), ClaimClue.MULTIPLE_INTENDED);
    } else {
      clues.add(factor(place));
      clues.addIf(place.isIntended(), ClaimClue.MULTIPLE_INTENDED);
    }
  }

  private static ClaimClue fraction(NumberPlace place) {
    String text = place.number().text();
    String next = place.next(0);
    boolean of = next.equals("of");
    boolean half = text.equalsIgnoreCase("half");
    if (half && (place.isBefore("which-half", 1) || place.before(1).equals("other"))
        || NumberPlace.isNoun(next) && place.sentence().isCapitalised(place.after())) {
      return ClaimClue.FRACTION_PERIOD;
    }
    if (of && place.isNext("article", 1) && Units.STANDARD.isUnit(place.next(2))
        || of && Units.STANDARD.isUnit(place.next(3))) {
      return ClaimClue.FRACTION_SIZE;
    }
    if (place.before(1).equals("and") && place.sentence().isNumber(place.first() - 2)) {
      return ClaimClue.FRACTION_END;
    }
    if (RATIO.matcher(text).find()) {
      return ClaimClue.RATIO;
    }
    if (of
        && (YEAR_WORD.matcher(place.next(1)).matches()
            || "period".equals(Units.STANDARD.classOf(place.next(2))))) {
      return ClaimClue.FRACTION_PERIOD;
    }
    if (of || GRAMMAR.is("comparing", next)) {
      return ClaimClue.FRACTION_OF;
    }
    if (!half) {
      return NumberPlace.isNoun(next) ? ClaimClue.FRACTION_NOUN : ClaimClue.FRACTION_ALONE;
    }
    if (place.isBefore("which-part", 1) || next.equals("-") || next.equals("hour")) {
      return ClaimClue.FRACTION_PERIOD;
    }
    boolean measured =
        place.before("approximator", 2)
            || GRAMMAR.is("after-half", next)
            || place.isBefore("to-half", 1);
    return measured ? ClaimClue.HALF_MEASURED : ClaimClue.HALF_ALONE;
  }

  private static ClaimClue factor(NumberPlace place) {
    String text = place.number().text().toLowerCase(Locale.ROOT);
    String next = place.next(0);
    boolean measured;
    if (text.endsWith("fold")) {
      measured = true;
    } else if (text.equals("twice") || text.equals("thrice")) {
      measured = GRAMMAR.is("after-twice", next);
    } else if (GRAMMAR.is("factor-adjective", text)) {
      measured = GRAMMAR.is("after-double", next);
    } else {
      measured = !GRAMMAR.is("particle", next);
    }
    return measured ? ClaimClue.FACTOR : ClaimClue.FACTOR_HABIT;
  }
}
