package org.copydesk.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.copydesk.finding.Level;
import org.copydesk.score.GateSubject.Flagged;

/** What the gate asks of every submission. */
sealed interface Demand {

  /** What it is about: of two demands about the same, the one for some files speaks there. */
  String about();

  /** What a submission has that breaks it, as the end of "submissions with ...". */
  String inWords();

  boolean isBrokenBy(GateSubject subject);

  /** What is asked for in a submission, to be told beside its name; empty where nothing is. */
  default OptionalDouble amount(GateSubject subject) {
    return OptionalDouble.empty();
  }

  default boolean isShare() {
    return false;
  }

  /** Whether it goes by what an earlier run did not have. */
  default boolean isOfNew() {
    return false;
  }

  /** Whether the larger amount is the worse one. */
  default boolean isUpward() {
    return false;
  }

  /** What would have to change in a submission that breaks it. */
  Cure cure(GateSubject subject, Cures cures);

  /** No verdict of this kind. */
  record OfVerdict(VerdictLimit limit) implements Demand {
    @Override
    public String about() {
      return "verdict";
    }

    @Override
    public String inWords() {
      return limit.inWords();
    }

    @Override
    public boolean isBrokenBy(GateSubject subject) {
      return limit.isBrokenBy(subject.verdict());
    }

    @Override
    public Cure cure(GateSubject subject, Cures cures) {
      boolean toPass = limit == VerdictLimit.REVIEW;
      Cure mending =
          cures
              .reaching(toPass ? Cures.Goal.PASS : Cures.Goal.NO_FAIL, subject)
              .orElseThrow(() -> new IllegalStateException("a text without findings fails"));
      return toPass && !subject.checkedInFull()
          ? new Cure(
              mending.mended(), mending.tenths(), "every check could look at " + subject.document())
          : mending;
    }
  }

  /** No finding of a level or a graver one. */
  record OfLevel(Level level) implements Demand {
    @Override
    public String about() {
      return "level";
    }

    @Override
    public String inWords() {
      return "a finding at " + level.word() + " or above";
    }

    @Override
    public boolean isBrokenBy(GateSubject subject) {
      return FindingFilter.from(level).count(subject) > 0;
    }

    @Override
    public Cure cure(GateSubject subject, Cures cures) {
      List<Flagged> all = FindingFilter.from(level).of(subject);
      return Cure.mending(Cures.some(all, all.size()));
    }
  }

  /**
   * No amount beyond a limit.
   *
   * @param condition what a submission may not be
   * @param inWords the condition in words
   */
  record OfAmount(GateCondition.OfSubmission condition, String inWords) implements Demand {

    OfAmount(GateCondition.OfSubmission condition) {
      this(condition, condition.inWords());
    }

    /** No score below a limit. */
    static OfAmount scoreUnder(double limit) {
      return new OfAmount(
          new GateCondition.OfSubmission(SubmissionQuantity.Scored.WHOLE, Comparison.LESS, limit),
          "a score under " + Comparison.inWords(limit, false));
    }

    @Override
    public String about() {
      return condition.quantity().inWords() + (isUpward() ? " up" : " down");
    }

    @Override
    public boolean isShare() {
      return condition.quantity().isShare();
    }

    @Override
    public boolean isOfNew() {
      return condition.quantity().isOfNew();
    }

    @Override
    public boolean isUpward() {
      return condition.comparison().isUpward();
    }

    @Override
    public OptionalDouble amount(GateSubject subject) {
      return condition.quantity().of(subject);
    }

    private boolean holds(double amount) {
      return condition.comparison().holds(amount, condition.limit());
    }

    @Override
    public boolean isBrokenBy(GateSubject subject) {
      OptionalDouble amount = amount(subject);
      return amount.isPresent() && holds(amount.getAsDouble());
    }

    @Override
    public Cure cure(GateSubject subject, Cures cures) {
      return mending(subject, cures)
          .orElseGet(
              () ->
                  Cure.otherwise(
                      condition.quantity().inWords()
                          + " in "
                          + subject.document()
                          + " came to "
                          + condition
                              .comparison()
                              .allowed(Comparison.inWords(condition.limit(), isShare()))));
    }

    private Optional<Cure> mending(GateSubject subject, Cures cures) {
      SubmissionQuantity quantity = condition.quantity();
      if (quantity instanceof SubmissionQuantity.Scored scored) {
        return isUpward()
            ? Optional.empty()
            : cures.reaching(new Cures.Goal(scored.dimension(), enough(), false), subject);
      }
      if (quantity instanceof SubmissionQuantity.Counted counted) {
        return fewer(counted.findings().of(subject), n -> OptionalDouble.of(n));
      }
      if (quantity instanceof SubmissionQuantity.Density density) {
        return fewer(
            density.findings().of(subject), n -> SubmissionQuantity.Density.in(n, subject.words()));
      }
      return Optional.empty();
    }

    /** The least score in tenths that keeps to a limit from below. */
    private int enough() {
      double tenths = condition.limit() * 10;
      return condition.comparison() == Comparison.LESS
          ? (int) Math.ceil(tenths - 1e-9)
          : (int) Math.floor(tenths + 1e-9) + 1;
    }

    /** As many findings less as it takes. */
    private Optional<Cure> fewer(List<Flagged> findings, IntFunction<OptionalDouble> amount) {
      OptionalDouble none = amount.apply(0);
      if (!isUpward() || none.isEmpty() || holds(none.getAsDouble())) {
        return Optional.empty();
      }
      int gone = findings.size();
      while (gone > 0 && !holds(amount.apply(findings.size() - gone + 1).orElse(0))) {
        gone--;
      }
      return Optional.of(Cure.mending(Cures.some(findings, gone)));
    }
  }
}
