package org.copydesk.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.score.Verdict;

/** Digests for tests. */
final class Digests {

  /** What a sender could write to make a channel do something. */
  static final List<String> HOSTILE =
      List.of(
          "<!channel> <@U123> @everyone @here.txt",
          "\"}],\"text\":\"pwned\"<script>alert(1)</script>.txt",
          "[click](https://evil.example/) ![x](https://evil.example/p.png) *bold* `x`",
          "a\r\nBcc: victim@evil.example\r\n\r\nbody.txt",
          "\u202Etxt.exe <at>all</at> <a href=https://evil.example>x</a>");

  private Digests() {}

  static RunDigest hostile() {
    List<RunDigest.Worst> worst = new ArrayList<>();
    for (String words : HOSTILE) {
      worst.add(new RunDigest.Worst(words, Verdict.FAIL, 12.5, words));
    }
    return digest("Desk <!everyone>\r\nBcc: a@b.example", worst, HOSTILE, "https://r.example/r/");
  }

  /** With words as long and as costly as there are. */
  static RunDigest huge() {
    String words = "😀\u0001漢".repeat(20_000);
    List<RunDigest.Worst> worst = new ArrayList<>();
    for (int i = 0; i < RunDigest.MOST_WORST; i++) {
      worst.add(new RunDigest.Worst(i + words, Verdict.REVIEW, 60, words));
    }
    return digest(words, worst, List.of(words, words, words), "https://r.example/r/");
  }

  static RunDigest plain() {
    return digest("Sport desk", List.of(), List.of(), "");
  }

  static RunDigest passed(RunChanges changes) {
    RunDigest like = plain();
    return new RunDigest(
        like.title(),
        like.runId(),
        like.started(),
        like.worked(),
        like.paths(),
        like.version(),
        RunDigest.Outcome.PASSED,
        like.answer(),
        List.of(),
        like.counts(),
        changes,
        like.before(),
        false,
        List.of(),
        "",
        "",
        false);
  }

  private static RunDigest digest(
      String title, List<RunDigest.Worst> worst, List<String> reasons, String link) {
    Instant started = Instant.parse("2026-11-12T02:00:00Z");
    PastRun before =
        new PastRun(
            "00006-20261111-020000",
            started.minus(Duration.ofDays(1)),
            40,
            5,
            5,
            1,
            OptionalDouble.of(80),
            26,
            0,
            0,
            0,
            true);
    return new RunDigest(
        title,
        "00007-20261112-020000",
        started,
        Duration.ofSeconds(62),
        reasons.isEmpty() ? List.of("submissions") : reasons,
        "0.1.0",
        RunDigest.Outcome.FAILED,
        "5 of 50 submissions should not be published as they are",
        reasons,
        new RunDigest.Counts(51, 40, 5, 5, 1, 1, OptionalDouble.of(81.2)),
        new RunChanges(true, 3, 1, 2, 5, 24, 12),
        Optional.of(before),
        true,
        worst,
        "/srv/reports/latest.xlsx",
        link,
        false);
  }
}
