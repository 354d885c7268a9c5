package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Locator;
import org.copydesk.text.PlainText;
import org.copydesk.text.SentenceSplitter;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;

/**
 * The audited text as it grows: blocks parted by one line feed, each run of white space inside a
 * block as one blank, the cells of a table row parted by a tab.
 */
final class ArticleText {

  /**
   * A list mark that the format kept as a sign: Word's, and its symbol font's in the private area.
   */
  private static final Pattern BULLET =
      Pattern.compile("^\\s*+[\u00B7\u2022\u2023\u25AA\u25CF\u25E6\uF0A7\uF0B7\uF0D8]\\s++(?=\\S)");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  String text() {
    return text.toString();
  }

  Article article(String name, SentenceSplitter splitter) {
    return Article.of(name, text.toString(), blocks, links, splitter);
  }

  /** Adds a chunk as one block, or as several where it has lines of its own. */
  void add(Chunk chunk) {
    boolean lines = chunk.kind() != BlockKind.HEADING && chunk.raw().strip().indexOf('\n') >= 0;
    if (!lines) {
      add(chunk, chunk.kind(), chunk.whole());
      return;
    }
    for (Block block : PlainText.blocks(chunk.raw())) {
      add(chunk, chunk.kind() == BlockKind.PARAGRAPH ? block.kind() : chunk.kind(), block.span());
    }
  }

  /** Adds the cells of a row as one block. */
  void addRow(List<Chunk> cells) {
    int begin = beginBlock();
    SettingTally tally = new SettingTally();
    for (Chunk cell : cells) {
      if (text.length() > begin) {
        text.append('\t');
      }
      append(cell, cell.whole());
      cell.tally(cell.whole(), tally);
    }
    endBlock(BlockKind.TABLE_ROW, begin, cells.get(0).page(), tally.setting());
  }

  private void add(Chunk chunk, BlockKind whole, Span block) {
    Matcher bullet = BULLET.matcher(chunk.raw()).region(block.begin(), block.end());
    boolean marked = bullet.find();
    Span part = marked ? new Span(bullet.end(), block.end()) : block;
    BlockKind kind = marked && whole == BlockKind.PARAGRAPH ? BlockKind.LIST_ITEM : whole;
    int begin = beginBlock();
    append(chunk, part);
    SettingTally tally = new SettingTally();
    chunk.tally(part, tally);
    endBlock(kind, begin, chunk.page(), tally.setting());
  }

  private int beginBlock() {
    if (text.length() > 0) {
      text.append('\n');
    }
    return text.length();
  }

  private void endBlock(BlockKind kind, int begin, int page, Setting setting) {
    blocks.add(
        new Block(
            blocks.size(),
            kind,
            new Span(begin, text.length()),
            new Locator(page, blocks.size() + 1),
            setting));
  }

  /** Appends a part of a chunk with its white space collapsed and its links moved along. */
  private void append(Chunk chunk, Span part) {
    List<Link> linksHere = chunk.linksIn(part);
    int[] moved = new int[linksHere.isEmpty() ? 0 : part.length() + 1];
    int begin = text.length();
    boolean blank = true;
    for (int i = part.begin(); i < part.end(); i++) {
      char c = chunk.raw().charAt(i);
      boolean space = WhiteSpace.is(c);
      if (moved.length > 0) {
        moved[i - part.begin()] = text.length();
      }
      if (!space) {
        text.append(c);
      } else if (!blank) {
        text.append(' ');
      }
      blank = space;
    }
    if (text.length() > begin && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    for (Link link : linksHere) {
      int from = moved[Math.max(link.span().begin(), part.begin()) - part.begin()];
      int to =
          link.span().end() >= part.end() ? text.length() : moved[link.span().end() - part.begin()];
      Span span =
          new Span(Math.min(from, text.length()), Math.min(Math.max(from, to), text.length()))
              .trim(text);
      if (!span.isEmpty()) {
        links.add(new Link(span, link.target()));
      }
    }
  }
}
