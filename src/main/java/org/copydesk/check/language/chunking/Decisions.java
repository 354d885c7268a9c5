package org.copydesk.check.language.chunking;

/**
 * What is to be decided about the tokens of one sentence, one after the other, each in the light of
 * the two decisions before. For one search in one thread.
 */
interface Decisions {

  /** Tokens. */
  int length();

  /** Outcomes to choose from, at most 127; this number also says "no decision before". */
  int outcomes();

  /** How many sequences go on from one token to the next, at least 1. */
  int beam();

  /** Turns to a token; the other methods are about this one. */
  void enter(int token);

  /**
   * A number that two pairs of decisions share exactly if they are weighed alike; the pair that is
   * asked about first, the likelier one, says how.
   */
  int context(int previous, int beforePrevious);

  /** Fills in what each outcome weighs, as logarithm of a probability that is not normalised. */
  void weigh(int previous, int beforePrevious, double[] sums);

  /** Whether the outcome may follow the decision before. */
  boolean allows(int previous, int outcome);
}
