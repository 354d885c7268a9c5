package org.copydesk.check;

import org.copydesk.text.Span;

/**
 * What stands between one opening and one closing quotation mark, or the part of it that one block
 * holds.
 *
 * @param span from mark to mark, both included
 * @param words what stands between the marks
 * @param block index of the block that holds it
 * @param marks the signs at its ends
 * @param form how much of a sentence it is
 * @param continued whether it goes on from the passage before it, in the block before
 * @param end how it ends
 */
public record QuotedPassage(
    Span span,
    Span words,
    int block,
    QuotationMarks marks,
    QuotedForm form,
    boolean continued,
    End end) {

  /** How a passage ends. */
  public enum End {
    /** With a mark. */
    CLOSED,
    /** With its block, and the next block goes on quoting. */
    GOES_ON,
    /** Nobody closed it: it is taken to end with the sentence it begins in. */
    LEFT_OPEN
  }
}
