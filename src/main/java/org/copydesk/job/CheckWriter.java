package org.copydesk.job;

import org.copydesk.audit.Suppression;
import org.copydesk.check.InlineIgnores;
import org.copydesk.check.InlineMark;
import org.copydesk.check.InlineMarks;
import org.copydesk.job.ArticleChecking.Outcome;
import org.copydesk.job.CheckStepConfiguration.Checked;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.ResultStore;
import org.copydesk.store.SubmissionStore;
import org.copydesk.text.Article;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the findings of a chunk of texts. */
class CheckWriter implements ItemWriter<Checked> {

  private final SubmissionStore submissions;
  private final ResultStore results;
  private final StageProgress progress;
  private final InlineIgnores trust;
  private final String runId;

  /**
   * @param trust whether marks in a text may let its findings stand
   */
  CheckWriter(
      SubmissionStore submissions,
      ResultStore results,
      StageProgress progress,
      InlineIgnores trust,
      String runId) {
    this.submissions = submissions;
    this.trust = trust;
    this.results = results;
    this.progress = progress;
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends Checked> chunk) {
    for (Checked checked : chunk) {
      PendingArticle pending = checked.article();
      if (checked.outcome() instanceof Outcome.Done done) {
        Article article = pending.article();
        InlineMarks marks =
            trust == InlineIgnores.TRUSTED ? InlineMarks.of(article) : InlineMarks.NONE;
        results.addChecked(
            runId,
            pending.seq(),
            article,
            done.audit(),
            located -> marks.on(located.finding()).map(mark -> suppression(mark, article)));
      } else if (checked.outcome() instanceof Outcome.Failed failed) {
        submissions.giveUp(runId, pending.seq(), failed.reason(), failed.fault());
      }
    }
    progress.add("Checking", chunk.size());
  }

  private static Suppression suppression(InlineMark mark, Article article) {
    int line = article.placeOf(mark.span().begin()).line();
    return new Suppression(
        Suppression.INLINE, mark.reason(), "", null, null, article.name() + ":" + line);
  }
}
