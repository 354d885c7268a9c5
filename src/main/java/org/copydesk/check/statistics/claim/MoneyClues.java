package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.Units;

/** What tells money that was counted from money that was set, offered or agreed. */
final class MoneyClues implements ClueFinder {

  /** An amount below it, without a magnitude, may be the price of one thing. */
  private static final int ONE_THING = 1000;

  private static final int CLAUSE = 8;

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    NumberExpression number = place.number();
    boolean large = number.hasMagnitude() || number.value() >= 1_000_000;
    clues.kind("money");
    clues.add(large ? ClaimClue.MONEY_LARGE : ClaimClue.MONEY_SMALL);
    if (number.value() < ONE_THING
        && !large
        && place.before("costs", 4)
        && !place.before("average", 14)) {
      clues.add(ClaimClue.MONEY_PRICE);
      return;
    }
    clues.addIf(place.near("money", CLAUSE, 6), ClaimClue.MONEY_RESULT);
    clues.addIf(place.before("moved", 4), ClaimClue.MONEY_MOVED);
    clues.addIf(place.before("moved", 2), ClaimClue.MONEY_CAME_TO);
    clues.addIf(place.before("estimator", 2), ClaimClue.MONEY_ESTIMATED);
    boolean worth = place.before("worth", 3);
    clues.addIf(worth, ClaimClue.MONEY_WORTH);
    clues.addIf(place.before("decided", 6) && !worth, ClaimClue.MONEY_DECIDED);
    clues.addIf(place.after("decided", 4), ClaimClue.MONEY_DEAL);
    clues.addIf(place.isIntended(), ClaimClue.MONEY_INTENDED);
    boolean averaged = place.before("average", 14);
    clues.addIf(!large && !averaged && place.before("pays", 6), ClaimClue.MONEY_PAID);
    boolean pay = place.next(0).equals("a") && place.isNext("pay-period", 1);
    clues.addIf(!large && (pay || isHyphenated(number.text())), ClaimClue.MONEY_PAY);
    clues.addIf(
        place.next(0).equals("per") && !place.next(1).equals("share")
            || place.next(0).equals("/") && Units.STANDARD.classOf(place.next(1)).equals("yield"),
        ClaimClue.MONEY_RATE);
    clues.addIf(place.before("foretells", 4), ClaimClue.MONEY_FORECAST);
    clues.addIf(
        place.isBefore("article-or-the", 1)
            && NumberPlace.isNoun(place.next(0))
            && !place.isNext("money", 0)
            && !place.isNext("moved", 0),
        ClaimClue.MONEY_LABEL);
  }

  private static boolean isHyphenated(String text) {
    int hyphen = text.indexOf('-');
    return hyphen >= 0 && hyphen + 1 < text.length() && Character.isLetter(text.charAt(hyphen + 1));
  }
}
