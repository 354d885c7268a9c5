package org.copydesk.report;

import java.util.Arrays;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.MoveCause;

/** Knows of findings that are there no more why they are gone. */
public final class GoneReasons {

  private static final long CAUSE = 7;
  private static final MoveCause[] CAUSES = MoveCause.values();

  /**
   * Of submissions, sorted: 61 bits of a name's hash and 3 for why its result may have moved, as
   * eight bytes for each is all that a large run leaves room for.
   */
  private final long[] submissions;

  private GoneReasons(long[] submissions) {
    this.submissions = submissions;
  }

  /** Goes through the submissions of a run once. */
  public static GoneReasons of(AuditRun run) {
    long[][] hashes = {new long[256]};
    int[] count = {0};
    run.eachDocument(
        Order.BY_NAME,
        row -> {
          if (count[0] + 2 > hashes[0].length) {
            hashes[0] = Arrays.copyOf(hashes[0], count[0] * 2);
          }
          hashes[0][count[0]++] = hash(row.document()) | cause(row);
          if (!row.earlierName().isEmpty()) {
            hashes[0][count[0]++] = hash(row.earlierName()) | cause(row);
          }
        });
    long[] submissions = Arrays.copyOf(hashes[0], count[0]);
    Arrays.sort(submissions);
    return new GoneReasons(submissions);
  }

  private static long cause(DocumentRow row) {
    EarlierResult before = row.before();
    return (before == null ? MoveCause.TEXT : before.cause()).ordinal();
  }

  /** Why a finding of the run before is there no more, in a sentence. */
  public String of(FindingRow gone) {
    if (gone.history().byRules()) {
      return "The rules changed; the text did not.";
    }
    long hash = hash(gone.document());
    int at = Arrays.binarySearch(submissions, hash);
    int place = at < 0 ? -at - 1 : at;
    if (place == submissions.length || (submissions[place] & ~CAUSE) != hash) {
      return "The submission is gone.";
    }
    return switch (CAUSES[(int) (submissions[place] & CAUSE)]) {
      case TEXT -> "The text was changed.";
      case RULES -> "The rules changed; the text did not.";
      case TEXT_AND_RULES -> "The text was changed, and so were the rules.";
      case AROUND -> "The text is the same; other texts or answers changed.";
    };
  }

  /** FNV-1a over code units, 64 bits, the last three left for the cause. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash & ~CAUSE;
  }
}
