package org.copydesk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How many submissions break a demand: none may. */
final class SubmissionQuestion extends Question {

  private final Demand demand;
  private final Cures cures;
  private final Decider.First worst;
  private int broken;
  private int curedOtherwise;
  private long toMend;

  SubmissionQuestion(String name, Demand demand, Predicate<GateSubject> scope, Cures cures) {
    super(name, scope, demand.isOfNew());
    this.demand = demand;
    this.cures = cures;
    this.worst = Decider.First.byAmount(demand.isUpward());
  }

  @Override
  void take(GateSubject subject) {
    if (subject.verdict() == Verdict.NOT_AUDITED || !demand.isBrokenBy(subject)) {
      return;
    }
    Cure cure = demand.cure(subject, cures);
    broken++;
    toMend += cure.mended().size();
    curedOtherwise += cure.otherwise().isEmpty() ? 0 : 1;
    worst.add(Decider.of(subject, demand.amount(subject), cure, cure.mended()));
  }

  @Override
  GateResult.Condition answer() {
    return new GateResult.Condition(
        name(),
        broken,
        0,
        broken == 0,
        worst.documents(),
        worst.amounts(),
        demand.isShare(),
        worst.findings(),
        broken == 0 ? "" : wouldPassIf());
  }

  private String wouldPassIf() {
    List<String> mended = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    long left = toMend;
    int others = broken;
    int othersOtherwise = curedOtherwise;
    for (Decider decider : worst.all()) {
      Cure cure = decider.cure();
      others--;
      left -= cure.mended().size();
      if (!cure.mended().isEmpty()) {
        mended.add(
            cure.inWords(demand.isOfNew())
                + " in "
                + decider.document()
                + (cure.tenths().isPresent()
                    ? " (score then "
                        + Comparison.inWords(cure.tenths().getAsInt() / 10.0, false)
                        + ")"
                    : ""));
      }
      if (!cure.otherwise().isEmpty()) {
        othersOtherwise--;
        otherwise.add(cure.otherwise());
      }
    }
    if (left > 0) {
      mended.add(
          Words.count(left, "finding", "findings")
              + " in "
              + Words.count(others, "more submission", "more submissions"));
    }
    if (othersOtherwise > 0) {
      otherwise.add(
          "the same of " + Words.count(othersOtherwise, "more submission", "more submissions"));
    }
    List<String> all = new ArrayList<>();
    if (!mended.isEmpty()) {
      all.add("these were mended: " + String.join("; ", mended));
    }
    if (!otherwise.isEmpty()) {
      all.add(String.join(", ", otherwise));
    }
    return String.join(", and ", all);
  }
}
