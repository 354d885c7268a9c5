package org.copydesk.job;

import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.job.CheckStepConfiguration.Checked;
import org.copydesk.store.EvidenceStore;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.SourceRoot;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Runs the checks over one text; a fault of ours costs this text and no other. */
class ArticleChecking implements ItemProcessor<PendingArticle, Checked> {

  /** What came of it. */
  sealed interface Outcome {

    /** The checks had their say. */
    record Done(Audit audit) implements Outcome {}

    /** The whole audit of this text failed; {@code fault} says how, in words. */
    record Failed(String fault) implements Outcome {}
  }

  private final Auditor auditor;
  private final EvidenceStore evidence;
  private final SourceRoot desk;
  private final String runId;

  /**
   * @param desk the folder that the desk's globs are told from
   */
  ArticleChecking(Auditor auditor, EvidenceStore evidence, SourceRoot desk, String runId) {
    this.desk = desk;
    this.auditor = auditor;
    this.evidence = evidence;
    this.runId = runId;
  }

  @Override
  public Checked process(PendingArticle article) {
    // A database that does not answer is no fault of the text: that exception goes on up.
    var known = evidence.evidenceFor(runId, article.seq(), article.article());
    try {
      String path = desk.pathOf(article.article().name(), article.file());
      return new Checked(article, new Outcome.Done(auditor.audit(article.article(), known, path)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A text that needs more memory than there is costs itself; its garbage is gone here.
      return new Checked(article, new Outcome.Failed(Causes.inWords(e)));
    }
  }
}
