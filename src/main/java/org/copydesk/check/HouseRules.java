package org.copydesk.check;

import java.util.List;

/**
 * The rules that a desk writes as data.
 *
 * @param checks one for each rule, each with a card of its own
 * @param content all that is said about them, in one text: equal for rules that find the same
 */
public record HouseRules(List<Check> checks, String content) {

  /** A desk without any. */
  public static final HouseRules NONE = new HouseRules(List.of(), "");

  public HouseRules {
    checks = List.copyOf(checks);
  }
}
