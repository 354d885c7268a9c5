package org.copydesk.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.MoveCause;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.jspecify.annotations.Nullable;

/** What changed since the run before, in words for all reports. */
public final class ChangeWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private ChangeWords() {}

  /**
   * What came, went and stayed since the run that this one is compared with; empty where there is
   * none.
   */
  public static String sentence(AuditRun run) {
    return run.before().map(before -> sentence(before, run.changes())).orElse("");
  }

  /** The same; of a run that is compared with none, why not. */
  public static String opening(AuditRun run) {
    String sentence = sentence(run);
    if (!sentence.isEmpty()) {
      return sentence;
    }
    String comparison = RunWords.comparison(run);
    return comparison.substring(0, 1).toUpperCase(Locale.ROOT) + comparison.substring(1) + ".";
  }

  /**
   * What came, went and stayed.
   *
   * @param before the run that is compared with
   * @param changes what changed since
   */
  public static String sentence(PastRun before, RunChanges changes) {
    if (!changes.comparable()) {
      return "";
    }
    return "Since the run of "
        + RunWords.moment(before.started())
        + ": "
        + counts(changes)
        + "."
        + (changes.byRules() == 0 ? "" : " " + byRules(changes));
  }

  /** The numbers alone: {@code 3 new, 1 came back, 5 fixed, 20 still open (2 of them changed)}. */
  public static String counts(RunChanges changes) {
    List<String> parts = new ArrayList<>();
    if (changes.fresh() + changes.returned() + changes.gone() == 0) {
      parts.add("nothing new, nothing fixed");
    } else {
      parts.add(RunWords.number(changes.fresh()) + " new");
      if (changes.returned() > 0) {
        parts.add(RunWords.number(changes.returned()) + " came back");
      }
      parts.add(RunWords.number(changes.gone()) + " fixed");
    }
    int open = changes.unchanged() + changes.updated();
    parts.add(
        RunWords.number(open)
            + " still open"
            + (changes.updated() == 0
                ? ""
                : " (" + RunWords.number(changes.updated()) + " of them changed)"));
    return String.join(", ", parts);
  }

  /** How much of what came and went is the work of the rules; empty where nothing is. */
  public static String byRules(RunChanges changes) {
    int count = changes.byRules();
    if (count == 0) {
      return "";
    }
    int moved = changes.fresh() + changes.returned() + changes.gone();
    return (count == moved
            ? count == 1
                ? "This is because the rules changed"
                : "All of what came and went did so because the rules changed"
            : RunWords.number(count)
                + " of the "
                + RunWords.number(moved)
                + " that came or went did so because the rules changed")
        + ", not the texts.";
  }

  /**
   * What a finding is to the run before, as a cell of a table has it; with the day since when it is
   * known.
   */
  public static String status(FindingHistory history) {
    String rules = history.byRules() ? " (rules changed)" : "";
    return switch (history.status()) {
      case NEW -> (history.returned() ? "Came back" : "New") + rules;
      case UPDATED -> "Changed" + since(history.since(), ", known since ");
      case UNCHANGED -> "Known" + since(history.since(), " since ");
      case ABSENT -> "Fixed" + rules;
    };
  }

  /** A day as a cell of a table has it. */
  public static String day(Instant moment) {
    return DAY.format(moment.atOffset(ZoneOffset.UTC));
  }

  private static String since(@Nullable Instant since, String word) {
    return since == null ? "" : word + day(since);
  }

  /** Why the result of a submission moved, in brackets' length. */
  public static String cause(MoveCause cause) {
    return switch (cause) {
      case TEXT -> "text changed";
      case RULES -> "same text, new rules";
      case TEXT_AND_RULES -> "text and rules changed";
      case AROUND -> "same text; other texts or answers changed";
    };
  }

  /** Whether a run had other rules than the one that it is compared with. */
  public static boolean rulesChanged(AuditRun run) {
    return run.trend().stream()
        .anyMatch(past -> past.runId().equals(run.header().runId()) && past.rulesChanged());
  }
}
