package org.copydesk.check.statistics.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;

/**
 * The source of a table, a list or a row of key facts: a line "Source: …" below it, which vouches
 * for all above, or a caption that holds one.
 */
final class SourceLine {

  /** A table or list has no more rows. */
  private static final int ROWS = 60;

  /** A row is shorter than a paragraph, in characters. */
  private static final int LONGEST_ROW = 160;

  /** A longer source is cut, in characters. */
  private static final int LONGEST_NAME = 80;

  /** A line of its own, a last row of a table, or set off by Markdown's signs. */
  private static final Pattern LINE =
      Pattern.compile(
          "^[|*_(\\s]{0,6}(?:Data )?(?:[Ss]ources?|SOURCES?|Data)(?: and notes)?:\\**+ ?(\\p{L}[^\\n]{1,200})");

  private static final Pattern IN_CAPTION =
      Pattern.compile("\\b(?:[Ss]ources?|SOURCES?|Data): ?(\\p{L}[^\\n]{1,200})");

  private static final Pattern CLOSING_SIGNS = Pattern.compile("(?<![)|*_\\s])[)|*_\\s]++$");

  private final Article article;
  private final PathRecord record;
  private final Map<Integer, String> nameByBlock = new HashMap<>();

  SourceLine(Article article, PathRecord record) {
    this.article = article;
    this.record = record;
    for (Block block : article.blocks()) {
      Matcher line = LINE.matcher(article.textOf(block));
      if (line.lookingAt()) {
        readAbove(block.index(), name(line.group(1)));
      } else if (isTitle(block)) {
        Matcher caption = IN_CAPTION.matcher(article.textOf(block));
        if (caption.find()) {
          readBelow(block.index(), name(caption.group(1)));
        }
      }
    }
  }

  private void readAbove(int line, String name) {
    nameByBlock.putIfAbsent(line, name);
    for (int i = line - 1; i >= 0 && line - i <= ROWS && isRow(article.blocks().get(i)); i--) {
      nameByBlock.putIfAbsent(i, name);
    }
  }

  private void readBelow(int title, String name) {
    nameByBlock.putIfAbsent(title, name);
    List<Block> blocks = article.blocks();
    for (int i = title + 1; i < blocks.size() && blocks.get(i).kind() == BlockKind.TABLE_ROW; i++) {
      nameByBlock.putIfAbsent(i, name);
    }
  }

  private boolean isRow(Block block) {
    String text = article.textOf(block);
    if (LINE.matcher(text).lookingAt()) {
      return false;
    }
    return switch (block.kind()) {
      case TABLE_ROW, LIST_ITEM, CAPTION -> true;
      case PARAGRAPH, QUOTE ->
          text.length() <= LONGEST_ROW && ".!?".indexOf(text.charAt(text.length() - 1)) < 0;
      case HEADING -> false;
    };
  }

  /** A caption, or the line above the first row of a table. */
  private boolean isTitle(Block block) {
    int next = block.index() + 1;
    return block.kind() == BlockKind.CAPTION
        || block.kind() != BlockKind.TABLE_ROW
            && next < article.blocks().size()
            && article.blocks().get(next).kind() == BlockKind.TABLE_ROW;
  }

  private static String name(String words) {
    String line = CLOSING_SIGNS.matcher(words.replaceAll("\\s++", " ")).replaceFirst("");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
  }

  void support(OpenFigure figure) {
    int block = article.sentences().get(figure.claim().sentence()).block();
    String name = nameByBlock.get(block);
    if (name != null) {
      figure.support(
          Support.ATTRIBUTED,
          name,
          SupportPath.SOURCE_LINE,
          SupportPath.SOURCE_LINE.words(),
          record.of(SupportPath.SOURCE_LINE));
    }
  }
}
