package org.copydesk.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What the submissions have on average. */
final class AverageQuestion extends Question {

  private final GateCondition.OfRun condition;
  private final SubmissionQuantity of;
  private final Cures cures;
  private final Decider.First farthest;
  private final Gains gains = new Gains();
  private BigDecimal sum = BigDecimal.ZERO;
  private int number;

  AverageQuestion(
      String name,
      GateCondition.OfRun condition,
      RunQuantity.Average average,
      Predicate<GateSubject> scope,
      Cures cures) {
    super(name, scope, average.of().isOfNew());
    this.condition = condition;
    this.of = average.of();
    this.cures = cures;
    this.farthest = Decider.First.byAmount(condition.comparison().isUpward());
  }

  /** The submissions that would raise the average most if they passed. */
  private static final class Gains {
    private final Decider.First most = Decider.First.byAmount(true);

    void add(GateSubject subject, Cure toPass) {
      int gain = toPass.tenths().orElse(0) - subject.tenths();
      if (gain > 0) {
        most.add(Decider.of(subject, OptionalDouble.of(gain), toPass, List.of()));
      }
    }
  }

  @Override
  void take(GateSubject subject) {
    OptionalDouble amount = of.of(subject);
    if (amount.isEmpty()) {
      return;
    }
    sum = sum.add(BigDecimal.valueOf(amount.getAsDouble()));
    number++;
    Cure toPass = Cure.mending(List.of());
    if (of.equals(SubmissionQuantity.Scored.WHOLE) && subject.verdict() != Verdict.PASS) {
      toPass = cures.reaching(Cures.Goal.PASS, subject).orElse(toPass);
      gains.add(subject, toPass);
    }
    farthest.add(Decider.of(subject, amount, toPass, toPass.mended()));
  }

  /** As it is told: a share to a tenth of a percent, anything else to a tenth. */
  private double average(BigDecimal ofSum) {
    return ofSum
        .divide(BigDecimal.valueOf(number), of.isShare() ? 3 : 1, RoundingMode.HALF_UP)
        .doubleValue();
  }

  private boolean isBroken(BigDecimal ofSum) {
    return number > 0 && condition.comparison().holds(average(ofSum), condition.limit());
  }

  @Override
  GateResult.Condition answer() {
    boolean broken = isBroken(sum);
    double average = number == 0 ? 0 : average(sum);
    return new GateResult.Condition(
        name(),
        average,
        condition.limit(),
        !broken,
        broken ? farthest.documents() : List.of(),
        broken ? farthest.amounts() : List.of(),
        of.isShare(),
        broken ? farthest.findings() : List.of(),
        broken ? wouldPassIf() : "",
        number == 0 ? "–" : Comparison.inWords(average, of.isShare()),
        allowed(),
        broken ? number - farthest.documents().size() : 0,
        "");
  }

  private String allowed() {
    return condition.comparison().allowed(Comparison.inWords(condition.limit(), of.isShare()));
  }

  private String wouldPassIf() {
    List<String> needed = new ArrayList<>();
    BigDecimal raised = sum;
    for (Decider decider : gains.most.all()) {
      raised = raised.add(BigDecimal.valueOf(Math.round(decider.amount().orElse(0)), 1));
      needed.add(decider.cure().inWords(false) + " in " + decider.document());
      if (!condition.comparison().isUpward() && !isBroken(raised)) {
        return "these were mended: "
            + String.join("; ", needed)
            + " (average then "
            + Comparison.inWords(average(raised), false)
            + ")";
      }
    }
    return "the average was " + allowed();
  }
}
