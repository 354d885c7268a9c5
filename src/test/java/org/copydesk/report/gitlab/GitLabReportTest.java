package org.copydesk.report.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Fingerprint;
import org.copydesk.report.ChangedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitLab's Code Quality widget is given. */
class GitLabReportTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  private final AuditRun run = SampleRun.typical();

  @Test
  void hasThePropertiesThatGitLabDocuments() throws IOException {
    write(run);
    try (InputStream schema =
        GitLabReportTest.class.getResourceAsStream("code-quality.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                  .getSchema(schema)
                  .validate(text(), InputFormat.JSON))
          .isEmpty();
    }
    assertThat(text()).startsWith("[");
  }

  @Test
  void holdsWhatCountsAndNothingElse() throws IOException {
    List<JsonNode> issues = write(run);
    assertThat(issues).hasSize(run.totals().counted());
    assertThat(text()).doesNotContain("Orla Quennick").doesNotContain("groundbefore");
  }

  @Test
  void describesTheFaultInTheRulesWordsAndNamesTheRule() throws IOException {
    JsonNode first = issue(write(run), "names/misspelled-name");
    assertThat(first.get("description").asString())
        .startsWith("Misspelled name: “Rejkjavik” is no place we know.")
        .endsWith(" [names/misspelled-name]");
    assertThat(first.at("/location/path").asString()).isEqualTo("submissions/monday/bridge.txt");
    assertThat(first.at("/location/lines/begin").asInt()).isEqualTo(1);
  }

  @Test
  void ranksWhatFailsATextByItselfFirst() throws IOException {
    List<JsonNode> issues = write(run);
    assertThat(severity(issues, "names/misspelled-name")).isEqualTo("blocker");
    // The rule blocks, but this finding is a warning and does not.
    assertThat(severity(issues, "fragments/template-heading")).isEqualTo("minor");
    assertThat(severity(issues, "statistics/unsupported")).isEqualTo("major");
    assertThat(severity(issues, "style/stock-phrases")).isEqualTo("info");
  }

  @Test
  void leavesOutWhatDoesNotCountAndKeepsTheFingerprintsOfTheRest() throws IOException {
    AuditRun partial = SampleRun.partial();
    List<JsonNode> issues = write(partial);
    assertThat(issues).hasSize(partial.totals().counted());
    assertThat(issues.stream().map(i -> i.get("check_name").asString()))
        .doesNotContain("consistency/name-variant", "style/stock-phrases");
    assertThat(fingerprints(write(run))).containsAll(fingerprints(issues));
  }

  @Test
  void tellsEvenEqualFindingsApart() throws IOException {
    Fingerprint same = new Fingerprint("v1:0123456789abcdef");
    List<JsonNode> issues = write(ChangedRun.of(run, row -> row, row -> with(row, same)));
    assertThat(issues.stream().map(i -> i.get("fingerprint").asString())).doesNotHaveDuplicates();
  }

  @Test
  void givesAFindingTheSameFingerprintWhereverItStands() throws IOException {
    List<String> before = fingerprints(write(run));
    assertThat(before).doesNotHaveDuplicates();
    assertThat(fingerprints(write(SampleRun.typical()))).isEqualTo(before);
  }

  @Test
  void namesTheSubmissionWhereTheFileLiesOutsideOfTheRepository() throws IOException {
    List<JsonNode> issues =
        write(ChangedRun.sentAs(run, "monday/bridge.txt", "text/plain", "/srv/in/bridge.txt"));
    assertThat(issue(issues, "names/misspelled-name").at("/location/path").asString())
        .isEqualTo("monday/bridge.txt");
  }

  @Test
  void pointsAtTheFirstLineOfAFileWithoutLines() throws IOException {
    JsonNode issue =
        issue(
            write(
                ChangedRun.sentAs(
                    run, "monday/bridge.txt", "application/pdf", "submissions/monday/bridge.txt")),
            "fragments/comment-form");
    assertThat(issue.at("/location/lines/begin").asInt()).isEqualTo(1);
    assertThat(issue.get("description").asString())
        .contains("(paragraph 5)")
        .contains("Suggested: cut it.");
  }

  private static FindingRow with(FindingRow row, Fingerprint fingerprint) {
    LocatedFinding located = row.located();
    return new FindingRow(
        row.document(),
        row.path(),
        new LocatedFinding(
            located.finding(), fingerprint, located.place(), located.where(), located.excerpt()),
        row.history(),
        row.suppression(),
        row.decision());
  }

  private static String severity(List<JsonNode> issues, String rule) {
    return issue(issues, rule).get("severity").asString();
  }

  private static JsonNode issue(List<JsonNode> issues, String rule) {
    return issues.stream()
        .filter(i -> i.get("check_name").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fingerprints(List<JsonNode> issues) {
    return issues.stream().map(i -> i.get("fingerprint").asString()).toList();
  }

  private List<JsonNode> write(AuditRun what) throws IOException {
    new GitLabReport().write(what, folder);
    return new ArrayList<>(MAPPER.readTree(text()).valueStream().toList());
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("gl-code-quality-report.json"));
  }
}
