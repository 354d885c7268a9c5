package org.copydesk.quality;

import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureSurvey;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;

/**
 * The lines that findings of the rules for fragments cover by half or more. Notes cost no points
 * and do not count.
 */
final class FragmentLines {

  private final Article article;
  private final List<Finding> findings;
  private final Coverage covered;

  private FragmentLines(Article article, List<Finding> findings) {
    this.article = article;
    this.findings = findings;
    this.covered = new Coverage(findings.stream().map(Finding::span).toList());
  }

  static FragmentLines of(Article article) {
    CheckContext context =
        new CheckContext(article, BatchEvidence.NONE, TestDesk.bean(FigureSurvey.class));
    return new FragmentLines(
        article,
        TestDesk.checks().stream()
            .filter(c -> c.card().id().startsWith("fragments/"))
            .flatMap(c -> ((ArticleCheck) c).check(context).stream())
            .filter(f -> f.level() != Level.NOTE)
            .toList());
  }

  List<Finding> findings() {
    return findings;
  }

  boolean holds(Block block) {
    return covered.holdsHalfOf(block.span(), article.text());
  }
}
