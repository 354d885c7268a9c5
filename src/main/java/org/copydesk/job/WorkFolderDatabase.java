package org.copydesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The database in a work folder, looked at without a run and without changing it. */
public final class WorkFolderDatabase {

  private WorkFolderDatabase() {}

  /** Whether there is one. */
  public static boolean exists(Path workFolder) {
    return Files.exists(workFolder.resolve(AuditApplication.DATABASE + ".mv.db"));
  }

  /**
   * Why it cannot be opened; nothing where it can. To be asked only by who holds the work folder.
   */
  public static Optional<String> fault(Path workFolder) {
    String url = AuditApplication.url(workFolder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url, AuditApplication.USER, "")) {
      return connection.isValid(0) ? Optional.empty() : Optional.of("it does not answer");
    } catch (SQLException e) {
      return Optional.of(Causes.inWords(e));
    }
  }
}
