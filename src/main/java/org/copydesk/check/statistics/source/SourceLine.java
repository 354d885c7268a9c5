package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.finding.Support;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;

/** A line "Source: …" below a table, a list or a row of key facts, which vouches for all above. */
final class SourceLine {

  /** A table or list has no more rows. */
  private static final int ROWS = 60;

  /** A row is shorter than a paragraph, in characters. */
  private static final int LONGEST_ROW = 160;

  private static final Pattern LINE =
      Pattern.compile("^\\(?(?:Data )?[Ss]ources?: ?\\S[^\\n]{1,200}");

  private final Article article;
  private final PathRecord record;
  private final List<Lines> lines = new ArrayList<>();

  /**
   * A source line and what it stands under.
   *
   * @param from first block it vouches for
   * @param to the block of the line itself
   * @param words what it says
   */
  private record Lines(int from, int to, String words) {}

  SourceLine(Article article, PathRecord record) {
    this.article = article;
    this.record = record;
    for (Block block : article.blocks()) {
      Matcher line = LINE.matcher(article.textOf(block));
      if (line.lookingAt()) {
        int from = block.index();
        while (from > 0 && block.index() - from < ROWS && isRow(article.blocks().get(from - 1))) {
          from--;
        }
        lines.add(new Lines(from, block.index(), line.group()));
      }
    }
  }

  private boolean isRow(Block block) {
    if (block.kind() == BlockKind.TABLE_ROW || block.kind() == BlockKind.LIST_ITEM) {
      return true;
    }
    return block.kind() != BlockKind.HEADING
        && block.span().length() <= LONGEST_ROW
        && !article.textOf(block).endsWith(".");
  }

  void support(OpenFigure figure) {
    int block = article.sentences().get(figure.claim().sentence()).block();
    for (Lines line : lines) {
      if (line.from() <= block && block <= line.to()) {
        figure.support(
            Support.ATTRIBUTED,
            line.words(),
            SupportPath.SOURCE_LINE,
            SupportPath.SOURCE_LINE.words(),
            record.of(SupportPath.SOURCE_LINE));
        return;
      }
    }
  }
}
