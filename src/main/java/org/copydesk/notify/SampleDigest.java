package org.copydesk.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.score.Verdict;

/** A digest of a run that never was, by which a desk tries its channels. */
public final class SampleDigest {

  private SampleDigest() {}

  /**
   * It.
   *
   * @param now when it is tried
   * @param version version of Copydesk
   * @param report a place as that of a report
   */
  public static RunDigest of(
      Notifications notifications, Instant now, String version, Path report) {
    PastRun before =
        new PastRun(
            "sample-0",
            now.minus(Duration.ofDays(1)),
            41,
            5,
            3,
            1,
            OptionalDouble.of(83.1),
            25,
            2,
            0,
            0,
            true);
    return new RunDigest(
        notifications.title(),
        "sample",
        now,
        Duration.ofSeconds(95),
        List.of("submissions"),
        version,
        RunDigest.Outcome.FAILED,
        "This is a test: no text was audited, and all that follows is made up",
        List.of("submissions with the verdict FAIL: 2, allowed: 0"),
        new RunDigest.Counts(50, 42, 5, 2, 1, 1, OptionalDouble.of(84.2)),
        new RunChanges(true, 3, 1, 2, 5, 24, 0),
        Optional.of(before),
        false,
        List.of(
            new RunDigest.Worst(
                "harbour-fire.docx", Verdict.FAIL, 31.5, "Misspelled name: “Rejkjavik”"),
            new RunDigest.Worst(
                "budget.txt", Verdict.FAIL, 48, "Statistic without a source: “by 37%”"),
            new RunDigest.Worst(
                "museum.html", Verdict.REVIEW, 71.2, "Shared line: “Read more below”")),
        report.toAbsolutePath().normalize().toString(),
        notifications.link().replace("{run}", "sample"),
        false);
  }
}
