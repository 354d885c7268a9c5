package org.copydesk.job;

import java.sql.SQLException;
import java.util.Set;
import org.copydesk.report.NoRoomException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells a damaged database file from other faults of a database. */
final class DatabaseDamage {

  private static final Set<Integer> OF_DATABASE =
      Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1);

  private static final Set<Integer> OF_FILE =
      Set.of(
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_INTERNAL,
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND,
          DataUtils.ERROR_SERIALIZATION);

  private static final Set<Integer> PASSING =
      Set.of(
          DataUtils.ERROR_WRITING_FAILED,
          DataUtils.ERROR_CLOSED,
          DataUtils.ERROR_FILE_LOCKED,
          DataUtils.ERROR_UNSUPPORTED_FORMAT);

  private static final int MOST_LINKS = 50;

  private DatabaseDamage() {}

  /** Whether a fault says that the file itself is broken, which no second attempt mends. */
  static boolean isBehind(Throwable fault) {
    boolean damaged = false;
    Throwable thrown = fault;
    for (int i = 0; thrown != null && i < MOST_LINKS; i++, thrown = thrown.getCause()) {
      if (thrown instanceof NoRoomException || thrown instanceof OutOfMemoryError) {
        return false;
      }
      if (thrown instanceof MVStoreException store) {
        if (PASSING.contains(store.getErrorCode())) {
          return false;
        }
        damaged |= OF_FILE.contains(store.getErrorCode());
      }
      damaged |= thrown instanceof SQLException sql && OF_DATABASE.contains(sql.getErrorCode());
    }
    return damaged;
  }
}
