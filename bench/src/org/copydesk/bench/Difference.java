package org.copydesk.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Two lists of findings held against each other; a finding that stands twice counts twice. */
final class Difference {

  private final String one;
  private final String other;
  private final int common;
  private final List<RuleHit> onlyOne = new ArrayList<>();
  private final List<RuleHit> onlyOther = new ArrayList<>();

  Difference(String one, List<RuleHit> ones, String other, List<RuleHit> others) {
    this.one = one;
    this.other = other;
    List<RuleHit> a = ones.stream().sorted().toList();
    List<RuleHit> b = others.stream().sorted().toList();
    int i = 0;
    int j = 0;
    int same = 0;
    while (i < a.size() || j < b.size()) {
      int order = i == a.size() ? 1 : j == b.size() ? -1 : a.get(i).compareTo(b.get(j));
      if (order == 0) {
        same++;
        i++;
        j++;
      } else if (order < 0) {
        onlyOne.add(a.get(i++));
      } else {
        onlyOther.add(b.get(j++));
      }
    }
    this.common = same;
  }

  boolean isNone() {
    return onlyOne.isEmpty() && onlyOther.isEmpty();
  }

  /** Says how many are the same, and names each that is not. */
  void print(PrintStream out) {
    out.printf(
        "%s / %s: %d the same, %d only in the first, %d only in the second%n",
        one, other, common, onlyOne.size(), onlyOther.size());
    onlyOne.forEach(hit -> out.println("  only " + one + ": " + hit));
    onlyOther.forEach(hit -> out.println("  only " + other + ": " + hit));
  }
}
