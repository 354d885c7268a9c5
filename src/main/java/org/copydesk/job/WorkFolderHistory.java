package org.copydesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.finding.Fingerprint;
import org.copydesk.job.WorkFolderDecisions.UnusableException;
import org.copydesk.store.RunHistory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The earlier runs in a work folder, read without starting the job. */
public final class WorkFolderHistory {

  private WorkFolderHistory() {}

  /** Whether a folder has a database; looking changes nothing. */
  public static boolean isIn(Path workFolder) {
    return Files.exists(workFolder.resolve(AuditApplication.DATABASE + ".mv.db"));
  }

  /**
   * Asks something of them; the folder should be held meanwhile.
   *
   * @return the answer; nothing when the folder has no database yet
   * @throws UnusableException when its database cannot be read
   */
  public static <T> Optional<T> ask(Path workFolder, Function<RunHistory, T> question)
      throws UnusableException {
    if (!isIn(workFolder)) {
      return Optional.empty();
    }
    SingleConnectionDataSource source = new SingleConnectionDataSource();
    source.setUrl(AuditApplication.url(workFolder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    source.setUsername(AuditApplication.USER);
    source.setPassword("");
    source.setSuppressClose(true);
    try {
      return Optional.of(question.apply(new RunHistory(new JdbcTemplate(source))));
    } catch (BadSqlGrammarException e) {
      throw new UnusableException(
          "it is of an earlier version of Copydesk; the next audit brings it up to date");
    } catch (DataAccessException e) {
      throw new UnusableException(Causes.inWords(e));
    } finally {
      source.destroy();
    }
  }

  /** What the runs over some files and folders are known by. */
  public static String places(List<Path> paths, Path workFolder) {
    return Fingerprint.sha256(new Places(paths, workFolder).told());
  }
}
