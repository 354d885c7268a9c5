package org.copydesk.notify;

import java.util.Locale;
import java.util.Map;
import org.copydesk.audit.PastRun;
import org.jspecify.annotations.Nullable;

/**
 * A digest in Copydesk's own form, described in docs/notify.md. Fields are added, never changed.
 */
final class JsonMessage {

  /** Goes up when a field changes its meaning. */
  private static final int VERSION = 1;

  private static final int LONGEST = 1_000;

  private JsonMessage() {}

  static byte[] of(RunDigest digest) {
    DigestWords words = new DigestWords(digest);
    return Json.bytes(
        Json.of(
            "version",
            VERSION,
            "title",
            digest.title(),
            "outcome",
            digest.outcome().name().toLowerCase(Locale.ROOT),
            "summary",
            words.subject(),
            "answer",
            words.answer(),
            "reasons",
            digest.reasons().stream().map(JsonMessage::cut).toList(),
            "run",
            Json.of(
                "id",
                digest.runId(),
                "started",
                digest.started().toString(),
                "workedMillis",
                digest.worked().toMillis(),
                "paths",
                digest.paths().stream().limit(20).map(JsonMessage::cut).toList(),
                "partial",
                digest.partial(),
                "copydesk",
                digest.version()),
            "counts",
            counts(digest),
            "changes",
            changes(digest),
            "worst",
            digest.worst().stream().map(JsonMessage::worst).toList(),
            "report",
            Json.of("file", emptyIsNull(digest.report()), "link", emptyIsNull(digest.link()))));
  }

  private static @Nullable Map<String, Object> counts(RunDigest digest) {
    RunDigest.Counts counts = digest.counts();
    return digest.outcome() == RunDigest.Outcome.BROKEN
        ? null
        : Json.of(
            "found",
            counts.found(),
            "pass",
            counts.pass(),
            "review",
            counts.review(),
            "fail",
            counts.fail(),
            "notAudited",
            counts.notAudited(),
            "averageScore",
            counts.averageScore().isPresent() ? counts.averageScore().getAsDouble() : null,
            "open",
            digest.changes().open());
  }

  private static @Nullable Map<String, Object> changes(RunDigest digest) {
    return digest.changes().comparable()
        ? Json.of(
            "since",
            digest.before().map(PastRun::runId).orElse(null),
            "new",
            digest.changes().fresh(),
            "cameBack",
            digest.changes().returned(),
            "changed",
            digest.changes().updated(),
            "fixed",
            digest.changes().gone(),
            "stillOpen",
            digest.stillOpen(),
            "byRules",
            digest.changes().byRules())
        : null;
  }

  private static Map<String, Object> worst(RunDigest.Worst worst) {
    return Json.of(
        "document",
        cut(worst.document()),
        "verdict",
        worst.verdict().name(),
        "score",
        worst.score(),
        "reason",
        cut(worst.reason()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static @Nullable String emptyIsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
