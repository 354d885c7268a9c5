package org.copydesk.score;

/** A condition of the gate that a desk writes itself; where it holds, the run fails. */
public sealed interface GateCondition {

  Comparison comparison();

  /** The limit, of a share from 0 to 1. */
  double limit();

  /** The condition as one writes it: {@code share-quoted > 30%}. */
  String inWords();

  /** Asked of every submission: one for which it holds fails the run. */
  record OfSubmission(SubmissionQuantity quantity, Comparison comparison, double limit)
      implements GateCondition {
    @Override
    public String inWords() {
      return quantity.inWords()
          + " "
          + comparison.sign()
          + " "
          + Comparison.inWords(limit, quantity.isShare());
    }
  }

  /** Asked once, of all submissions together. */
  record OfRun(RunQuantity quantity, Comparison comparison, double limit) implements GateCondition {
    @Override
    public String inWords() {
      return "all: "
          + quantity.inWords()
          + " "
          + comparison.sign()
          + " "
          + Comparison.inWords(limit, quantity.isShare());
    }
  }
}
