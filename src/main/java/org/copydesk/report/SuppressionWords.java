package org.copydesk.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.audit.Suppression;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.review.Answer;

/** Why findings do not count, in words for all reports. */
public final class SuppressionWords {

  /** What a finding is called that was there when the desk began. */
  public static final String IN_BASELINE = "In the baseline";

  /** What a finding is called that somebody let stand. */
  public static final String LET_STAND = "Let stand";

  /** What the baseline is. */
  public static final String BASELINE =
      "The baseline is the desk's list of what was there already when it began to use the gate"
          + " (copydesk-baseline.jsonl). A finding that stands in it costs no points and does not"
          + " count; one that is new, or graver than it was, does. An audit never adds to the list.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private SuppressionWords() {}

  /** A day as people write it. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** What stands behind it: an editor's answer, the desk's suppressions, a mark, the baseline. */
  public static String kind(String kind) {
    return switch (kind) {
      case Suppression.RULE -> "by the desk's suppressions";
      case Suppression.INLINE -> "by a mark in the text";
      case Suppression.BASELINE -> "in the baseline";
      default -> Answer.of(kind).map(Answer::label).orElse(kind.replace('-', ' '));
    };
  }

  /** Whether an entry of the desk's suppressions still does something. */
  public static String state(SuppressionRow row, boolean partial) {
    if (row.expired()) {
      return "Expired";
    }
    if (row.findings() > 0) {
      return "In use";
    }
    return partial ? "Not met in these files" : "Unused";
  }

  /** What a reader should do about entries that do nothing any more; empty where all do. */
  public static List<String> idle(List<SuppressionRow> rows, boolean partial) {
    List<String> sentences = new ArrayList<>();
    long expired = rows.stream().filter(SuppressionRow::expired).count();
    if (expired > 0) {
      sentences.add(
          RunWords.count(expired, "entry", "entries")
              + " of the desk's suppressions "
              + (expired == 1 ? "has" : "have")
              + " expired: what "
              + (expired == 1 ? "it" : "they")
              + " let stand counts again.");
    }
    long unused = partial ? 0 : rows.stream().filter(SuppressionRow::isUnused).count();
    if (unused > 0) {
      sentences.add(
          RunWords.count(unused, "entry", "entries")
              + " of the desk's suppressions let nothing stand in this run and can go if "
              + (unused == 1 ? "it is" : "they are")
              + " no longer needed.");
    }
    return sentences;
  }
}
