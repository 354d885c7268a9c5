package org.copydesk.text;

/**
 * A sentence, or what stands in place of one: a heading, a list item, a table cell.
 *
 * @param index number of the sentence in its article, from 0
 * @param block index of the block that holds it; a sentence never crosses blocks
 * @param span its text, without white space at the ends; never empty
 */
public record Sentence(int index, int block, Span span) {}
