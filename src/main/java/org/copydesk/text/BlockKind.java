package org.copydesk.text;

/** What the layout of a submission says a block is. Plain text says little: mostly paragraphs. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_ROW,
  CAPTION,
  QUOTE
}
