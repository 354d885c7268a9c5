package org.copydesk.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.OverdueTextException;
import org.copydesk.check.HouseRules;
import org.copydesk.check.RuleSettings;
import org.copydesk.job.CheckStepConfiguration.Checked;
import org.copydesk.store.PendingArticle;
import org.copydesk.store.SourceRoot;
import org.copydesk.text.UnreadableReason;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.dao.DataAccessException;

/** Runs the checks over one text; a fault of ours costs this text and no other. */
class ArticleChecking implements ItemProcessor<PendingArticle, Checked> {

  /** What came of it. */
  sealed interface Outcome {

    /** The checks had their say. */
    record Done(Audit audit) implements Outcome {}

    /**
     * The whole audit of this text failed.
     *
     * @param reason why, as a code
     * @param fault how, in words
     */
    record Failed(UnreadableReason reason, String fault) implements Outcome {}
  }

  private final Auditor auditor;
  private final RememberedAudits audits;
  private final Path desk;
  private final HouseRules house;
  private final Map<Path, SourceRoot> folders = new ConcurrentHashMap<>();
  private final String runId;

  /**
   * @param audits audits a text, or knows what was said of it
   * @param desk the folder that the desk's globs are told from
   * @param house rules that the desk wrote, some of them for some files only
   */
  ArticleChecking(
      Auditor auditor, RememberedAudits audits, Path desk, HouseRules house, String runId) {
    this.desk = desk;
    this.house = house;
    this.auditor = auditor;
    this.audits = audits;
    this.runId = runId;
  }

  @Override
  public Checked process(PendingArticle article) {
    try {
      RuleSettings.Told told =
          auditor.told(path(article, desk), house.silentIn(folder -> path(article, folder)));
      return new Checked(article, new Outcome.Done(audits.audit(runId, article, told)));
    } catch (DataAccessException e) {
      // A database that does not answer is no fault of the text.
      throw e;
    } catch (OverdueTextException e) {
      return new Checked(
          article, new Outcome.Failed(UnreadableReason.CHECK_TIMEOUT, Causes.inWords(e)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      // A text that needs more memory than there is costs itself; its garbage is gone here.
      return new Checked(
          article, new Outcome.Failed(UnreadableReason.CHECK_FAILED, Causes.inWords(e)));
    }
  }

  private String path(PendingArticle article, Path folder) {
    return folders
        .computeIfAbsent(folder, SourceRoot::new)
        .pathOf(article.article().name(), article.file());
  }
}
