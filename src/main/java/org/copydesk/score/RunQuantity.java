package org.copydesk.score;

/** A number that a run as a whole has and that the gate can ask for. */
public sealed interface RunQuantity {

  /** As written in a condition after {@code all:}. */
  String inWords();

  /** Whether it is a share, which is told in percent. */
  default boolean isShare() {
    return false;
  }

  /** Whether it goes by what an earlier run did not have. */
  default boolean isOfNew() {
    return false;
  }

  /** How many findings of some sort all submissions have together. */
  record Total(FindingFilter findings) implements RunQuantity {
    @Override
    public String inWords() {
      return findings.inWords();
    }

    @Override
    public boolean isOfNew() {
      return findings.onlyNew();
    }
  }

  /** How many findings of some rules there are in 1,000 words of all stories. */
  record Density(FindingFilter findings) implements RunQuantity {
    @Override
    public String inWords() {
      return new SubmissionQuantity.Density(findings).inWords();
    }

    @Override
    public boolean isOfNew() {
      return findings.onlyNew();
    }
  }

  /**
   * The mean of what the submissions have; one that has none of it is left out.
   *
   * @param of a score or a measure
   */
  record Average(SubmissionQuantity of) implements RunQuantity {
    @Override
    public String inWords() {
      return "average " + of.inWords();
    }

    @Override
    public boolean isShare() {
      return of.isShare();
    }
  }

  /**
   * How many submissions came out so, or which share of those that were audited; of those that were
   * not, which share of all that should have been.
   *
   * @param outcome how
   * @param isShare whether the share is asked for
   */
  record Came(Outcome outcome, boolean isShare) implements RunQuantity {
    @Override
    public String inWords() {
      return outcome.word();
    }
  }

  /** How a submission can come out. */
  enum Outcome {
    PASSED("passed", Verdict.PASS),
    REVIEW("review", Verdict.REVIEW),
    FAILED("failed", Verdict.FAIL),
    NOT_AUDITED("not-audited", Verdict.NOT_AUDITED);

    private final String word;
    private final Verdict verdict;

    Outcome(String word, Verdict verdict) {
      this.word = word;
      this.verdict = verdict;
    }

    /** As written in a condition. */
    public String word() {
      return word;
    }

    Verdict verdict() {
      return verdict;
    }
  }
}
