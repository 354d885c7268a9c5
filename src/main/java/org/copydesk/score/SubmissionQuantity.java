package org.copydesk.score;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A number that every submission has, or may have, and that the gate can ask for. */
public sealed interface SubmissionQuantity {

  /** As written in a condition: {@code score of sourcing}. */
  String inWords();

  /** Whether it is a share, which is told in percent. */
  default boolean isShare() {
    return false;
  }

  /** Whether it goes by what an earlier run did not have. */
  default boolean isOfNew() {
    return false;
  }

  /**
   * What it is in a submission; empty where the submission gives nothing to measure.
   *
   * @return as it is reported, so that no digit decides that nobody can see
   */
  OptionalDouble of(GateSubject subject);

  /**
   * A measure of the text.
   *
   * @param measure the measure's id
   * @param isShare whether it goes from 0 to 1
   */
  record Measured(String measure, boolean isShare) implements SubmissionQuantity {
    @Override
    public String inWords() {
      return measure;
    }

    @Override
    public OptionalDouble of(GateSubject subject) {
      Double amount = subject.measures().get(measure);
      return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }
  }

  /**
   * The score, or that of one dimension, from 0 to 100 with one decimal.
   *
   * @param dimension which dimension; empty for the score
   */
  record Scored(Optional<Dimension> dimension) implements SubmissionQuantity {

    /** The score itself. */
    public static final Scored WHOLE = new Scored(Optional.empty());

    @Override
    public String inWords() {
      return "score" + dimension.map(d -> " of " + word(d)).orElse("");
    }

    /** A dimension as written in a condition: {@code spelling-and-names}. */
    public static String word(Dimension dimension) {
      return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public OptionalDouble of(GateSubject subject) {
      Score score = subject.score();
      return score == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(dimension.map(score::dimension).orElse(score.value()));
    }
  }

  /** How many findings of some sort it has. */
  record Counted(FindingFilter findings) implements SubmissionQuantity {
    @Override
    public String inWords() {
      return findings.inWords();
    }

    @Override
    public boolean isOfNew() {
      return findings.onlyNew();
    }

    @Override
    public OptionalDouble of(GateSubject subject) {
      return OptionalDouble.of(findings.count(subject));
    }
  }

  /** How many findings of some rules it has in 1,000 words of its story, with one decimal. */
  record Density(FindingFilter findings) implements SubmissionQuantity {
    @Override
    public String inWords() {
      return (findings.onlyNew() ? "new " : "") + "density of " + findings.rules();
    }

    @Override
    public boolean isOfNew() {
      return findings.onlyNew();
    }

    @Override
    public OptionalDouble of(GateSubject subject) {
      return in(findings.count(subject), subject.words());
    }

    /** So many findings in 1,000 words; empty where there are no words. */
    static OptionalDouble in(long findings, long words) {
      return words == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(Math.round(findings * 10_000.0 / words) / 10.0);
    }
  }
}
