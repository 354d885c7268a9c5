package org.copydesk.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.finding.RuleId;

/**
 * What faults cost, by kind; read from {@code prices.tsv}, where each kind says which rules belong
 * to it and why it costs what it does.
 */
public final class PriceList {

  /**
   * A kind of fault: rules whose findings an editor takes for the same trouble.
   *
   * @param name of the kind, for readers of the formula
   * @param price charge for the first error in a text of normal length; each doubling of their
   *     number costs about as much again
   */
  public record Kind(String name, double price) {

    public Kind {
      if (!(price > 0)) {
        throw new IllegalArgumentException("a fault that costs nothing is a note: " + name);
      }
    }
  }

  private final List<Kind> kinds;
  private final Map<String, Kind> byMember;

  /**
   * @param members rule ids and areas with the kind they belong to; kinds keep their order
   */
  public PriceList(Map<String, Kind> members) {
    this.byMember = Map.copyOf(members);
    this.kinds = members.values().stream().distinct().toList();
  }

  /** The list that comes with the product. */
  public static PriceList standard() {
    return of(DataFile.beside(PriceList.class, "prices.tsv").rows());
  }

  /**
   * A list from rows of name, price, and members separated by blanks.
   *
   * @throws IllegalArgumentException when a member stands in two kinds or a price is not positive
   */
  static PriceList of(List<List<String>> rows) {
    Map<String, Kind> members = new LinkedHashMap<>();
    for (List<String> row : rows) {
      Kind kind = new Kind(row.get(0), Double.parseDouble(row.get(1)));
      for (String member : row.get(2).split(" ")) {
        if (members.put(member, kind) != null) {
          throw new IllegalArgumentException("prices.tsv has two prices for " + member);
        }
      }
    }
    return new PriceList(members);
  }

  /**
   * The kind a rule belongs to: its own, or else its area's.
   *
   * @throws IllegalArgumentException when the list names neither
   */
  public Kind of(RuleId rule) {
    Kind kind = byMember.get(rule.value());
    if (kind == null) {
      kind = byMember.get(rule.area());
    }
    if (kind == null) {
      throw new IllegalArgumentException("prices.tsv has no price for " + rule);
    }
    return kind;
  }

  /** Every kind once. */
  public List<Kind> kinds() {
    return kinds;
  }

  /** The rule ids and areas that the list names. */
  public Set<String> members() {
    return byMember.keySet();
  }
}
