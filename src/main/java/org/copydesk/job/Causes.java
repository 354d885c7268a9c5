package org.copydesk.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.copydesk.config.AuditRequest;
import org.copydesk.report.NoRoomException;
import org.h2.mvstore.MVStoreException;

/** Says what went wrong in words for somebody who does not read stack traces. */
final class Causes {

  /** With less than this an audit of a few texts comes to no end. */
  private static final long LEAST_ROOM = 20_000_000;

  private Causes() {}

  /** The same, and of a full disk where it is and how much room there should be. */
  static String inWords(Throwable thrown, AuditRequest request) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    for (Throwable t = thrown; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof NoRoomException full) {
        return full.getMessage();
      }
    }
    boolean database = isOfDatabase(thrown);
    if (database && NoRoomException.isBehind(thrown, request.workFolder())) {
      return NoRoomException.of(
              "the database", request.workFolder(), roomOfDatabase(request), thrown)
          .getMessage();
    }
    if (!database && NoRoomException.isBehind(thrown, temporary)) {
      Path fullest = fullest(List.of(request.out(), request.workFolder(), temporary));
      return NoRoomException.of("the files of this run", fullest, LEAST_ROOM, thrown).getMessage();
    }
    return inWords(thrown);
  }

  private static Path fullest(List<Path> folders) {
    return Collections.min(folders, Comparator.comparing(NoRoomException::free));
  }

  private static boolean isOfDatabase(Throwable thrown) {
    for (Throwable t = thrown; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof SQLException || t instanceof MVStoreException) {
        return true;
      }
    }
    return false;
  }

  /** A database that is put in order when it is closed is for a while there twice. */
  private static long roomOfDatabase(AuditRequest request) {
    Path file = request.workFolder().resolve(AuditApplication.DATABASE + ".mv.db");
    try {
      return Math.max(LEAST_ROOM, Files.size(file));
    } catch (IOException e) {
      return LEAST_ROOM;
    }
  }

  static String inWords(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage();
    if (root instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile() + ": " + (reason == null ? "cannot be written" : reason);
    }
    return message == null || message.isBlank()
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
