package org.copydesk.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.RunTotals;
import org.copydesk.report.GateWords;
import org.copydesk.report.RunWords;
import org.copydesk.score.Verdict;

/**
 * A run in so few words that they fit a message.
 *
 * @param title the name of the desk
 * @param runId the run
 * @param started when it started
 * @param worked time spent working
 * @param paths the files and folders named
 * @param version version of Copydesk
 * @param outcome how it ended
 * @param answer what an editor should know first, a sentence without a full stop
 * @param reasons why it does not pass, a phrase each
 * @param counts the sums
 * @param changes what changed since the run it is compared with
 * @param before the run it is compared with
 * @param rulesChanged whether that one had other rules
 * @param worst the worst submissions that do not pass, worst first
 * @param report the report to open first; empty where none was written
 * @param link where that can be read; empty where the desk named no such place
 * @param partial whether the run looked at some of the files only
 */
public record RunDigest(
    String title,
    String runId,
    Instant started,
    Duration worked,
    List<String> paths,
    String version,
    Outcome outcome,
    String answer,
    List<String> reasons,
    Counts counts,
    RunChanges changes,
    Optional<PastRun> before,
    boolean rulesChanged,
    List<Worst> worst,
    String report,
    String link,
    boolean partial) {

  /** How many submissions are named. */
  static final int MOST_WORST = 5;

  private static final int MOST_REASONS = 3;

  public RunDigest {
    paths = List.copyOf(paths);
    reasons = List.copyOf(reasons);
    worst = List.copyOf(worst);
  }

  /** How a run ended. */
  public enum Outcome {
    /** The gate passed. */
    PASSED,
    /** The gate did not pass. */
    FAILED,
    /** More submissions than allowed could not be audited. */
    INCOMPLETE,
    /** The run came to no end; there are no results. */
    BROKEN
  }

  /**
   * The sums of a run.
   *
   * @param found files found
   * @param pass submissions that may go on
   * @param review submissions somebody should look at
   * @param fail submissions that should not be published as they are
   * @param notAudited files that could not be judged
   * @param expected those of them where a submission was expected
   * @param averageScore mean score of the audited submissions
   */
  public record Counts(
      int found,
      int pass,
      int review,
      int fail,
      int notAudited,
      int expected,
      OptionalDouble averageScore) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, OptionalDouble.empty());
  }

  /**
   * A submission that does not pass.
   *
   * @param document its name
   * @param verdict its verdict
   * @param score its score, 0 to 100
   * @param reason the kind of fault that took most points, with its first example
   */
  public record Worst(String document, Verdict verdict, double score, String reason) {}

  /**
   * Tells of a run that is complete.
   *
   * @param run the run
   * @param allowedNotAudited how many submissions may go unaudited
   * @param files its reports, the one to open first coming first
   * @param notifications what the desk says about being told
   */
  public static RunDigest of(
      AuditRun run, int allowedNotAudited, List<Path> files, Notifications notifications) {
    RunTotals totals = run.totals();
    List<String> reasons = new ArrayList<>();
    if (totals.notAuditedCounted() > allowedNotAudited) {
      reasons.add(
          "submissions that could not be audited: "
              + totals.notAuditedCounted()
              + ", allowed: "
              + allowedNotAudited);
    }
    GateWords.broken(run.gate()).stream()
        .limit(MOST_REASONS)
        .forEach(c -> reasons.add(c.name() + ": " + GateWords.amounts(c)));
    Outcome outcome =
        totals.notAuditedCounted() > allowedNotAudited
            ? Outcome.INCOMPLETE
            : run.gate().passed() ? Outcome.PASSED : Outcome.FAILED;
    List<Worst> worst = new ArrayList<>();
    run.eachDocument(
        Order.WORST_FIRST,
        row -> {
          if (worst.size() < MOST_WORST
              && row.score() != null
              && row.verdict() != Verdict.PASS
              && row.verdict() != Verdict.NOT_AUDITED) {
            worst.add(
                new Worst(row.document(), row.verdict(), row.score().value(), row.mainReason()));
          }
        });
    RunChanges changes = run.changes();
    return new RunDigest(
        notifications.title(),
        run.header().runId(),
        run.header().started(),
        run.header().worked(),
        run.header().paths(),
        run.header().version(),
        outcome,
        RunWords.answer(totals),
        reasons,
        new Counts(
            totals.found(),
            totals.pass(),
            totals.review(),
            totals.fail(),
            totals.notAudited(),
            totals.notAuditedCounted(),
            totals.averageScore()),
        changes,
        changes.comparable() ? run.before() : Optional.empty(),
        changes.byRules() > 0,
        worst,
        files.isEmpty() ? "" : files.get(0).toAbsolutePath().normalize().toString(),
        link(notifications.link(), run.header().runId(), files),
        run.scope().partial());
  }

  /**
   * Tells of a run that came to no end.
   *
   * @param cause what happened, in words without a full stop
   */
  public static RunDigest broken(
      String runId,
      Instant started,
      List<String> paths,
      String version,
      String cause,
      Notifications notifications) {
    return new RunDigest(
        notifications.title(),
        runId,
        started,
        Duration.ZERO,
        paths,
        version,
        Outcome.BROKEN,
        "The audit came to no end; the same command goes on where it was",
        List.of(cause),
        Counts.NONE,
        new RunChanges(false, 0, 0, 0, 0, 0, 0),
        Optional.empty(),
        false,
        List.of(),
        "",
        "",
        false);
  }

  /** Whether its results are not those of the run before; so it is where there was none. */
  public boolean isChanged() {
    return before
        .map(
            past ->
                changes.fresh() + changes.returned() + changes.updated() + changes.gone() > 0
                    || past.pass() != counts.pass()
                    || past.review() != counts.review()
                    || past.fail() != counts.fail()
                    || past.notAudited() != counts.notAudited())
        .orElse(true);
  }

  /** Findings that were there before and still are. */
  public int stillOpen() {
    return changes.unchanged() + changes.updated();
  }

  private static String link(String base, String runId, List<Path> files) {
    if (base.isEmpty()) {
      return "";
    }
    String whole = base.replace("{run}", runId);
    // A place with a question or a mark in it is a page of its own.
    if (files.isEmpty() || whole.contains("?") || whole.contains("#")) {
      return whole;
    }
    try {
      String name = new URI(null, null, "/" + files.get(0).getFileName(), null).toASCIIString();
      return whole.endsWith("/") ? whole + name.substring(1) : whole + name;
    } catch (URISyntaxException e) {
      return whole;
    }
  }
}
