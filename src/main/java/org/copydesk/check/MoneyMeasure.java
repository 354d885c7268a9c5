package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;

import java.util.List;

/** What became of money: "spent $2 million". */
final class MoneyMeasure {

  private static final List<String> AMOUNTS =
      List.of("spent", "earned", "raised", "lost", "cost", "paid", "owed", "invested", "stolen");

  /** Tokens between a figure and the word that tells what it measures. */
  private static final int REACH = 6;

  private final FigureClause clause;

  MoneyMeasure(FigureClause clause) {
    this.clause = clause;
  }

  /** What became of the money: the verb beside it. */
  Measured measured() {
    for (int distance = 1; distance <= REACH; distance++) {
      for (int i : new int[] {clause.first() - distance, clause.after() + distance - 1}) {
        for (String amount : AMOUNTS) {
          if (ROLES.is("amount:" + amount, clause.word(i))) {
            return new Measured("money " + amount, "the money " + amount);
          }
        }
      }
    }
    return Measured.UNKNOWN;
  }
}
