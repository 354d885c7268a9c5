package org.copydesk.job;

import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.SubmissionState;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Takes down the lines, names and figures of a chunk of texts. */
class EvidenceWriter implements ItemWriter<PendingArticle> {

  private final SubmissionStore submissions;
  private final EvidenceStore evidence;
  private final String runId;

  EvidenceWriter(SubmissionStore submissions, EvidenceStore evidence, String runId) {
    this.submissions = submissions;
    this.evidence = evidence;
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends PendingArticle> chunk) {
    for (PendingArticle article : chunk) {
      evidence.add(runId, article.seq(), article.article());
      submissions.advance(runId, article.seq(), SubmissionState.INDEXED);
    }
  }
}
