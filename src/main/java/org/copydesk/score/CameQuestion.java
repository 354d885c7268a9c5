package org.copydesk.score;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.score.RunQuantity.Outcome;

/** How many submissions came out in one way, or which share of them. */
final class CameQuestion extends Question {

  private final GateCondition.OfRun condition;
  private final Outcome outcome;
  private final boolean share;
  private final Cures cures;
  private final Decider.First worst = new Decider.First(Comparator.comparing(d -> 0));
  private final Decider.First easiest =
      new Decider.First(Comparator.comparing(d -> d.cure().mended().size()));
  private int all;
  private int came;
  private int curable;

  CameQuestion(
      String name,
      GateCondition.OfRun condition,
      RunQuantity.Came came,
      Predicate<GateSubject> scope,
      Cures cures) {
    super(name, scope, false);
    this.condition = condition;
    this.outcome = came.outcome();
    this.share = came.isShare();
    this.cures = cures;
  }

  /** Whether too few of them are the trouble. */
  private boolean wantsMore() {
    return outcome == Outcome.PASSED;
  }

  @Override
  void take(GateSubject subject) {
    boolean isOne = subject.verdict() == outcome.verdict();
    if (subject.verdict() != Verdict.NOT_AUDITED || outcome == Outcome.NOT_AUDITED) {
      all++;
      came += isOne ? 1 : 0;
      if (isOne != wantsMore()) {
        decide(subject);
      }
    }
  }

  private void decide(GateSubject subject) {
    Cure cure =
        outcome == Outcome.NOT_AUDITED
            ? Cure.mending(List.of())
            : cures
                .reaching(outcome == Outcome.FAILED ? Cures.Goal.NO_FAIL : Cures.Goal.PASS, subject)
                .orElse(Cure.mending(List.of()));
    Decider decider = Decider.of(subject, OptionalDouble.empty(), cure, cure.mended());
    worst.add(decider);
    if (outcome == Outcome.FAILED || subject.checkedInFull()) {
      curable++;
      easiest.add(decider);
    }
  }

  private double amount(int of) {
    return share ? (all == 0 ? 0 : Math.round(of * 1000.0 / all) / 1000.0) : of;
  }

  private boolean isBroken(int of) {
    return all > 0 && condition.comparison().holds(amount(of), condition.limit());
  }

  private boolean isOfUse() {
    return wantsMore() != condition.comparison().isUpward();
  }

  @Override
  GateResult.Condition answer() {
    boolean broken = isBroken(came);
    boolean told = broken && isOfUse();
    int deciding = wantsMore() ? all - came : came;
    return new GateResult.Condition(
        name(),
        amount(came),
        condition.limit(),
        !broken,
        told ? worst.documents() : List.of(),
        List.of(),
        share,
        told ? worst.findings() : List.of(),
        broken ? wouldPassIf() : "",
        Comparison.inWords(amount(came), share),
        allowed(),
        told ? deciding - worst.documents().size() : 0,
        "");
  }

  private String allowed() {
    return condition.comparison().allowed(Comparison.inWords(condition.limit(), share));
  }

  private String wouldPassIf() {
    int step = wantsMore() ? 1 : -1;
    int wanted = came;
    while (isOfUse() && wanted >= 0 && wanted <= all && isBroken(wanted)) {
      wanted += step;
    }
    int others = Math.abs(wanted - came);
    boolean possible =
        isOfUse()
            && wanted >= 0
            && wanted <= all
            && (outcome == Outcome.NOT_AUDITED || others <= curable);
    if (!possible) {
      return outcome.word() + " was " + allowed();
    }
    String which =
        Words.count(others, "more submission ", "more submissions ")
            + switch (outcome) {
              case PASSED -> "passed";
              case REVIEW -> "passed instead of going to review";
              case FAILED -> "did not fail";
              case NOT_AUDITED -> "could be audited";
            };
    String least =
        easiest.all().stream()
            .limit(others)
            .filter(d -> !d.cure().mended().isEmpty())
            .map(d -> d.cure().inWords(false) + " in " + d.document())
            .collect(Collectors.joining("; "));
    return which + (least.isEmpty() ? "" : "; least to mend: " + least);
  }
}
