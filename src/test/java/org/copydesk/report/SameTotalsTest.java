package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Level;
import org.copydesk.report.CrowdedRun.Fault;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.github.GithubReport;
import org.copydesk.report.gitlab.GitLabReport;
import org.copydesk.report.html.HtmlReport;
import org.copydesk.report.json.JsonReport;
import org.copydesk.report.junit.JunitReport;
import org.copydesk.report.markdown.MarkdownReport;
import org.copydesk.report.note.NoteReport;
import org.copydesk.report.sarif.SarifReport;
import org.copydesk.score.PriceList;
import org.copydesk.score.Verdict;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run, every format: each is written, read back the way its readers read it, and has to tell
 * the same numbers as the run. A new format needs its report in {@link #report} and one method that
 * reads it back in {@link #readBack}.
 */
class SameTotalsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Supplier<AuditRun>> RUNS =
      Map.of(
          "typical",
          SampleRun::typical,
          "partial",
          SampleRun::partial,
          "empty",
          () -> SampleRun.builder().build(),
          "crowded",
          () ->
              CrowdedRun.of(
                  30,
                  new Fault("names/misspelled-name", Level.ERROR, 2, "No such place."),
                  new Fault("style/stock-phrases", Level.WARNING, 3, "A worn phrase."),
                  new Fault("names/unverified-name", Level.NOTE, 1, "Who is this?")));

  @TempDir Path folder;

  /** The numbers that a format tells, by their names; what it does not tell is missing. */
  private static final class Told extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1;

    void count(String what) {
      merge(what, 1, Integer::sum);
    }
  }

  private static Told of(RunTotals totals) {
    Told told = new Told();
    told.put("FAIL", totals.fail());
    told.put("REVIEW", totals.review());
    told.put("PASS", totals.pass());
    told.put("NOT_AUDITED", totals.notAudited());
    told.put("found", totals.found());
    told.put("error", totals.count(Level.ERROR));
    told.put("warning", totals.count(Level.WARNING));
    told.put("note", totals.count(Level.NOTE));
    told.put("findings", totals.counted());
    told.put("suppressed", totals.letStand());
    told.put("baseline", totals.inBaseline());
    told.put("raised", totals.raised());
    told.put("expected but not audited", totals.notAuditedCounted());
    told.put("to be sent back", totals.fail() + totals.review() + totals.notAuditedCounted());
    return told;
  }

  static Stream<Arguments> formats() {
    return RUNS.keySet().stream()
        .sorted()
        .flatMap(run -> Stream.of(ReportFormat.values()).map(format -> Arguments.of(run, format)));
  }

  @ParameterizedTest(name = "{1} of the {0} run")
  @MethodSource("formats")
  void tellsTheNumbersOfTheRun(String name, ReportFormat format) throws Exception {
    AuditRun run = Objects.requireNonNull(RUNS.get(name)).get();
    List<Path> files = report(format).write(run, folder);
    assertThat(files)
        .extracting(f -> folder.relativize(f).toString().replace('\\', '/'))
        .allMatch(format::writes, "is known for a report of this format");
    Told expected = of(run.totals());
    Told told = readBack(format);
    assertThat(told).isNotEmpty();
    expected.keySet().retainAll(told.keySet());
    assertThat(told).isEqualTo(expected);
  }

  private static Report report(ReportFormat format) {
    MarkdownReport summary = new MarkdownReport(List.of(ReportFormat.values()));
    return switch (format) {
      case XLSX -> new ExcelReport(PriceList.standard());
      case HTML -> new HtmlReport();
      case JSONL -> new JsonReport();
      case SARIF -> new SarifReport();
      case GITLAB -> new GitLabReport();
      case JUNIT -> new JunitReport();
      case GITHUB -> new GithubReport(summary);
      case MARKDOWN -> summary;
      case NOTE -> new NoteReport();
    };
  }

  private Told readBack(ReportFormat format) throws Exception {
    return switch (format) {
      case XLSX -> workbook();
      case HTML -> page();
      case JSONL -> jsonLines();
      case SARIF -> sarif();
      case GITLAB -> codeQuality();
      case JUNIT -> junit();
      case GITHUB -> annotations();
      case MARKDOWN -> summary();
      case NOTE -> notes();
    };
  }

  // --- one method a format

  private Told workbook() throws IOException {
    Told told = verdictsAndLevels();
    try (InputStream in = Files.newInputStream(folder.resolve("latest.xlsx"));
        Workbook book = WorkbookFactory.create(in)) {
      for (String verdict : labels(column(book, "Documents", "Verdict"))) {
        told.count(word(verdict).replace(' ', '_'));
        told.count("found");
      }
      for (String level : labels(column(book, "Findings", "Level"))) {
        told.count(word(level).toLowerCase(Locale.ROOT));
        told.count("findings");
      }
      told.put("suppressed", sum(book, "Documents", "Let stand"));
      told.put("baseline", sum(book, "Documents", "In the baseline"));
      int answers = 0;
      for (String spoken : column(book, "Suppressed", "Still matching")) {
        answers += leadingNumber(spoken.replace("yes, ", ""));
      }
      Map<String, Integer> reasons = new LinkedHashMap<>();
      Sheet sheet = book.getSheet("Not counted");
      for (Row row : sheet) {
        Cell number = row.getCell(1);
        if (row.getRowNum() > 0 && number != null) {
          reasons.merge(
              row.getCell(0).getStringCellValue().replaceAll(":.*", ""),
              (int) number.getNumericCellValue(),
              Integer::sum);
        }
      }
      assertThat(reasons.getOrDefault("Editors", 0)).isEqualTo(answers);
      assertThat(reasons.getOrDefault("In the baseline", 0)).isEqualTo(told.get("baseline"));
      int all = reasons.values().stream().mapToInt(i -> i).sum();
      assertThat(all).isEqualTo(told.get("suppressed") + told.get("baseline"));
      told.put("raised", told.get("findings") + all);
      assertThat(notices(book, "Quality gate")).contains(counts(told));
    }
    return told;
  }

  private static int sum(Workbook book, String sheet, String title) {
    return column(book, sheet, title).stream().mapToInt(SameTotalsTest::leadingNumber).sum();
  }

  /** The last sentence of a sheet. */
  private static String notices(Workbook book, String name) {
    Sheet sheet = book.getSheet(name);
    return sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
  }

  /** What becomes of the findings, as reports tell it. */
  private static String counts(Told told) {
    return "%d let stand, %d in the baseline, %d count"
        .formatted(told.get("suppressed"), told.get("baseline"), told.get("findings"));
  }

  /** Those of the cells that hold a label, and no notice that a sheet is empty. */
  private static List<String> labels(List<String> cells) {
    return cells.stream().filter(c -> c.matches("[■▲●□○] [A-Za-z ]+")).toList();
  }

  /** The cells below a header that hold something. */
  private static List<String> column(Workbook book, String name, String title) {
    Sheet sheet = book.getSheet(name);
    DataFormatter text = new DataFormatter();
    int column = -1;
    for (Cell cell : sheet.getRow(0)) {
      column = cell.getStringCellValue().equals(title) ? cell.getColumnIndex() : column;
    }
    assertThat(column).as(title + " on " + name).isNotNegative();
    List<String> cells = new ArrayList<>();
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (row.getRowNum() > 0 && cell != null && !text.formatCellValue(cell).isEmpty()) {
        cells.add(text.formatCellValue(cell));
      }
    }
    return cells;
  }

  private Told page() throws IOException {
    Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
    Told told = verdictsAndLevels();
    told.put("suppressed", 0);
    told.put("baseline", 0);
    for (Element row : page.select("#documents-table tbody tr")) {
      told.count(word(row.selectFirst("td .badge").text()).replace(' ', '_'));
      told.count("found");
      told.merge("error", number(row, "Errors"), Integer::sum);
      told.merge("warning", number(row, "Warnings"), Integer::sum);
      told.merge("note", number(row, "Notes"), Integer::sum);
      told.merge("suppressed", number(row, "Let stand"), Integer::sum);
      told.merge("baseline", number(row, "In the baseline"), Integer::sum);
    }
    int findings = told.get("error") + told.get("warning") + told.get("note");
    Element all = page.selectFirst("#all-findings");
    assertThat(all == null ? 0 : leadingNumber(all.text())).isEqualTo(findings);
    told.put("findings", findings);
    Element known = page.selectFirst("#all-in-baseline");
    assertThat(known == null ? 0 : leadingNumber(known.text())).isEqualTo(told.get("baseline"));
    assertThat(page.selectFirst("#overview").text()).contains(counts(told));
    assertThat(page.select("#stories li.finding").size())
        .isEqualTo(findings + told.get("suppressed") + told.get("baseline"));
    return told;
  }

  private static int number(Element row, String label) {
    Element cell = row.selectFirst("[data-label=" + label + "]");
    return cell == null || cell.text().equals("–") ? 0 : leadingNumber(cell.text());
  }

  private Told jsonLines() throws IOException {
    Told told = verdictsAndLevels();
    told.put("suppressed", 0);
    told.put("baseline", 0);
    told.put("raised", 0);
    int findings = 0;
    int suppressed = 0;
    int baseline = 0;
    for (String line : Files.readAllLines(folder.resolve("documents.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      told.count(document.get("verdict").asString());
      told.count("found");
      findings += document.get("findings").asInt();
      suppressed += document.get("suppressed").asInt();
      baseline += document.get("inBaseline").asInt();
    }
    for (String line : Files.readAllLines(folder.resolve("findings.jsonl"))) {
      JsonNode finding = JSON.readTree(line);
      if (finding.get("status").asString().equals("absent")) {
        continue;
      }
      told.count("raised");
      if (finding.has("suppression")) {
        boolean known = finding.get("suppression").get("kind").asString().equals("baseline");
        told.count(known ? "baseline" : "suppressed");
      } else {
        told.count(finding.get("level").asString());
        told.count("findings");
      }
    }
    assertThat(findings).isEqualTo(told.get("findings"));
    assertThat(suppressed).isEqualTo(told.get("suppressed"));
    assertThat(baseline).isEqualTo(told.get("baseline"));
    JsonNode gate =
        JSON.readTree(Files.readString(folder.resolve("run.json"))).get("gate").get("counts");
    assertThat(gate.get("found").asInt()).isEqualTo(told.get("raised"));
    assertThat(gate.get("suppressed").asInt()).isEqualTo(told.get("suppressed"));
    assertThat(gate.get("inBaseline").asInt()).isEqualTo(told.get("baseline"));
    assertThat(gate.get("judged").asInt()).isEqualTo(told.get("findings"));
    JsonNode counts = JSON.readTree(Files.readString(folder.resolve("run.json"))).get("counts");
    assertThat(counts.get("found").asInt()).isEqualTo(told.get("found"));
    assertThat(counts.get("fail").asInt()).isEqualTo(told.get("FAIL"));
    assertThat(counts.get("review").asInt()).isEqualTo(told.get("REVIEW"));
    assertThat(counts.get("pass").asInt()).isEqualTo(told.get("PASS"));
    assertThat(counts.get("notAudited").asInt()).isEqualTo(told.get("NOT_AUDITED"));
    assertThat(sum(counts.get("findings"))).isEqualTo(told.get("findings"));
    assertThat(sum(counts.get("suppressed"))).isEqualTo(told.get("suppressed"));
    assertThat(sum(counts.get("baseline"))).isEqualTo(told.get("baseline"));
    return told;
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.get("count").asInt();
    }
    return sum;
  }

  private Told sarif() throws IOException {
    JsonNode run =
        JSON.readTree(Files.readString(folder.resolve("copydesk.sarif"))).get("runs").get(0);
    JsonNode said = run.get("properties");
    Told told = verdictsAndLevels();
    told.put("suppressed", 0);
    told.put("baseline", 0);
    told.put("FAIL", said.get("fail").asInt());
    told.put("REVIEW", said.get("review").asInt());
    told.put("PASS", said.get("pass").asInt());
    told.put("NOT_AUDITED", said.get("notAudited").asInt());
    for (JsonNode result : run.get("results")) {
      if (result.get("baselineState").asString().equals("absent")) {
        continue;
      }
      if (result.get("suppressions").isEmpty()) {
        told.count(result.get("level").asString());
        told.count("findings");
      } else {
        JsonNode kind = result.get("suppressions").get(0).get("properties").get("decision");
        told.count(kind.asString().equals("baseline") ? "baseline" : "suppressed");
      }
    }
    assertThat(said.get("inBaseline").asInt()).isEqualTo(told.get("baseline"));
    assertThat(said.get("findings").asInt()).isEqualTo(told.get("findings"));
    assertThat(said.get("suppressed").asInt()).isEqualTo(told.get("suppressed"));
    told.remove("found");
    return told;
  }

  private Told codeQuality() throws IOException {
    Map<String, String> levels = Map.of("major", "error", "minor", "warning", "info", "note");
    Told told = new Told();
    levels.values().forEach(level -> told.put(level, 0));
    told.put("findings", 0);
    for (JsonNode issue :
        JSON.readTree(Files.readString(folder.resolve("gl-code-quality-report.json")))) {
      String severity = issue.get("severity").asString();
      told.count(levels.getOrDefault(severity, "error"));
      told.count("findings");
    }
    return told;
  }

  private Told junit() throws IOException, ParserConfigurationException, SAXException {
    org.w3c.dom.Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("junit.xml").toFile());
    Told told = new Told();
    // The second suite has a test for each condition of the gate, which is no submission.
    org.w3c.dom.Element suite = (org.w3c.dom.Element) xml.getElementsByTagName("testsuite").item(0);
    told.put("found", suite.getElementsByTagName("testcase").getLength());
    told.put("FAIL", suite.getElementsByTagName("failure").getLength());
    told.put("expected but not audited", suite.getElementsByTagName("error").getLength());
    told.put(
        "NOT_AUDITED",
        suite.getElementsByTagName("error").getLength()
            + suite.getElementsByTagName("skipped").getLength());
    NodeList properties = suite.getElementsByTagName("property");
    Map<String, String> names =
        Map.of(
            "pass",
            "PASS",
            "review",
            "REVIEW",
            "findings",
            "findings",
            "errors",
            "error",
            "warnings",
            "warning",
            "notes",
            "note",
            "suppressed",
            "suppressed",
            "baseline",
            "baseline");
    for (int i = 0; i < properties.getLength(); i++) {
      var attributes = properties.item(i).getAttributes();
      String name = names.get(attributes.getNamedItem("name").getNodeValue());
      if (name != null) {
        told.put(name, Integer.parseInt(attributes.getNamedItem("value").getNodeValue()));
      }
    }
    return told;
  }

  private Told annotations() throws IOException {
    Told told = new Told();
    told.put("findings", 0);
    for (String line : Files.readAllLines(folder.resolve("github-annotations.txt"))) {
      Matcher left = Pattern.compile(" ([0-9,]+) findings? (?:is|are) not shown").matcher(line);
      if (!line.startsWith("::notice title=Copydesk::")) {
        told.count("findings");
      } else if (left.find()) {
        told.merge("findings", leadingNumber(left.group(1)), Integer::sum);
      }
    }
    Told summary = summary();
    assertThat(summary.get("findings")).isEqualTo(told.get("findings"));
    return summary;
  }

  private Told summary() throws IOException {
    String page = Files.readString(folder.resolve("summary.md"));
    Told told = new Told();
    Matcher verdict =
        Pattern.compile("(?m)^\\| [■▲●□] (FAIL|REVIEW|PASS|NOT AUDITED) \\| ([0-9,]+) \\|")
            .matcher(page);
    while (verdict.find()) {
      told.put(verdict.group(1).replace(' ', '_'), leadingNumber(verdict.group(2)));
    }
    told.put("found", number(page, "\\| \\*\\*Files found\\*\\* \\| \\*\\*"));
    told.put("findings", number(page, "Findings that count: "));
    told.put("error", number(page, "Findings that count: [0-9,]+ \\("));
    told.put("warning", number(page, "Findings that count: [^(]+\\([^,]+s?, "));
    told.put("note", number(page, "Findings that count: [^(]+\\([^)]* (?=[0-9,]+ notes?\\))"));
    told.put("suppressed", page.contains("Let stand: ") ? number(page, "Let stand: ") : 0);
    told.put(
        "baseline", page.contains("In the baseline: ") ? number(page, "In the baseline: ") : 0);
    told.put("raised", number(page, "(?m)^(?=[0-9,]+ findings? (?:was|were) raised: )"));
    assertThat(page).contains(counts(told));
    return told;
  }

  private static int number(String page, String before) {
    Matcher matcher = Pattern.compile(before + "([0-9,]+)").matcher(page);
    assertThat(matcher.find()).as(before).isTrue();
    return leadingNumber(matcher.group(1));
  }

  private Told notes() throws IOException {
    Told told = new Told();
    try (Stream<Path> files = Files.list(folder.resolve("return-notes"))) {
      told.put("to be sent back", (int) files.count());
    }
    return told;
  }

  // --- what the formats have in common

  /** Zero of everything, for a format that would tell of each one. */
  private static Told verdictsAndLevels() {
    Told told = new Told();
    told.put("found", 0);
    told.put("findings", 0);
    for (Verdict verdict : Verdict.values()) {
      told.put(verdict.name(), 0);
    }
    for (Level level : Level.values()) {
      told.put(level.word(), 0);
    }
    return told;
  }

  /** The word of a label, which stands behind its shape. */
  private static String word(String label) {
    return label.substring(label.indexOf(' ') + 1);
  }

  private static int leadingNumber(String text) {
    Matcher number = Pattern.compile("^[0-9,]+").matcher(text);
    return number.find() ? Integer.parseInt(number.group().replace(",", "")) : 0;
  }
}
