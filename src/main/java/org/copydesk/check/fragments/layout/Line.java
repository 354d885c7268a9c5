package org.copydesk.check.fragments.layout;

import java.util.List;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Span;

/**
 * One block of an article as a layout editor sees it: not for what it says but for what it looks
 * like.
 *
 * @param block the block
 * @param plain its text in lower case with straight quotes and single spaces, without the signs of
 *     emphasis, lists and tables at its ends; empty for a block too long to be anything but prose
 * @param words its words and numbers in lower case
 * @param capitals how many of the words begin with a capital
 * @param prose whether it reads as a paragraph of running text
 * @param closed whether it ends as a sentence does
 */
public record Line(
    Block block, String plain, List<String> words, int capitals, boolean prose, boolean closed) {

  /** More words than this are no heading. */
  private static final int LONGEST_LABEL = 12;

  public int index() {
    return block.index();
  }

  public Span span() {
    return block.span();
  }

  public int size() {
    return words.size();
  }

  /** Whether it could be a heading: a few words that do not end as a sentence does. */
  public boolean isLabel() {
    return !words.isEmpty()
        && size() <= LONGEST_LABEL
        && !prose
        && !closed
        && block.kind() != BlockKind.TABLE_ROW
        && block.kind() != BlockKind.LIST_ITEM;
  }

  /** Whether it is an item of a list or a row of a table. */
  public boolean isListed() {
    return block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.TABLE_ROW;
  }

  public boolean isQuoted() {
    return plain.startsWith("\"") || plain.startsWith("'");
  }

  /** Its words with single spaces between and around them, to be searched for runs of words. */
  public String joined() {
    return " " + String.join(" ", words) + " ";
  }
}
