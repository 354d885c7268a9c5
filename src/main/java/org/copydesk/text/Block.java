package org.copydesk.text;

/**
 * A unit of layout: a paragraph, a heading, a list item, a table row, a caption. In plain text a
 * block is a line, unless the text is wrapped by hand, where it is a run of lines.
 *
 * @param index number of the block in its article, from 0
 * @param kind what the layout says it is
 * @param span its text, without white space at the ends; never empty
 * @param locator where a reader finds it
 * @param setting what its source says of it beside its words
 */
public record Block(int index, BlockKind kind, Span span, Locator locator, Setting setting) {

  /** A block of a source that says nothing of it beside its words. */
  public Block(int index, BlockKind kind, Span span, Locator locator) {
    this(index, kind, span, locator, Setting.UNTOLD);
  }
}
