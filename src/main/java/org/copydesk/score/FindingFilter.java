package org.copydesk.score;

import java.util.List;
import java.util.function.Predicate;
import org.copydesk.finding.Level;
import org.copydesk.finding.RulePattern;
import org.copydesk.score.GateSubject.Flagged;

/**
 * Which findings a condition of the gate counts.
 *
 * @param onlyNew whether only those that the last comparable run did not have
 * @param kind of which kind
 * @param rules of which rules
 */
public record FindingFilter(boolean onlyNew, Kind kind, RulePattern rules) {

  /** Kinds of findings, as a desk asks for them. */
  public enum Kind {
    /** Of any level. */
    FINDINGS("findings", finding -> true),
    ERRORS("errors", finding -> finding.level() == Level.ERROR),
    WARNINGS("warnings", finding -> finding.level() == Level.WARNING),
    NOTES("notes", finding -> finding.level() == Level.NOTE),
    /** What costs points. */
    ERRORS_AND_WARNINGS("errors and warnings", finding -> finding.level() != Level.NOTE),
    /** What fails a submission by itself. */
    BLOCKING("blocking", Flagged::blocking);

    private final String word;
    private final Predicate<Flagged> test;

    Kind(String word, Predicate<Flagged> test) {
      this.word = word;
      this.test = test;
    }

    /** As written in a condition. */
    public String word() {
      return word;
    }
  }

  /** Findings of every rule. */
  public static FindingFilter of(Kind kind) {
    return new FindingFilter(false, kind, RulePattern.ALL);
  }

  /** Findings of a level or a graver one. */
  public static FindingFilter from(Level level) {
    return of(
        switch (level) {
          case ERROR -> Kind.ERRORS;
          case WARNING -> Kind.ERRORS_AND_WARNINGS;
          case NOTE -> Kind.FINDINGS;
        });
  }

  /** Whether a finding is counted. */
  public boolean covers(Flagged finding) {
    return (!onlyNew || finding.isNew()) && kind.test.test(finding) && rules.covers(finding.rule());
  }

  /** How many findings of a submission are counted. */
  public int count(GateSubject subject) {
    return (int) subject.findings().stream().filter(this::covers).count();
  }

  /** The findings of a submission that are counted, by place. */
  List<Flagged> of(GateSubject subject) {
    return subject.findings().stream().filter(this::covers).toList();
  }

  /** As written in a condition: {@code new errors of names/*}. */
  public String inWords() {
    boolean all = rules.equals(RulePattern.ALL);
    String word = kind == Kind.FINDINGS && !all ? "count" : kind.word();
    return (onlyNew ? "new " : "") + word + (all ? "" : " of " + rules);
  }
}
