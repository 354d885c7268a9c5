package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;
import static org.copydesk.check.MeasureWords.stem;

/** Counts and shares of what the noun behind them names: "4,200 homes", "38% of renters". */
final class NounMeasure {

  private final FigureClause clause;

  NounMeasure(FigureClause clause) {
    this.clause = clause;
  }

  Measured measured() {
    String head = head();
    if (head.isEmpty()) {
      return Measured.UNKNOWN;
    }
    boolean share = clause.isOf("percent") || clause.isOf("multiple");
    return share
        ? new Measured("share " + stem(head), "a share of " + head)
        : new Measured(clause.figure().kind() + " " + stem(head), "a number of " + head);
  }

  /** The noun behind the clause.figure(). */
  private String head() {
    int at = clause.after();
    boolean share =
        !clause.figure().kind().equals("count") && !clause.figure().kind().equals("measure");
    if (share) {
      if (!clause.word(at).equals("of")) {
        return "";
      }
      at++;
      while (clause.is("small", at) && at < clause.after() + 3) {
        at++;
      }
    }
    String noun = "";
    for (int i = at; i < at + 5 && clause.isWord(i); i++) {
      String word = clause.word(i);
      boolean outcome = !clause.outcomeAt(i).isEmpty();
      if (ROLES.is("small", word) && !word.equals("people")
          || outcome && !clause.is("counted", i + 1)) {
        break;
      }
      noun = word;
      if (ROLES.is("counted", word)) {
        break;
      }
    }
    return noun;
  }
}
