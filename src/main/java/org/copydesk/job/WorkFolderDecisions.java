package org.copydesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.review.Decisions;
import org.copydesk.store.DecisionStore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The decisions in a work folder, read without starting the job. */
public final class WorkFolderDecisions {

  private WorkFolderDecisions() {}

  /** A work folder whose database cannot be read; the message says why. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableException(String message) {
      super(message);
    }
  }

  /**
   * Reads them, also what only the copy beside the database holds; the folder should be held
   * meanwhile.
   *
   * @return nothing when the folder has no database yet
   * @throws UnusableException when its database cannot be read and there is no copy
   */
  public static Optional<Decisions> read(Path workFolder) throws UnusableException {
    Optional<Decisions> copy = copy(workFolder);
    try {
      Optional<Decisions> stored = stored(workFolder);
      return stored.isEmpty() || copy.isEmpty()
          ? stored.or(() -> copy)
          : stored.map(s -> s.and(copy.get().all()));
    } catch (UnusableException e) {
      // Of a damaged database the copy is as good.
      return Optional.of(copy.orElseThrow(() -> e));
    }
  }

  private static Optional<Decisions> copy(Path workFolder) {
    try {
      return DecisionsBackup.read(workFolder);
    } catch (ConfigurationException e) {
      // The next audit says so and writes it anew.
      return Optional.empty();
    }
  }

  private static Optional<Decisions> stored(Path workFolder) throws UnusableException {
    if (!Files.exists(workFolder.resolve(AuditApplication.DATABASE + ".mv.db"))) {
      return Optional.empty();
    }
    SingleConnectionDataSource source = new SingleConnectionDataSource();
    source.setUrl(AuditApplication.url(workFolder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    source.setUsername(AuditApplication.USER);
    source.setPassword("");
    source.setSuppressClose(true);
    try {
      return Optional.of(new DecisionStore(new JdbcTemplate(source)).all());
    } catch (BadSqlGrammarException e) {
      // The database is of a version that kept no decisions.
      return Optional.of(Decisions.NONE);
    } catch (DataAccessException e) {
      throw new UnusableException(Causes.inWords(e));
    } finally {
      source.destroy();
    }
  }
}
