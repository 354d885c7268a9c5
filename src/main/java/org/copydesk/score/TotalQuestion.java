package org.copydesk.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.score.GateSubject.Flagged;

/** How many findings all submissions have together, or how many in 1,000 words. */
final class TotalQuestion extends Question {

  private final GateCondition.OfRun condition;
  private final FindingFilter filter;
  private final boolean density;
  private final Decider.First most = Decider.First.byAmount(true);
  private long findings;
  private long words;
  private int having;

  TotalQuestion(String name, GateCondition.OfRun condition, Predicate<GateSubject> scope) {
    super(name, scope, condition.quantity().isOfNew());
    this.condition = condition;
    if (condition.quantity() instanceof RunQuantity.Total total) {
      filter = total.findings();
      density = false;
    } else if (condition.quantity() instanceof RunQuantity.Density rate) {
      filter = rate.findings();
      density = true;
    } else {
      throw new IllegalArgumentException("no findings are counted by " + condition.inWords());
    }
  }

  @Override
  void take(GateSubject subject) {
    words += subject.words();
    List<Flagged> counted = filter.of(subject);
    if (!counted.isEmpty()) {
      findings += counted.size();
      having++;
      most.add(
          Decider.of(
              subject,
              OptionalDouble.of(counted.size()),
              Cure.mending(List.of()),
              Cures.some(counted, Math.min(counted.size(), Decider.NAMED))));
    }
  }

  private OptionalDouble amount(long of) {
    return density ? SubmissionQuantity.Density.in(of, words) : OptionalDouble.of(of);
  }

  private boolean isBroken(long of) {
    OptionalDouble amount = amount(of);
    return amount.isPresent()
        && condition.comparison().holds(amount.getAsDouble(), condition.limit());
  }

  @Override
  GateResult.Condition answer() {
    boolean broken = isBroken(findings);
    boolean told = broken && condition.comparison().isUpward();
    double amount = amount(findings).orElse(0);
    return new GateResult.Condition(
        name(),
        amount,
        condition.limit(),
        !broken,
        told ? most.documents() : List.of(),
        told ? most.amounts() : List.of(),
        false,
        told ? most.findings() : List.of(),
        broken ? wouldPassIf() : "",
        Comparison.inWords(amount, false),
        condition.comparison().allowed(Comparison.inWords(condition.limit(), false)),
        told ? having - most.documents().size() : 0,
        "");
  }

  private String wouldPassIf() {
    OptionalInt gone = gone();
    if (gone.isEmpty()) {
      return condition.quantity().inWords()
          + " came to "
          + condition.comparison().allowed(Comparison.inWords(condition.limit(), false));
    }
    int more = having - most.all().size();
    return "%s of these %s were mended: %s%s"
        .formatted(
            Words.number(gone.getAsInt()),
            Words.number(findings),
            most.all().stream()
                .map(d -> Words.number(Math.round(d.amount().orElse(0))) + " in " + d.document())
                .collect(Collectors.joining(", ")),
            more == 0
                ? ""
                : ", the others in " + Words.count(more, "more submission", "more submissions"));
  }

  /** The fewest findings that would have to go; empty where that does not help. */
  private OptionalInt gone() {
    if (!condition.comparison().isUpward() || isBroken(0)) {
      return OptionalInt.empty();
    }
    long enough = 0;
    long tooMany = findings;
    while (tooMany - enough > 1) {
      long middle = (enough + tooMany) / 2;
      if (isBroken(middle)) {
        tooMany = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalInt.of((int) (findings - enough));
  }
}
