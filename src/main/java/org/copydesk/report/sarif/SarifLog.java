package org.copydesk.report.sarif;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunTotals;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.report.FileLines;
import org.copydesk.report.FilePlace;
import org.copydesk.report.FindingWords;
import org.copydesk.report.GateWords;
import org.copydesk.report.RunWords;
import org.copydesk.report.ScopeWords;
import org.copydesk.report.VisibleText;
import org.copydesk.score.GateResult;
import org.copydesk.score.Score;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One run as a SARIF log, written as it is read. */
final class SarifLog {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";
  private static final String LEFT_OUT = "RESULTS_LEFT_OUT";
  private static final String NOT_SHOWN = "RESULTS_NOT_SHOWN";
  private static final String PARTIAL = "PARTIAL_RUN";
  private static final String GATE = "GATE_NOT_PASSED";
  private static final String PARTLY_CHECKED = "PARTLY_CHECKED";

  /** Semantic Versioning 2.0. */
  private static final Pattern SEMANTIC =
      Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(?:-[0-9A-Za-z.-]++)?(?:\\+[0-9A-Za-z.-]++)?");

  private static final Pattern MEDIA_TYPE = Pattern.compile("[^/]++/.++");
  private static final int LONGEST_CATEGORY = 200;
  private static final int LONGEST_SNIPPET = 1_000;

  private final AuditRun run;
  private final RunTotals totals;
  private final SarifRules rules;
  private final KeptResults kept;
  private final FileLines lines;
  private final int room;

