package org.copydesk.check.fragments.furniture;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/** Asks the rules which know a fragment by its name what of a text they have settled. */
final class NamedLines {

  private static final Set<String> OF_PAGE =
      DataFile.beside(NamedLines.class, "page-rules.txt").words();

  private final List<NamedFragment> rules;

  NamedLines(List<NamedFragment> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What the rules find; notes settle nothing. */
  Settled of(CheckContext context) {
    BitSet covered = new BitSet();
    BitSet ofPage = new BitSet();
    for (NamedFragment rule : rules) {
      for (Finding finding : context.findingsOf(rule)) {
        if (finding.level() != Level.NOTE) {
          covered.set(finding.span().begin(), finding.span().end());
          if (OF_PAGE.contains(finding.rule().toString())) {
            ofPage.set(finding.span().begin(), finding.span().end());
          }
        }
      }
    }
    Article article = context.article();
    return new Settled(covered, lines(article, covered), lines(article, ofPage));
  }

  /** The lines of which half or more is covered. */
  private static BitSet lines(Article article, BitSet covered) {
    BitSet lines = new BitSet();
    if (covered.isEmpty()) {
      return lines;
    }
    for (Block block : article.blocks()) {
      int ink = 0;
      int inside = 0;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        if (!Character.isWhitespace(article.text().charAt(i))) {
          ink++;
          inside += covered.get(i) ? 1 : 0;
        }
      }
      lines.set(block.index(), ink > 0 && inside * 2 >= ink);
    }
    return lines;
  }
}
