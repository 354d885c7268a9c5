package org.copydesk.check.statistics.claim;

import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberKind;

/**
 * A number that was found to be a statistic, where it stands.
 *
 * @param number the number expression
 * @param judgement what it was found to be, and why
 * @param sentence index of its sentence in the article
 * @param token where it begins, counted in the words of its sentence
 */
public record Claim(NumberExpression number, Judgement judgement, int sentence, int token) {

  /** The kind of figure in the register's words. */
  public String kind() {
    return judgement.kind();
  }

  /** Whether it is a price of a market or its move. */
  public boolean isMarket() {
    return kind().equals("market");
  }

  /** Equal for figures that are likely to be the same one told twice. */
  public String identity() {
    return kind() + " " + number.value();
  }

  /** Whether an equal identity means the same figure: a rough size or a half may be anything. */
  public boolean isDistinct() {
    return !isMarket()
        && (number.form() == NumberExpression.Form.DIGITS
            || number.kind() == NumberKind.PERCENT
            || judgement.isToll());
  }
}
