package org.copydesk.report.gitlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.FindingRow;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Finding;
import org.copydesk.report.FileLines;
import org.copydesk.report.FilePlace;
import org.copydesk.report.FindingWords;
import org.copydesk.report.Kinds;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.copydesk.report.VisibleText;
import org.copydesk.report.WholeFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code gl-code-quality-report.json}: every finding that counts, with the properties that GitLab's
 * documentation names. The widget shows the description and the place, but not the name of the
 * check, so the description holds that too.
 */
public final class GitLabReport implements Report {

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Override
  public ReportFormat format() {
    return ReportFormat.GITLAB;
  }

  @Override
  public List<Path> write(AuditRun run, Path folder) throws IOException {
    Path file = folder.resolve("gl-code-quality-report.json");
    WholeFile.write(
        file,
        out -> {
          try (JsonGenerator json = mapper.createGenerator(out)) {
            write(run, json);
          } catch (JacksonIOException e) {
            throw e.getCause();
          }
        });
    return List.of(file);
  }

  private static void write(AuditRun run, JsonGenerator json) {
    FileLines lines = FileLines.of(run);
    Kinds kinds = new Kinds(run.rules());
    UniqueFingerprints fingerprints = new UniqueFingerprints();
    json.writeStartArray();
    // Suppressed findings too, so that an answer to one never renames another.
    run.eachRaised(
        Order.BY_NAME,
        row -> {
          String fingerprint = fingerprints.of(row);
          if (row.isOpen()) {
            issue(json, run.rules(), row, lines.placeOf(row), kinds, fingerprint);
          }
        });
    json.writeEndArray();
    json.writeRaw('\n');
  }

  private static void issue(
      JsonGenerator json,
      RuleCatalogue rules,
      FindingRow row,
      FilePlace place,
      Kinds kinds,
      String fingerprint) {
    Finding finding = row.located().finding();
    String rule = finding.rule().value();
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty(
        "description",
        kinds.of(rule)
            + ": "
            + FindingWords.of(finding)
            + (place.exact() ? "" : " (" + place.words() + ")")
            + " ["
            + rule
            + "]");
    json.writeStringProperty("check_name", rule);
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeStringProperty("severity", severity(finding, rules.isBlocking(finding)));
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", path(row));
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", place.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What fails a submission by itself comes first; {@code critical} is left to other tools. */
  private static String severity(Finding finding, boolean blocking) {
    return switch (finding.level()) {
      case ERROR -> blocking ? "blocker" : "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }

  /**
   * GitLab wants a path in the repository; what lies elsewhere is told by the submission's name.
   */
  private static String path(FindingRow row) {
    boolean inside = !row.path().startsWith("/") && !row.path().matches("[A-Za-z]:/.*");
    return VisibleText.of(inside ? row.path() : row.document());
  }
}
