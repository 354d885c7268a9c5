package org.copydesk.quality;

/**
 * What a fit says of texts that it did not see: each document is judged with weights fitted to all
 * the others.
 *
 * @param what what was decided, in words: {@code which numbers are statistics}
 * @param right decisions that are right on texts held out
 * @param cases all decisions
 * @param rightOnOwn decisions that are right with the weights of the product, which saw these texts
 * @param parts how many parts the set was cut into, as many as documents for leaving one out
 */
public record HeldOut(String what, int right, int cases, int rightOnOwn, int parts) {

  public HeldOut {
    if (right < 0 || right > cases || rightOnOwn < 0 || rightOnOwn > cases || parts < 2) {
      throw new IllegalArgumentException(
          what + ": " + right + " or " + rightOnOwn + " of " + cases + " in " + parts + " parts");
    }
  }

  Share heldOut() {
    return new Share(right, cases);
  }

  Share own() {
    return new Share(rightOnOwn, cases);
  }
}
