package org.copydesk.check.fragments.furniture;

import java.util.BitSet;
import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/** The lines of a text that the rules which know a fragment by its name have settled. */
final class NamedLines {

  private final List<NamedFragment> rules;

  NamedLines(List<NamedFragment> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The lines that such findings cover by half or more; notes settle nothing. */
  BitSet of(CheckContext context) {
    Article article = context.article();
    BitSet covered = covered(context);
    BitSet named = new BitSet();
    for (Block block : article.blocks()) {
      int ink = 0;
      int inside = 0;
      for (int i = block.span().begin(); i < block.span().end(); i++) {
        if (!Character.isWhitespace(article.text().charAt(i))) {
          ink++;
          inside += covered.get(i) ? 1 : 0;
        }
      }
      named.set(block.index(), ink > 0 && inside * 2 >= ink);
    }
    return named;
  }

  /** The offsets that such findings cover. */
  BitSet covered(CheckContext context) {
    BitSet covered = new BitSet();
    for (NamedFragment rule : rules) {
      for (Finding finding : rule.check(context)) {
        if (finding.level() != Level.NOTE) {
          covered.set(finding.span().begin(), finding.span().end());
        }
      }
    }
    return covered;
  }
}
