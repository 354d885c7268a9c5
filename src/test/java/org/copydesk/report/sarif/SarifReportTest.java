package org.copydesk.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.SampleRun;
import org.copydesk.audit.StoryRow;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangedRun;
import org.copydesk.report.ManyFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log that code scanning and other readers of SARIF are given. */
class SarifReportTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  private final AuditRun run = SampleRun.typical();

  @Test
  void keepsToTheSchemaOfTheStandard() throws IOException {
    write(run);
    assertThat(faults(folder.resolve("copydesk.sarif"))).isEmpty();
  }

  @Test
  void marksAsAcceptedWhatDoesNotCountAndAsKnownWhatIsInTheBaseline() throws IOException {
    AuditRun partial = SampleRun.partial();
    JsonNode log = write(partial);
    assertThat(faults(folder.resolve("copydesk.sarif"))).isEmpty();
    List<JsonNode> known =
        results(log)
            .filter(
                r -> r.at("/suppressions/0/properties/decision").asString("").equals("baseline"))
            .toList();
    assertThat(known)
        .hasSize(partial.totals().inBaseline())
        .allMatch(r -> r.get("baselineState").asString().equals("unchanged"))
        .allMatch(r -> r.at("/suppressions/0/status").asString().equals("accepted"))
        .allMatch(
            r ->
                r.at("/suppressions/0/justification")
                    .asString()
                    .equals("in the baseline (copydesk-baseline.jsonl)"))
        .allMatch(
            r -> r.at("/locations/0/physicalLocation/region").has("startColumn"),
            "has its place in the file");
    assertThat(
            results(log)
                .filter(r -> r.at("/suppressions/0/kind").asString("").equals("inSource"))
                .map(r -> r.at("/suppressions/0/justification").asString()))
        .containsExactly("inline (line 7): Two people.");
    assertThat(notifications(log).stream().map(n -> n.at("/descriptor/id").asString()))
        .containsExactly(
            "PARTIAL_RUN",
            "PARTIAL_RUN",
            "PARTIAL_RUN",
            "PARTIAL_RUN",
            "GATE_NOT_PASSED",
            "GATE_NOT_PASSED",
            "PARTLY_CHECKED");
    assertThat(log.at("/properties/partial").asBoolean()).isTrue();
  }

  @Test
  void leavesOutWhatIsInTheBaselineFirst() throws IOException {
    AuditRun partial = SampleRun.partial();
    int room = partial.totals().counted() + partial.totals().letStand();
    new SarifReport(room, Long.MAX_VALUE).write(partial, folder);
    JsonNode log =
        MAPPER.readTree(Files.readString(folder.resolve("copydesk.sarif"))).at("/runs/0");
    assertThat(results(log))
        .hasSize(room)
        .noneMatch(
            r -> r.at("/suppressions/0/properties/decision").asString("").equals("baseline"));
    assertThat(log.at("/properties/leftOut").asInt()).isEqualTo(partial.totals().inBaseline());
  }

  @Test
  void tellsWhatIsGoneAtTheEndAndRaisesItWithNobody() throws IOException {
    JsonNode all = write(run).get("results");
    List<JsonNode> gone = all.valueStream().filter(SarifReportTest::isGone).toList();
    assertThat(gone).hasSize(run.changes().gone()).isNotEmpty();
    assertThat(all.valueStream().skip(all.size() - gone.size())).isEqualTo(gone);
    assertThat(gone)
        .allMatch(r -> r.at("/suppressions/0/status").asString().equals("accepted"))
        .allMatch(r -> r.at("/provenance/firstDetectionTimeUtc").asString().startsWith("2026-03-1"))
        .noneMatch(
            r -> r.at("/locations/0/physicalLocation/region").has("charOffset"),
            "points to lines that may be others by now");
    assertThat(gone.stream().filter(r -> r.at("/properties/byRules").asBoolean(false))).hasSize(1);
  }

  @Test
  void leavesOutWhatIsGoneBeforeAllElse() throws IOException {
    new SarifReport(run.totals().raised() + 1, Long.MAX_VALUE).write(run, folder);
    JsonNode log = read();
    assertThat(log.get("results").valueStream().filter(SarifReportTest::isGone)).hasSize(1);
    assertThat(log.at("/properties/leftOut").asInt()).isZero();
    assertThat(log.at("/properties/changes/absent").asInt()).isEqualTo(run.changes().gone());
  }

  @Test
  void saysWhatEachFindingWasToTheLastRun() throws IOException {
    JsonNode log = write(run);
    assertThat(state(log, "68%")).isEqualTo("new returned");
    assertThat(state(log, "by 31%")).isEqualTo("new");
    assertThat(state(log, "Kowalski")).isEqualTo("updated 2026-03-17T02:00:00Z");
    assertThat(state(log, "Rejkjavik")).isEqualTo("unchanged 2026-03-16T02:00:00Z");
    assertThat(state(log, "Conclusion")).isEqualTo("new byRules");
  }

  private static String state(JsonNode log, String words) {
    JsonNode result =
        results(log)
            .filter(
                r ->
                    r.at("/locations/0/physicalLocation/region/snippet/text")
                        .asString("")
                        .equals(words))
            .findFirst()
            .orElseThrow();
    return (result.get("baselineState").asString()
            + (result.at("/properties/returned").asBoolean(false) ? " returned" : "")
            + (result.at("/properties/byRules").asBoolean(false) ? " byRules" : "")
            + " "
            + result.at("/provenance/firstDetectionTimeUtc").asString(""))
        .strip();
  }

  @Test
  void theSchemaWouldTell() throws IOException {
    write(run);
    Path broken = folder.resolve("broken.sarif");
    Files.writeString(
        broken,
        Files.readString(folder.resolve("copydesk.sarif"))
            .replaceFirst("\"level\":\"error\"", "\"level\":\"fatal\""));
    assertThat(faults(broken)).hasSize(1);
  }

  @Test
  void holdsEveryFindingOnceWithItsLevel() throws IOException {
    JsonNode log = write(run);
    for (Level level : Level.values()) {
      assertThat(results(log).filter(r -> isOpen(r) && level(r) == level).count())
          .isEqualTo(run.totals().count(level));
    }
    assertThat(results(log).filter(r -> !isOpen(r)).count()).isEqualTo(run.totals().letStand());
    assertThat(log.at("/properties/findings").asInt()).isEqualTo(run.totals().counted());
    assertThat(log.at("/artifacts").size()).isEqualTo(run.totals().found());
  }

  @Test
  void everyResultLeadsToItsRule() throws IOException {
    JsonNode log = write(run);
    JsonNode rules = log.at("/tool/driver/rules");
    results(log)
        .forEach(
            r ->
                assertThat(rules.get(r.get("ruleIndex").asInt()).get("id").asString())
                    .isEqualTo(r.get("ruleId").asString()));
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : rules) {
      assertThat(ids.add(rule.get("id").asString())).isTrue();
      assertThat(rule.at("/shortDescription/text").asString()).isNotEmpty();
      assertThat(rule.at("/fullDescription/text").asString()).isNotEmpty();
      assertThat(rule.at("/help/markdown").asString()).contains("**Flagged:**", "**Accepted:**");
      assertThat(rule.at("/name").asString().length()).isLessThanOrEqualTo(255);
      assertThat(rule.at("/properties/tags/0").asString())
          .isEqualTo(rule.get("id").asString().replaceAll("/.*", ""));
    }
    assertThat(ids)
        .contains("language/subject-verb-agreement", "names/misspelled-name")
        .doesNotContain("language/*");
  }

  @Test
  void wordsHowSureARuleIsOnlyWhereThatWasMeasuredWell() throws IOException {
    Set<String> words = new HashSet<>();
    for (JsonNode rule : write(run).at("/tool/driver/rules")) {
      JsonNode precision = rule.at("/properties/precision");
      if (!precision.isMissingNode()) {
        words.add(precision.asString());
      }
      if (rule.get("id").asString().equals("fragments/template-heading")) {
        assertThat(rule.at("/properties/problem.severity").asString()).isEqualTo("warning");
      }
    }
    assertThat(words).isNotEmpty().isSubsetOf("very-high", "high", "medium", "low");
  }

  @Test
  void quotesTheTextAtItsPlace() throws IOException {
    List<StoryRow> stories = new ArrayList<>();
    run.eachStory(Order.BY_NAME, stories::add);
    JsonNode log = write(run);
    for (StoryRow story : stories) {
      results(log)
          .filter(r -> r.at("/properties/document").asString().equals(story.document().document()))
          .forEach(
              r -> {
                JsonNode region = r.at("/locations/0/physicalLocation/region");
                int begin = region.get("charOffset").asInt();
                String words =
                    story.text().substring(begin, begin + region.get("charLength").asInt());
                assertThat(region.at("/snippet/text").asString())
                    .contains(words.substring(0, Math.min(3, words.length())));
                long line = story.text().substring(0, begin).chars().filter(c -> c == '\n').count();
                assertThat(region.get("startLine").asLong()).isEqualTo(line + 1);
                assertThat(region.get("endColumn").asInt() - region.get("startColumn").asInt())
                    .isEqualTo(words.length());
              });
    }
  }

  @Test
  void saysInTheMessageWhereToLookInAFileWithoutLines() throws IOException {
    JsonNode log =
        write(
            ChangedRun.sentAs(
                run, "monday/bridge.txt", "application/pdf", "submissions/monday/bridge.pdf"));
    JsonNode result =
        results(log)
            .filter(r -> r.get("ruleId").asString().equals("names/misspelled-name"))
            .findFirst()
            .orElseThrow();
    assertThat(result.at("/message/text").asString()).endsWith("(paragraph 1)");
    assertThat(result.at("/locations/0/physicalLocation/region").propertyNames())
        .containsExactly("startLine");
    assertThat(result.at("/locations/0/logicalLocations/0/name").asString())
        .isEqualTo("paragraph 1");
    assertThat(result.at("/locations/0/message/text").asString()).contains("“Rejkjavik”");
  }

  @Test
  void countsMembersToTheirArchive() throws IOException {
    AuditRun archived =
        ChangedRun.renamed(
            ChangedRun.renamed(
                run, "monday/=cmd|' _x0041_.txt", "monday/post.zip", "submissions/monday/post.zip"),
            "monday/bridge.txt",
            "monday/post.zip!/bridge.txt",
            "submissions/monday/post.zip");
    JsonNode member = write(archived).at("/artifacts/1");
    assertThat(member.at("/location/uri").asString()).isEqualTo("/bridge.txt");
    assertThat(member.get("parentIndex").asInt()).isZero();
    assertThat(faults(folder.resolve("copydesk.sarif"))).isEmpty();
  }

  @Test
  void tellsWhoLetAFindingStandAndWhy() throws IOException {
    List<String> reasons =
        results(write(run))
            .filter(r -> !isOpen(r))
            .map(
                r -> {
                  assertThat(r.at("/suppressions/0/kind").asString()).isEqualTo("external");
                  assertThat(r.at("/suppressions/0/status").asString()).isEqualTo("accepted");
                  return r.at("/suppressions/0/justification").asString();
                })
            .toList();
    assertThat(reasons)
        .containsExactly(
            "accept by A. Editor on 2026-03-17: =Quoted as he typed it.",
            "false-alarm by A. Editor on 2026-03-17: She confirmed it.");
  }

  @Test
  void notifiesOfEveryFileThatWasNotAuditedAndOfEveryCheckThatFailed() throws IOException {
    List<JsonNode> notes = notifications(write(run));
    assertThat(notes.stream().map(n -> n.at("/descriptor/id").asString()))
        .containsExactly(
            "GATE_NOT_PASSED", "PARTLY_CHECKED", "NOT_A_DOCUMENT", "ENCRYPTED", "NO_TEXT");
    assertThat(notes.stream().map(n -> n.get("level").asString()))
        .containsExactly("note", "error", "note", "error", "error");
    assertThat(notes.get(2).at("/message/text").asString())
        .contains("‹U+202E›")
        .contains("It is a program.");
    assertThat(notes.get(3).at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("submissions/tuesday/minutes%20of%20the%20meeting.docx");
  }

  @Test
  void keepsTheGravestWhereThereIsNoRoomForAllAndSaysSo() throws IOException {
    int errors = run.totals().count(Level.ERROR);
    new SarifReport(errors + 1, Long.MAX_VALUE).write(run, folder);
    JsonNode log = read();
    assertThat(results(log).filter(r -> level(r) == Level.ERROR && isOpen(r)).count())
        .isEqualTo(errors);
    assertThat(results(log).filter(r -> level(r) == Level.WARNING).count()).isEqualTo(1);
    assertThat(results(log).count()).isEqualTo(errors + 1);
    int left = run.totals().counted() + run.totals().letStand() - errors - 1;
    assertThat(notifications(log).get(0).at("/message/text").asString())
        .startsWith(left + " findings are left out")
        .contains("findings.jsonl");
    assertThat(log.at("/properties/leftOut").asInt()).isEqualTo(left);
  }

  @Test
  void dropsFindingsUntilTheFileIsSmallEnough() throws IOException {
    AuditRun large = ManyFindings.of(4_000);
    new SarifReport(25_000, 60_000).write(large, folder);
    JsonNode log = read();
    assertThat(results(log).count()).isBetween(1_000L, 3_500L);
    assertThat(compressed(folder.resolve("copydesk.sarif"))).isLessThanOrEqualTo(60_000);
    assertThat(notifications(log).get(0).at("/descriptor/id").asString())
        .isEqualTo("RESULTS_LEFT_OUT");
  }

  @Test
  void claimsNoFingerprintOfGitHubs() throws IOException {
    results(write(run))
        .forEach(
            r -> {
              assertThat(r.get("partialFingerprints").propertyNames())
                  .containsExactly("copydesk/v1");
              assertThat(r.get("partialFingerprints").get("copydesk/v1").asString())
                  .startsWith("v1:");
            });
  }

  @Test
  void namesTheSameCategoryFromRunToRun() throws IOException {
    assertThat(write(run).at("/automationDetails/id").asString())
        .isEqualTo("copydesk/submissions/" + run.header().runId());
  }

  @Test
  void isTheSameTwice() throws IOException {
    write(run);
    byte[] first = Files.readAllBytes(folder.resolve("copydesk.sarif"));
    write(SampleRun.typical());
    assertThat(Files.readAllBytes(folder.resolve("copydesk.sarif"))).isEqualTo(first);
  }

  @Test
  void leavesNothingBehindWhenItCannotBeWritten() throws IOException {
    AuditRun failing =
        ChangedRun.of(
            run,
            row -> row,
            row -> {
              throw new UncheckedIOException(new IOException("the disk is full"));
            });
    assertThatThrownBy(() -> new SarifReport().write(failing, folder)).hasMessageContaining("disk");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private JsonNode write(AuditRun what) throws IOException {
    assertThat(new SarifReport().write(what, folder))
        .containsExactly(folder.resolve("copydesk.sarif"));
    return read();
  }

  private JsonNode read() throws IOException {
    JsonNode runs = MAPPER.readTree(Files.readString(folder.resolve("copydesk.sarif"))).get("runs");
    assertThat(runs.size()).isEqualTo(1);
    return runs.get(0);
  }

  /** The results that are there. */
  private static Stream<JsonNode> results(JsonNode log) {
    return log.get("results").valueStream().filter(r -> !isGone(r));
  }

  private static boolean isGone(JsonNode result) {
    return result.get("baselineState").asString().equals("absent");
  }

  private static List<JsonNode> notifications(JsonNode log) {
    return log.at("/invocations/0/toolExecutionNotifications").valueStream().toList();
  }

  private static boolean isOpen(JsonNode result) {
    return result.get("suppressions").isEmpty();
  }

  private static Level level(JsonNode result) {
    return Level.ofWord(result.get("level").asString());
  }

  private static Set<?> faults(Path file) throws IOException {
    try (InputStream schema =
        SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(schema)
          .validate(Files.readString(file), InputFormat.JSON);
    }
  }

  private static long compressed(Path file) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }
}
