package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.SampleRun;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.github.GithubReport;
import org.copydesk.report.gitlab.GitLabReport;
import org.copydesk.report.html.HtmlReport;
import org.copydesk.report.json.JsonReport;
import org.copydesk.report.junit.JunitReport;
import org.copydesk.report.markdown.MarkdownReport;
import org.copydesk.report.sarif.SarifReport;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All formats tell the same of what is new, came back, changed and was fixed. */
class SameChangesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Told by the run before, and in no text of this one. */
  private static final List<String> GONE = List.of("everbody", "by 29%");

  private static final String SENTENCE =
      "Since the run of 17 March 2026, 02:00 UTC: 9 new, 1 came back, 4 fixed, 4 still open (1 of"
          + " them changed). 3 of the 14 that came or went did so because the rules changed, not the"
          + " texts.";

  @TempDir Path folder;

  private final AuditRun run = SampleRun.typical();
  private final RunChanges changes = run.changes();

  private String written(Report report, String file) throws IOException {
    report.write(run, folder);
    return Files.readString(folder.resolve(file));
  }

  @Test
  void saysInOneSentenceWhatChanged() {
    assertThat(ChangeWords.sentence(run)).isEqualTo(SENTENCE);
    assertThat(ChangeWords.sentence(SampleRun.builder().build())).isEmpty();
  }

  @Test
  void linesOfFindingsAddUpToTheChanges() throws IOException {
    List<JsonNode> open = new ArrayList<>();
    String place = "";
    for (String line : written(new JsonReport(), "findings.jsonl").lines().toList()) {
      JsonNode finding = JSON.readTree(line);
      String here =
          "%s %09d %09d"
              .formatted(
                  finding.get("document").asString(),
                  finding.get("begin").asInt(),
                  finding.get("end").asInt());
      assertThat(here).as("lines are in order").isGreaterThanOrEqualTo(place);
      place = here;
      assertThat(finding.has("since")).isEqualTo(!finding.get("status").asString().equals("new"));
      if (!finding.has("suppression")) {
        open.add(finding);
      }
    }
    assertThat(count(open, "new")).isEqualTo(changes.fresh() + changes.returned());
    assertThat(count(open, "updated")).isEqualTo(changes.updated());
    assertThat(count(open, "unchanged")).isEqualTo(changes.unchanged());
    assertThat(count(open, "absent")).isEqualTo(changes.gone());
    assertThat(open.stream().filter(f -> f.has("returned")).count()).isEqualTo(changes.returned());
    assertThat(open.stream().filter(f -> f.has("byRules")).count()).isEqualTo(changes.byRules());
    JsonNode said = JSON.readTree(Files.readString(folder.resolve("run.json"))).get("changes");
    assertThat(said.get("new").asInt()).isEqualTo(changes.fresh());
    assertThat(said.get("absent").asInt()).isEqualTo(changes.gone());
    try (var files = Files.list(folder)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("."))).isEmpty();
    }
  }

  private static long count(List<JsonNode> findings, String status) {
    return findings.stream().filter(f -> f.get("status").asString().equals(status)).count();
  }

  @Test
  void tellsOfADocumentWhatItWasAndWhyItMoved() throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    written(new JsonReport(), "documents.jsonl")
        .lines()
        .map(JSON::readTree)
        .forEach(d -> documents.put(d.get("document").asString(), d));
    JsonNode harbour = documents.get("monday/harbour.txt");
    assertThat(harbour.at("/before/verdict").asString()).isEqualTo("PASS");
    assertThat(harbour.at("/before/score").asDouble()).isEqualTo(91.0);
    assertThat(harbour.at("/before/cause").asString()).isEqualTo("rules");
    assertThat(documents.get("tuesday/scan.pdf").has("before")).as("it is as it was").isFalse();
  }

  @Test
  void theWorkbookHasARowForEachChange() throws IOException {
    Path file = new ExcelReport(PriceList.standard()).write(run, folder).get(0);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      List<String> status = column(book.getSheet("Findings"), "Status");
      assertThat(status).hasSize(changes.open());
      assertThat(status.stream().filter(s -> s.startsWith("New")).count())
          .isEqualTo(changes.fresh());
      assertThat(status)
          .contains(
              "New",
              "New (rules changed)",
              "Came back",
              "Changed, known since 17 Mar 2026",
              "Known since 16 Mar 2026",
              "Marked Fix but still there");
      XSSFSheet fixed = book.getSheet("Fixed since last run");
      assertThat(column(fixed, "Why it is gone"))
          .containsExactly(
              "The submission is gone.",
              "The text was changed.",
              "The text was changed.",
              "The rules changed; the text did not.");
      assertThat(book.getSheet("Overview").iterator())
          .toIterable()
          .anyMatch(row -> row.getCell(0) != null && row.getCell(0).toString().equals(SENTENCE));
    }
  }

  private static List<String> column(XSSFSheet sheet, String title) {
    int column = 0;
    while (!sheet.getRow(0).getCell(column).getStringCellValue().equals(title)) {
      column++;
    }
    List<String> values = new ArrayList<>();
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      values.add(sheet.getRow(row).getCell(column).getStringCellValue());
    }
    return values;
  }

  @Test
  void aFirstRunSaysOnceThatThereIsNothingToCompareWith() throws IOException {
    AuditRun first = SampleRun.builder().build();
    new MarkdownReport(List.of()).write(first, folder);
    assertThat(Files.readString(folder.resolve("summary.md")))
        .containsOnlyOnce("Not compared: this is the first run over these places.")
        .doesNotContain("Since the run", "Fixed since");
    new HtmlReport().write(first, folder);
    assertThat(Files.readString(folder.resolve("report.html")))
        .containsOnlyOnce("Not compared: this is the first run over these places")
        .doesNotContain("id=\"fixed\"", "href=\"#fixed\"");
    Path file = new ExcelReport(PriceList.standard()).write(first, folder).get(0);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(book.getSheet("Fixed since last run")).isNull();
    }
  }

  @Test
  void pageAndSummaryTellWhatWasFixedAndWhy() throws IOException {
    String page = written(new HtmlReport(), "report.html");
    assertThat(page)
        .contains(SENTENCE, "“everbody”", "withdrawn‹U+202E›txt.html", "The submission is gone.")
        .contains("<span class=\"fresh\">came back</span>", "<span class=\"fresh\">changed</span>")
        .contains("<span class=\"fresh\">new (rules changed)</span>", "known since 16 Mar 2026")
        .doesNotContain("<b>said");
    String summary = written(new MarkdownReport(List.of()), "summary.md");
    assertThat(summary)
        .contains(SENTENCE)
        .contains("| monday/bridge.txt | Misspelled word | “everbody” | The text was changed. |")
        .contains("PASS → REVIEW, −19.2 (same text, new rules)")
        .contains("**Statistic with a vague source** · Came back");
  }

  @Test
  void platformsAreNotToldOfWhatIsGone() throws IOException {
    String gitlab = written(new GitLabReport(), "gl-code-quality-report.json");
    String junit = written(new JunitReport(), "junit.xml");
    new GithubReport(new MarkdownReport(List.of())).write(run, folder);
    String annotations = Files.readString(folder.resolve("github-annotations.txt"));
    for (String words : GONE) {
      assertThat(gitlab).doesNotContain(words);
      assertThat(junit).doesNotContain(words);
      assertThat(annotations).doesNotContain(words);
    }
    assertThat(junit).contains("<property name=\"changes\" value=\"" + SENTENCE + "\"");
    String sarif = written(new SarifReport(), "copydesk.sarif");
    JsonNode results = JSON.readTree(sarif.getBytes(StandardCharsets.UTF_8)).at("/runs/0/results");
    results
        .valueStream()
        .filter(r -> GONE.contains(r.at("/message/text").asString()))
        .forEach(r -> assertThat(r.get("suppressions").isEmpty()).isFalse());
  }
}
