package org.copydesk.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.data.DataFile;
import org.copydesk.finding.RuleId;

/**
 * What an error of each rule costs in a text of normal length; read from {@code points.tsv}, where
 * each line says why.
 *
 * @param prices rule id or area to its price
 */
public record PointsTable(Map<String, Price> prices) {

  /**
   * The price of a rule.
   *
   * @param points points for one error in a text of normal length
   * @param most the most points the rule can take from one submission
   */
  public record Price(double points, double most) {}

  public PointsTable {
    prices = Map.copyOf(prices);
  }

  /** The table that comes with the product. */
  public static PointsTable standard() {
    Map<String, Price> prices = new LinkedHashMap<>();
    for (List<String> row : DataFile.beside(PointsTable.class, "points.tsv").rows()) {
      prices.put(
          row.get(0), new Price(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
    }
    return new PointsTable(prices);
  }

  /**
   * The price of a rule: its own, or else its area's.
   *
   * @throws IllegalArgumentException when the table names neither
   */
  public Price of(RuleId rule) {
    Price price = prices.get(rule.value());
    if (price == null) {
      price = prices.get(rule.area());
    }
    if (price == null) {
      throw new IllegalArgumentException("points.tsv has no price for " + rule);
    }
    return price;
  }
}