  SarifLog(AuditRun run, int room) {
    this.run = run;
    this.totals = run.totals();
    this.rules = new SarifRules(run, totals);
    this.kept = new KeptResults(totals, room);
    this.lines = FileLines.of(run);
    this.room = room;
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    tool(json);
    invocation(json);
    json.writeObjectPropertyStart("automationDetails");
    json.writeStringProperty("id", category(run.header().paths()) + "/" + run.header().runId());
    json.writeEndObject();
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(ROOT);
    message(
        json,
        "description",
        "The root of the repository, or the folder that Copydesk was started in.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("newlineSequences");
    json.writeString("\r\n");
    json.writeString("\n");
    json.writeString("\r");
    json.writeEndArray();
    json.writeArrayPropertyStart("results");
    run.eachRaised(
        Order.BY_NAME,
        row -> {
          if (kept.keeps(row)) {
            result(json, row, lines.placeOf(row));
          }
        });
    run.eachGone(
        row -> {
          if (kept.keepsGone()) {
            result(json, row, FileLines.placeOfGone(row));
          }
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("artifacts");
    Archive archive = new Archive();
    run.eachDocument(Order.BY_NAME, row -> artifact(json, row, archive));
    json.writeEndArray();
    properties(json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void tool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Copydesk");
    json.writeStringProperty("version", run.header().version());
    if (SEMANTIC.matcher(run.header().version()).matches()) {
      json.writeStringProperty("semanticVersion", run.header().version());
    }
    json.writeStringProperty("language", "en");
    rules.write(json);
    json.writeArrayPropertyStart("notifications");
    for (UnreadableReason reason : UnreadableReason.values()) {
      notice(json, reason.name(), reason.sentence());
    }
    notice(json, PARTLY_CHECKED, "A check could not do its work on a text.");
    notice(json, PARTIAL, "What the run looked at, where it is not all files.");
    notice(json, GATE, "A condition of the quality gate is not kept.");
    notice(json, LEFT_OUT, "There were more findings than the file may hold.");
    notice(json, NOT_SHOWN, "There are more findings than code scanning shows.");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void notice(JsonGenerator json, String id, String sentence) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    message(json, "shortDescription", sentence);
    json.writeEndObject();
  }

  private void invocation(JsonGenerator json) {
    RunHeader header = run.header();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeStringProperty("startTimeUtc", header.started().toString());
    json.writeStringProperty("endTimeUtc", header.ended().toString());
    // The gate judges the texts; that the audit itself came to its end is another matter.
    json.writeBooleanProperty("executionSuccessful", true);
    json.writeArrayPropertyStart("toolExecutionNotifications");
    if (kept.leftOut() > 0) {
      notification(
          json,
          LEFT_OUT,
          Level.WARNING,
          RunWords.count(kept.leftOut(), "finding is", "findings are")
              + " left out, the mildest and those that do not count: this file has room for "
              + RunWords.number(room)
              + ", so that GitHub's code scanning takes it. findings.jsonl (--format jsonl) holds"
              + " all of them.",
          null);
    }
    if (totals.raised() - kept.leftOut() > CodeScanning.RESULTS_SHOWN) {
      notification(
          json,
          NOT_SHOWN,
          Level.NOTE,
          "GitHub's code scanning shows the gravest "
              + RunWords.number(CodeScanning.RESULTS_SHOWN)
              + " findings of a file; this one has more.",
          null);
    }
    for (String sentence : ScopeWords.of(run.scope())) {
      notification(json, PARTIAL, Level.NOTE, sentence, null);
    }
    for (GateResult.Condition condition : GateWords.broken(run.gate())) {
      notification(json, GATE, Level.NOTE, gate(condition), null);
    }
    run.eachDocument(Order.BY_NAME, row -> notifications(json, row));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String gate(GateResult.Condition condition) {
    String remedy = GateWords.remedy(condition, LONGEST_SNIPPET);
    return "Quality gate: "
        + VisibleText.line(condition.name(), LONGEST_SNIPPET)
        + ": "
        + GateWords.amounts(condition)
        + "."
        + (remedy.isEmpty() ? "" : " " + remedy);
  }

  private static void notifications(JsonGenerator json, DocumentRow row) {
    String document = VisibleText.line(row.document());
    UnreadableReason reason = row.reason();
    if (reason != null) {
      notification(
          json,
          reason.name(),
          reason.counted() ? Level.ERROR : Level.NOTE,
          document
              + " was not audited. "
              + RunWords.unread(reason, VisibleText.line(row.detail()))
              + (reason.counted() ? " " + reason.advice() : ""),
          row);
    }
    for (String check : row.shortfallSentences()) {
      notification(
          json,
          PARTLY_CHECKED,
          Level.ERROR,
          document + " was audited only in part. " + VisibleText.line(check),
          row);
    }
  }

  private static void notification(
      JsonGenerator json, String id, Level level, String text, @Nullable DocumentRow row) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeObjectPropertyStart("descriptor");
    json.writeStringProperty("id", id);
    json.writeEndObject();
    json.writeStringProperty("level", level.word());
    message(json, "message", text);
    if (row != null) {
      json.writeArrayPropertyStart("locations");
      json.writeStartObject();
      json.writeObjectPropertyStart("physicalLocation");
      artifactLocation(json, "artifactLocation", row.path());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void result(JsonGenerator json, FindingRow row, FilePlace place) {
    Finding finding = row.located().finding();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().value());
    Integer index = rules.indexOf(finding.rule());
    if (index != null) {
      json.writeNumberProperty("ruleIndex", index);
    }
    json.writeStringProperty("level", finding.level().word());
    String words = FindingWords.of(finding);
    message(json, "message", place.exact() ? words : words + " (" + place.words() + ")");
    json.writeArrayPropertyStart("locations");
    location(json, row, place);
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("copydesk/v1", row.located().fingerprint().value());
    json.writeEndObject();
    // What the desk's baseline lists is never new, whatever the run before had.
    FindingHistory history = row.history();
    json.writeStringProperty(
        "baselineState",
        row.isInBaseline() ? FindingStatus.UNCHANGED.word() : history.status().word());
    // Absent would mean that nobody knows; the standard wants it in all results or in none.
    json.writeArrayPropertyStart("suppressions");
    if (row.suppression() != null) {
      new SarifSuppression(row.suppression()).write(json);
    } else if (history.status() == FindingStatus.ABSENT) {
      SarifSuppression.writeGone(json);
    }
    json.writeEndArray();
    if (history.since() != null) {
      json.writeObjectPropertyStart("provenance");
      json.writeStringProperty("firstDetectionTimeUtc", history.since().toString());
      json.writeEndObject();
    }
    json.writeNumberProperty("rank", Math.round(finding.confidence() * 1000) / 10.0);
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("document", VisibleText.of(row.document()));
    if (history.returned()) {
      json.writeBooleanProperty("returned", true);
    }
    if (history.byRules()) {
      json.writeBooleanProperty("byRules", true);
    }
    json.writeArrayPropertyStart("suggestions");
    finding.suggestions().forEach(s -> json.writeString(shown(s)));
    json.writeEndArray();
    json.writeArrayPropertyStart("evidence");
    finding.evidence().forEach(e -> json.writeString(shown(e)));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, FindingRow row, FilePlace place) {
    Finding finding = row.located().finding();
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    artifactLocation(json, "artifactLocation", row.path());
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", place.line());
    if (place.exact()) {
      json.writeNumberProperty("startColumn", place.column());
      json.writeNumberProperty("endLine", place.endLine());
      json.writeNumberProperty("endColumn", place.endColumn());
      json.writeNumberProperty("charOffset", finding.span().begin());
      json.writeNumberProperty("charLength", finding.span().length());
      json.writeObjectPropertyStart("snippet");
      json.writeStringProperty("text", shown(finding.text()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    String where = VisibleText.line(row.located().where());
    json.writeStringProperty("name", where);
    json.writeStringProperty("fullyQualifiedName", VisibleText.line(row.document()) + ", " + where);
    json.writeStringProperty("kind", "paragraph");
    json.writeEndObject();
    json.writeEndArray();
    if (!place.exact()) {
      message(
          json,
          "message",
          "The words stand in " + place.words() + ": “" + shown(finding.text()) + "”");
    }
    json.writeEndObject();
  }

  /**
   * The archive last seen and its number: members follow it, for their names begin with its name.
   */
  private static final class Archive {
    private int count;
    private int index = -1;
    private String path = "";
  }

  private static void artifact(JsonGenerator json, DocumentRow row, Archive archive) {
    String member = FileLines.member(row.document(), row.path());
    json.writeRaw('\n');
    json.writeStartObject();
    if (!member.isEmpty() && archive.path.equals(row.path())) {
      json.writeObjectPropertyStart("location");
      json.writeStringProperty("uri", ArtifactUri.encoded("/" + member));
      json.writeEndObject();
      json.writeNumberProperty("parentIndex", archive.index);
    } else {
      artifactLocation(json, "location", row.path());
    }
    if (member.isEmpty()) {
      archive.index = archive.count;
      archive.path = row.path();
    }
    archive.count++;
    if (row.size() > 0) {
      json.writeNumberProperty("length", row.size());
    }
    json.writeArrayPropertyStart("roles");
    json.writeString("analysisTarget");
    json.writeEndArray();
    if (MEDIA_TYPE.matcher(row.type()).matches()) {
      json.writeStringProperty("mimeType", VisibleText.line(row.type()));
    }
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("document", VisibleText.of(row.document()));
    json.writeStringProperty("verdict", row.verdict().name());
    Score score = row.score();
    if (score != null) {
      json.writeNumberProperty("score", score.value());
      json.writeNumberProperty("words", row.words());
      json.writeStringProperty("mainReason", shown(row.mainReason()));
    } else if (row.reason() != null) {
      json.writeStringProperty("reason", row.reason().name());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void properties(JsonGenerator json) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("ruleSet", run.header().ruleSet());
    json.writeStringProperty("engine", run.header().engine());
    json.writeBooleanProperty("gatePassed", run.gate().passed());
    json.writeNumberProperty("pass", totals.pass());
    json.writeNumberProperty("review", totals.review());
    json.writeNumberProperty("fail", totals.fail());
    json.writeNumberProperty("notAudited", totals.notAudited());
    json.writeNumberProperty("findings", totals.counted());
    json.writeNumberProperty("suppressed", totals.letStand());
    json.writeNumberProperty("inBaseline", totals.inBaseline());
    json.writeBooleanProperty("partial", run.scope().partial());
    json.writeNumberProperty("leftOut", kept.leftOut());
    if (run.before().isPresent()) {
      RunChanges changes = run.changes();
      json.writeObjectPropertyStart("changes");
      json.writeStringProperty("since", run.before().get().runId());
      json.writeNumberProperty("new", changes.fresh());
      json.writeNumberProperty("returned", changes.returned());
      json.writeNumberProperty("updated", changes.updated());
      json.writeNumberProperty("unchanged", changes.unchanged());
      json.writeNumberProperty("absent", changes.gone());
      json.writeNumberProperty("byRules", changes.byRules());
      json.writeEndObject();
    }
    if (totals.averageScore().isPresent()) {
      json.writeNumberProperty("averageScore", totals.averageScore().getAsDouble());
    }
    json.writeEndObject();
  }

  /**
   * What tells audits of unlike places apart on a platform; the same from run to run and from
   * machine to machine, so of an absolute path only the last name.
   */
  private static String category(List<String> paths) {
    String places =
        paths.stream()
            .map(p -> p.replace('\\', '/'))
            .map(p -> isAbsolute(p) ? p.replaceAll("(?<!/)/++$", "").replaceAll("^.*/", "") : p)
            .map(p -> p.replaceAll("^(?:\\./)++|(?<!/)/++$|^\\.$", ""))
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining("+"));
    String category = places.isEmpty() ? "copydesk" : "copydesk/" + places;
    return VisibleText.of(category, LONGEST_CATEGORY);
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || Path.of(path).isAbsolute();
  }

  private static void artifactLocation(JsonGenerator json, String name, String path) {
    ArtifactUri uri = ArtifactUri.of(path);
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("uri", uri.uri());
    if (uri.isRelative()) {
      json.writeStringProperty("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  /** Words of the text, line by line as they stand there. */
  static String shown(String text) {
    return text.lines()
        .map(line -> VisibleText.of(line, LONGEST_SNIPPET))
        .limit(LONGEST_SNIPPET)
        .collect(Collectors.joining("\n"));
  }

  private static void message(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", MessageText.of(text));
    json.writeEndObject();
  }
}
