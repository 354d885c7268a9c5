package org.copydesk.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.config.file.NearestWords;
import org.copydesk.score.MeasureLimit;
import org.copydesk.score.MeasureLimit.Comparison;

/** Reads conditions of the gate as a desk writes them: {@code named-sources < 1}. */
public final class GateConditions {

  /** What is compared, how, with which number; blanks between them are free. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*+([A-Za-z][A-Za-z0-9/-]*+)\\s*+([<>=!]{1,3}+)\\s*+(-?+\\d{1,9}(?:\\.\\d{1,9})?+)\\s*+(%?+)\\s*+");

  private GateConditions() {}

  /**
   * Reads one condition on a measure.
   *
   * @throws GateConditionException when it is none, or names no measure
   */
  public static MeasureLimit read(String condition, MeasureCatalogue measures) {
    Matcher parts = CONDITION.matcher(condition);
    if (!parts.matches()) {
      throw new GateConditionException(
          "a condition is a measure, a comparison and a number, as in \"figures > 20\"; \""
              + condition
              + "\" is none. The measures are "
              + String.join(", ", measures.ids()));
    }
    MeasureCard card =
        measures.find(parts.group(1)).orElseThrow(() -> unknown(parts.group(1), measures));
    return new MeasureLimit(
        card.id(),
        comparison(parts.group(2), condition),
        limit(card, parts.group(3), !parts.group(4).isEmpty()),
        card.unit() == Unit.SHARE);
  }

  private static GateConditionException unknown(String measure, MeasureCatalogue measures) {
    List<String> near = NearestWords.among(measures.ids(), measure);
    return new GateConditionException(
        "there is no measure \""
            + measure
            + "\""
            + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?")
            + (near.isEmpty() ? "; the" : " The")
            + " measures are "
            + String.join(", ", measures.ids()));
  }

  private static Comparison comparison(String sign, String condition) {
    try {
      return Comparison.ofSign(sign);
    } catch (IllegalArgumentException e) {
      throw new GateConditionException(
          "\"" + sign + "\" in \"" + condition + "\" compares nothing; there are <, <=, > and >=");
    }
  }

  private static double limit(MeasureCard card, String number, boolean percent) {
    BigDecimal limit = new BigDecimal(number);
    if (card.unit() != Unit.SHARE) {
      if (percent) {
        throw new GateConditionException(
            card.id() + " is no share, so its limit is a number without %, not " + number + "%");
      }
      return limit.doubleValue();
    }
    BigDecimal share = percent ? limit.movePointLeft(2) : limit;
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new GateConditionException(
          card.id()
              + " is a share, so its limit goes from 0% to 100%, not "
              + number
              + (percent ? "%" : "; did you mean " + number + "%?"));
    }
    if (!percent && share.compareTo(BigDecimal.ONE) == 0) {
      throw new GateConditionException(
          card.id() + " is a share: write 1% or 100%, since " + number + " can be read as both");
    }
    return share.doubleValue();
  }
}
