package org.copydesk.check.spelling;

import org.copydesk.text.Span;

/**
 * Words, or a word and a figure, without the space that belongs between them.
 *
 * @param span where they stand
 * @param right what should stand there
 * @param what what is wrong, the beginning of a sentence after the quoted words
 * @param evidence what speaks for it
 * @param confidence estimated share of such findings that are right
 */
record Glued(Span span, String right, String what, String evidence, double confidence) {}
