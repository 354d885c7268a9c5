package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;

/**
 * Whether a word beside a figure tells of a comparison, a part, a change or a forecast, so that
 * another value of the same measure is no contradiction.
 */
final class FigureApartness {

  /** Tokens around a figure in which a word sets it apart. */
  private static final int APART = 6;

  private static final int APART_BEHIND = 5;

  private final FigureClause clause;

  FigureApartness(FigureClause clause) {
    this.clause = clause;
  }

  boolean isSetApart() {
    for (int i = Math.max(clause.from(), clause.first() - APART);
        i < Math.min(clause.to(), clause.after() + APART_BEHIND);
        i++) {
      if (i >= clause.first() && i < clause.after()) {
        continue;
      }
      String word = clause.word(i);
      if (i < clause.first()
          ? ROLES.is("apart-before", word) && !isBound(i)
          : ROLES.is("apart-behind", word) && !isTold(i) && !clause.word(i - 1).equals("or")) {
        return true;
      }
    }
    return clause.word(clause.after()).equals("of") && isAnaphor(clause.word(clause.after() + 1));
  }

  /** "more than 12" and "up to 12" leave the figure open and do not set it apart. */
  private boolean isBound(int i) {
    String word = clause.word(i);
    if (word.equals("since") && i == clause.from()) {
      // "Since 48% of tenants ...": a reason, no time.
      return true;
    }
    if (word.equals("from") && i < clause.first() - 2) {
      return true;
    }
    return i < clause.first()
        && i >= clause.first() - 3
        && (word.equals("more") && clause.word(i + 1).equals("than")
            || word.equals("than")
                && (clause.word(i - 1).equals("more")
                    || clause.word(i - 1).equals("fewer")
                    || clause.word(i - 1).equals("less"))
            || word.equals("up") && clause.word(i + 1).equals("to"));
  }

  private boolean isTold(int i) {
    // "said on Friday after": words far behind the outcome tell of the circumstances.
    String word = clause.word(i);
    return i > clause.after() + 3 && word.equals("before");
  }

  private static boolean isAnaphor(String word) {
    return word.equals("them")
        || word.equals("whom")
        || word.equals("those")
        || word.equals("which");
  }
}
