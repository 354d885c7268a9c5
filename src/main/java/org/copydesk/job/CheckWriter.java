package org.copydesk.job;

import org.copydesk.job.ArticleChecking.Outcome;
import org.copydesk.job.CheckStepConfiguration.Checked;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.ResultStore;
import org.copydesk.store.SubmissionStore;
import org.copydesk.text.UnreadableReason;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the findings of a chunk of texts. */
class CheckWriter implements ItemWriter<Checked> {

  private final SubmissionStore submissions;
  private final ResultStore results;
  private final StageProgress progress;
  private final String runId;

  CheckWriter(
      SubmissionStore submissions, ResultStore results, StageProgress progress, String runId) {
    this.submissions = submissions;
    this.results = results;
    this.progress = progress;
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends Checked> chunk) {
    for (Checked checked : chunk) {
      PendingArticle pending = checked.article();
      if (checked.outcome() instanceof Outcome.Done done) {
        results.addChecked(runId, pending.seq(), pending.article(), done.audit());
      } else if (checked.outcome() instanceof Outcome.Failed failed) {
        submissions.giveUp(runId, pending.seq(), UnreadableReason.CHECK_FAILED, failed.fault());
      }
    }
    progress.add("Checking", chunk.size());
  }
}
