package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.copydesk.audit.Audit;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.report.github.GithubReport;
import org.copydesk.report.gitlab.GitLabReport;
import org.copydesk.report.html.HtmlReport;
import org.copydesk.report.json.JsonReport;
import org.copydesk.report.junit.JunitReport;
import org.copydesk.report.markdown.MarkdownReport;
import org.copydesk.report.note.NoteReport;
import org.copydesk.report.sarif.SarifReport;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Span;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever characters a sender puts into a text or the name of a file, every report is whole. */
class HostileLettersTest {

  private static final String HOSTILE =
      "\u0000\u0007\u001B[31m\u0008\u007F\u0085\u202Egpj.\u202C\u2066\uD800x\uDC00\uFFFE\uFFFF\u0001";

  /** What our own fences put around letters that run from right to left. */
  private static final String FENCES = "\u2067\u2068\u2069";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

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

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyReportIsWholeAndShowsNoMarkThatNobodySees(ReportFormat format) throws Exception {
    report(format).write(run(), folder);
    Map<String, byte[]> parts = parts();
    assertThat(parts).isNotEmpty();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part.getValue())).toString();
      unseen(text).stream().map(c -> part.getKey() + " holds " + c).forEach(faults::add);
      if (part.getKey().matches(".*\\.(xml|rels)")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part.getValue()));
      } else if (part.getKey().endsWith(".jsonl")) {
        text.lines().forEach(JSON::readTree);
      } else if (part.getKey().matches(".*\\.(json|sarif)")) {
        JSON.readTree(text);
      }
      assertThat(unseen(part.getKey())).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  /** Characters that no file for people may hold as they are. */
  private static Set<String> unseen(String text) {
    return text.codePoints()
        .filter(
            c ->
                (c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                    || (c >= 0x7F && c < 0xA0)
                    || ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
                        && FENCES.indexOf(c) < 0
                    || (c & 0xFFFE) == 0xFFFE
                    || (c >= 0xD800 && c < 0xE000))
        .mapToObj("U+%04X"::formatted)
        .collect(Collectors.toSet());
  }

  private Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.endsWith(".xlsx") && !name.endsWith(".docx")) {
          parts.put(name, Files.readAllBytes(file));
          continue;
        }
        try (InputStream in = Files.newInputStream(file);
            ZipInputStream zip = new ZipInputStream(in)) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(name + "!/" + entry.getName(), zip.readAllBytes());
          }
        }
      }
    }
    return parts;
  }

  private static SampleRun run() {
    String name = "desk/" + HOSTILE + "\nstory.txt";
    String text = "A day " + HOSTILE + " on the river\n\nThe ferry " + HOSTILE + " left at noon.\n";
    Article article =
        Article.ofPlainText(name, text, block -> List.of(new Span(0, block.length())));
    int at = text.lastIndexOf(HOSTILE);
    Span span = new Span(at, at + HOSTILE.length());
    RuleId rule = new RuleId("spelling/misspelled-word");
    LocatedFinding finding =
        new LocatedFinding(
            new Finding(
                rule,
                Level.ERROR,
                span,
                article.textOf(span),
                "“" + HOSTILE + "” is no word.",
                List.of(HOSTILE),
                List.of("evidence " + HOSTILE),
                0.9),
            Fingerprint.of(rule, name, HOSTILE, HOSTILE, 0),
            article.placeOf(at),
            article.blockAt(at).orElseThrow().locator().inWords(),
            Excerpt.of(article, span));
    List<Charge> charges = List.of(new Charge(rule, Level.ERROR));
    Score score = new ScoreFormula(PriceList.standard(), r -> false).score(charges, 100);
    SampleRun.Builder run = SampleRun.builder();
    run.text(article);
    run.audited(
        new Audit(
            name,
            "und",
            "A day " + HOSTILE,
            100,
            List.of(finding),
            List.of(),
            Map.of(),
            Measures.NONE,
            List.of(new Shortfall(UnreadableReason.CHECK_FAILED, "Failed: " + HOSTILE)),
            score,
            Verdict.FAIL));
    run.notAudited(
        "bad" + HOSTILE + ".docx",
        UnreadableReason.BROKEN_FILE,
        "It says " + HOSTILE,
        10,
        "text/plain");
    return run.build();
  }
}
