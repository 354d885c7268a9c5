package org.copydesk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Level;
import org.copydesk.review.ReviewNotes;
import org.copydesk.text.UnreadableReason;

/** A run in whole sentences. */
public final class RunWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /** More kinds than this in one sentence nobody reads. */
  private static final int MOST_KINDS = 6;

  private RunWords() {}

  /** The answer an editor opens the workbook for. */
  public static String answer(RunTotals totals) {
    int audited = totals.audited();
    if (totals.found() == 0) {
      return "No files were found to audit";
    }
    if (audited == 0) {
      return totals.found() == 1
          ? "The file that was found could not be audited"
          : "None of the " + number(totals.found()) + " files could be audited";
    }
    String answer;
    if (totals.fail() > 0) {
      answer =
          totals.fail() == 2 && audited == 2
              ? "Neither submission should be published as it is"
              : of(totals.fail(), audited)
                  + (totals.fail() == 1 ? " should not be published as it is" : "")
                  + (totals.fail() > 1 ? " should not be published as they are" : "");
    } else if (totals.review() > 0) {
      answer =
          of(totals.review(), audited)
              + (totals.review() == 1 ? " needs" : " need")
              + " a look before publication";
    } else {
      answer =
          audited == 1
              ? "The submission can go on as it is"
              : all(audited) + " submissions can go on as they are";
    }
    return totals.notAuditedCounted() == 0
        ? answer
        : answer + "; " + number(totals.notAuditedCounted()) + " more could not be audited";
  }

  private static String of(int some, int all) {
    if (all == 1) {
      return "The only submission";
    }
    return some == all
        ? all(all) + " submissions"
        : number(some) + " of " + number(all) + " submissions";
  }

  private static String all(int count) {
    return count == 2 ? "Both" : "All " + number(count);
  }

  /** Which run this is, when and over what. */
  public static String run(AuditRun run) {
    return "Run "
        + run.header().runId()
        + "  ·  "
        + moment(run.header().started())
        + "  ·  took "
        + duration(run.header().worked())
        + "  ·  audited: "
        + VisibleText.of(String.join(", ", run.header().paths()), 400)
        + "\nCopydesk "
        + run.header().version()
        + "  ·  "
        + run.header().engine()
        + "  ·  rule set "
        + run.header().ruleSet();
  }

  /**
   * The run whose sums this one's can be set beside: the sums of a run over some of the files say
   * nothing beside those over all of them.
   */
  public static Optional<PastRun> sumsBefore(AuditRun run) {
    return run.scope().partial() ? Optional.empty() : run.before();
  }

  /** That a run over some of the files is not among those told; empty where it is. */
  public static String missingInTrend(AuditRun run) {
    boolean there =
        run.trend().stream().anyMatch(past -> past.runId().equals(run.header().runId()));
    return there || !run.scope().partial()
        ? ""
        : "This run is not among them: it audited some of the files only.";
  }

  /** Which run the changes are measured against, and why there is none where that is so. */
  public static String comparison(AuditRun run) {
    String what = run.scope().partial() ? "each text compared" : "compared";
    return run.before()
        .map(
            past ->
                what
                    + " with run "
                    + past.runId()
                    + " of "
                    + moment(past.started())
                    + (ChangeWords.rulesChanged(run) ? "; the rules have changed since" : ""))
        .orElseGet(
            () ->
                run.trend().size() > 1
                    ? "not compared: the rules have changed since the last run"
                    : "not compared: this is the first run over these places");
  }

  /** What was let stand, by level and kind; errors first. */
  public static String letStand(RunTotals totals, Kinds kinds) {
    int all = totals.letStand();
    if (all == 0) {
      return totals.inBaseline() == 0
          ? "Nothing was let stand: every finding counts."
          : "Nothing was let stand.";
    }
    return count(all, "finding was", "findings were")
        + " let stand: "
        + levels(totals.suppressed(), kinds)
        + (all == 1 ? ". It costs no points." : ". They cost no points.");
  }

  /** What is in the baseline, by level and kind; errors first. Empty where nothing is. */
  public static String baseline(RunTotals totals, Kinds kinds) {
    int all = totals.inBaseline();
    return all == 0
        ? ""
        : count(all, "finding is", "findings are")
            + " in the baseline: "
            + levels(totals.baseline(), kinds)
            + (all == 1
                ? ". It was there when the desk began and costs no points."
                : ". They were there when the desk began and cost no points.");
  }

  private static String levels(List<RunTotals.RuleCount> counts, Kinds kinds) {
    List<String> levels = new ArrayList<>();
    level(Level.ERROR, counts, kinds).ifPresent(levels::add);
    level(Level.WARNING, counts, kinds).ifPresent(levels::add);
    level(Level.NOTE, counts, kinds).ifPresent(levels::add);
    return String.join("; ", levels);
  }

  private static Optional<String> level(Level level, List<RunTotals.RuleCount> all, Kinds kinds) {
    List<RunTotals.RuleCount> rules = all.stream().filter(c -> c.level() == level).toList();
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    List<Kinds.Count> counts = kinds.counts(rules);
    List<String> named = new ArrayList<>();
    for (Kinds.Count count : counts.subList(0, Math.min(MOST_KINDS, counts.size()))) {
      named.add((count.total() == 1 ? "" : number(count.total()) + " × ") + count.kind());
    }
    if (counts.size() > MOST_KINDS) {
      named.add(count(counts.size() - MOST_KINDS, "further kind", "further kinds"));
    }
    return Optional.of(
        count(rules.stream().mapToInt(c -> c.count()).sum(), level.word(), level.word() + "s")
            + " ("
            + String.join(", ", named)
            + ")");
  }

  /** That nothing was lost on the way. */
  public static String sum(RunTotals totals) {
    String all = verdicts(totals);
    return totals.inPart() == 0
        ? all
        : all
            + " "
            + count(totals.inPart(), "submission was", "submissions were")
            + " audited only in part and cannot pass.";
  }

  private static String verdicts(RunTotals totals) {
    return String.format(
        Locale.ENGLISH,
        "%s found = %,d FAIL + %,d REVIEW + %,d PASS + %,d NOT AUDITED.",
        count(totals.found(), "file", "files"),
        totals.fail(),
        totals.review(),
        totals.pass(),
        totals.notAudited());
  }

  /** How many answers of editors are new; empty where none is. */
  public static String taken(ReviewNotes notes) {
    return notes.taken() == 0
        ? ""
        : count(notes.taken(), "new answer", "new answers")
            + (notes.taken() == 1 ? " was" : " were")
            + " taken from workbooks before this run.";
  }

  /**
   * Why a file was not audited.
   *
   * @param reason the reason
   * @param detail what was seen in this case, fit for the report; may be empty
   */
  public static String unread(UnreadableReason reason, String detail) {
    return detail.isEmpty() ? reason.sentence() : reason.sentence() + " " + detail;
  }

  /** A moment with its time zone named. */
  public static String moment(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  public static String duration(Duration worked) {
    long seconds = Math.max(1, Math.round(worked.toMillis() / 1000.0));
    if (seconds < 60) {
      return count(seconds, "second", "seconds");
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  public static String count(long n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }

  public static String number(long n) {
    return String.format(Locale.ENGLISH, "%,d", n);
  }

  /** A number without a needless ".0". */
  public static String plain(double value) {
    return value == Math.rint(value)
        ? number((long) value)
        : String.format(Locale.ENGLISH, "%,.1f", value);
  }

  /**
   * What a sheet says where it had to stop.
   *
   * @param thing one of what is missing, as in "document"
   * @param file where everything stands
   */
  public static String truncated(long more, String thing, String file) {
    return count(more, "further " + thing + " is", "further " + thing + "s are")
        + " not on this sheet; "
        + file
        + " (--format jsonl) holds all of them.";
  }

  /** That a sheet had to end early. */
  public static String shortened(String sheet, long more, String one, String many) {
    return "The sheet " + sheet + " ends early: " + count(more, one, many) + " had no room.";
  }
}
