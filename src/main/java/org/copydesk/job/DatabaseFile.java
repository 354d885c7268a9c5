package org.copydesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.report.NoRoomException;
import org.copydesk.report.OwnerOnly;
import org.copydesk.report.WholeFile;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The file of the database in a work folder, made fit to be opened whatever became of the process
 * that used it last. An upgrade of its tables that was cut off is taken back, for this database
 * makes tables one by one and not all or none; a damaged file is moved aside, never deleted; one of
 * a later version is left alone. To be used only by who holds the work folder.
 */
final class DatabaseFile {

  /** How long another program may keep the file when nobody said how long to wait. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long PAUSE_MILLIS = 200;

  private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)__.*\\.sql");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Path file;

  /**
   * The database as it was before its tables were upgraded, as long as they are; empty when there
   * was none.
   */
  private final Path before;

  private final Duration patience;
  private final Clock clock;

  /**
   * @param folder the work folder
   * @param patience how long to wait for another program that has the database open
   */
  DatabaseFile(Path folder, Duration patience, Clock clock) {
    this.folder = folder;
    this.file = folder.resolve(AuditApplication.DATABASE + ".mv.db");
    this.before = folder.resolve(AuditApplication.DATABASE + ".mv.db.before-upgrade");
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * The file can be opened now.
   *
   * @param open keeps the database open until the job has it; null where there is none to open yet
   * @param damaged where the damaged one before it was moved, for a database that knows no run yet
   */
  record Ready(@Nullable Connection open, Optional<Path> damaged) implements AutoCloseable {

    /** What editors should know of a damaged database. */
    List<String> notices() {
      return damaged
          .map(
              moved ->
                  ("The database was damaged and is begun anew; the history before this run is in"
                          + " %s. Decisions of editors were taken back from their copy.")
                      .formatted(moved))
          .stream()
          .toList();
    }

    @Override
    public void close() {
      if (open != null) {
        try {
          open.close();
        } catch (SQLException e) {
          // Whoever uses the database will be told.
          return;
        }
      }
    }
  }

  /**
   * Makes the file fit to be opened.
   *
   * @throws UnusableDatabaseException when it cannot be
   */
  Ready prepare() {
    try {
      takeBackUpgrade();
      if (!Files.exists(file)) {
        remember();
        make();
        return new Ready(null, lastDamaged());
      }
      return Files.size(file) == 0 ? new Ready(null, Optional.of(moveAside())) : open();
    } catch (IOException e) {
      throw fault("cannot be used (" + Causes.inWords(e) + ")", false, e);
    }
  }

  /** Whether the tables of this version are being made. */
  boolean isUpgrading() {
    return Files.exists(before);
  }

  /** To be said when the tables are those of this version and all of it is on the disk. */
  void upgraded() {
    try {
      Files.deleteIfExists(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeBackUpgrade() throws IOException {
    if (Files.exists(before)) {
      if (Files.size(before) == 0) {
        Files.deleteIfExists(file);
        Files.delete(before);
      } else {
        Files.move(
            before, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void remember() throws IOException {
    WholeFile.writeThrough(
        before,
        out -> {
          if (Files.exists(file)) {
            Files.copy(file, out);
          }
        });
  }

  /** The database would make it readable for others; an empty one it fills. */
  private void make() throws IOException {
    Files.createFile(file, OwnerOnly.file(file));
  }

  private Ready open() throws IOException {
    Connection connection = null;
    try {
      connection = connect();
      int known = known();
      int version = version(connection);
      if (version > known) {
        throw fault(
            "was written by a later version of Copydesk (its tables are of version %d, this one knows %d). Use that version"
                .formatted(version, known),
            false,
            null);
      }
      if (version == known) {
        Ready ready =
            new Ready(connection, knowsRuns(connection) ? Optional.empty() : lastDamaged());
        connection = null;
        return ready;
      }
      connection.close();
      connection = null;
      remember();
      return new Ready(null, Optional.empty());
    } catch (SQLException e) {
      close(connection);
      connection = null;
      if (DatabaseDamage.isBehind(e) && !NoRoomException.isBehind(e, folder)) {
        return new Ready(null, Optional.of(moveAside()));
      }
      throw fault("cannot be used (" + Causes.inWords(e) + ")", false, e);
    } finally {
      close(connection);
    }
  }

  private static void close(@Nullable Connection connection) {
    new Ready(connection, Optional.empty()).close();
  }

  private Connection connect() throws SQLException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(AuditApplication.url(folder), AuditApplication.USER, "");
      } catch (SQLException e) {
        if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
          throw e;
        }
        if (System.nanoTime() - until >= 0) {
          throw fault("is held by " + FileHolder.of(file) + ". Close that program", true, e);
        }
        pause(e);
      }
    }
  }

  private static void pause(SQLException held) throws SQLException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }

  /**
   * The version of the tables.
   *
   * @throws SQLException when they cannot be read; a database without any is damaged too, for one
   *     that is being made leaves a mark
   */
  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\""
                    + " WHERE \"success\"")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw damageOr(e);
    }
  }

  private static boolean knowsRuns(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM run)")) {
      return rows.next() && rows.getBoolean(1);
    } catch (SQLException e) {
      throw damageOr(e);
    }
  }

  /** Tables that have been made do not go by themselves. */
  private static SQLException damageOr(SQLException fault) {
    boolean gone =
        fault.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
            || fault.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1;
    return gone
        ? new SQLException(
            "its tables are gone", fault.getSQLState(), ErrorCode.FILE_CORRUPTED_1, fault)
        : fault;
  }

  /** The damaged database that was moved aside last, of which a new one has to tell. */
  private Optional<Path> lastDamaged() throws IOException {
    Path last = null;
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, file.getFileName() + ".damaged-*")) {
      for (Path one : all) {
        if (last == null || one.compareTo(last) > 0) {
          last = one;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  /** The version of the tables that this program makes. */
  static int known() throws IOException {
    int known = 0;
    for (Resource resource :
        new PathMatchingResourcePatternResolver(DatabaseFile.class.getClassLoader())
            .getResources("classpath:db/h2/V*.sql")) {
      Matcher name = MIGRATION.matcher(String.valueOf(resource.getFilename()));
      if (name.matches()) {
        known = Math.max(known, Integer.parseInt(name.group(1)));
      }
    }
    return known;
  }

  /** Moves a damaged file aside, and marks that there is none for now. */
  Path moveAside() throws IOException {
    String stamp = STAMP.format(clock.instant());
    Path aside = folder.resolve(file.getFileName() + ".damaged-" + stamp);
    for (int i = 2; Files.exists(aside); i++) {
      aside = folder.resolve(file.getFileName() + ".damaged-" + stamp + "-" + i);
    }
    Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    remember();
    make();
    return aside;
  }

  private UnusableDatabaseException fault(String what, boolean held, @Nullable Throwable cause) {
    return new UnusableDatabaseException(
        "the database in "
            + folder
            + " "
            + what
            + ", or name another folder with --work-dir; nothing was audited.",
        held,
        cause);
  }
}
