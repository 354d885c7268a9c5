package org.copydesk.check.house;

import java.util.Locale;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;

/** A part of a story that a rule looks at. */
public enum Place {
  /** All of it. */
  TEXT,
  /** The line that names the story. */
  HEADLINE,
  /** The headline and the headings between paragraphs. */
  HEADINGS,
  /** Everything but headline, headings and tables. */
  BODY,
  /** The paragraphs: no headline, heading, list, table, caption or quotation set apart. */
  PARAGRAPHS,
  /** The first paragraph. */
  LEDE,
  /** The items of lists. */
  LISTS,
  /** The rows of tables. */
  TABLES,
  /** The lines below pictures. */
  CAPTIONS,
  /** Quotations that the layout sets apart. */
  BLOCK_QUOTES;

  /** The word in a rule: {@code block-quotes}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean holds(Block block, HouseText text) {
    boolean heading = text.isHeadline(block) || block.kind() == BlockKind.HEADING;
    return switch (this) {
      case TEXT -> true;
      case HEADLINE -> text.isHeadline(block);
      case HEADINGS -> heading;
      case BODY -> !heading && block.kind() != BlockKind.TABLE_ROW;
      case PARAGRAPHS -> !heading && block.kind() == BlockKind.PARAGRAPH;
      case LEDE -> text.isFirstParagraph(block);
      case LISTS -> block.kind() == BlockKind.LIST_ITEM;
      case TABLES -> block.kind() == BlockKind.TABLE_ROW;
      case CAPTIONS -> block.kind() == BlockKind.CAPTION;
      case BLOCK_QUOTES -> block.kind() == BlockKind.QUOTE;
    };
  }
}
