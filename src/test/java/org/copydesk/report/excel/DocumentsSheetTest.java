package org.copydesk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.copydesk.audit.Audit;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Charge;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Place;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsSheetTest {

  @TempDir Path folder;

  @Test
  void saysWhatBecameOfEachDocumentSinceTheLastRun() throws IOException {
    XSSFSheet sheet = write(SampleRun.typical());
    List<String> names = Workbooks.column(sheet, "Document");
    List<String> changes = Workbooks.column(sheet, "Change since last run");
    assertThat(changes.get(names.indexOf("monday/bridge.txt")))
        .isEqualTo("same verdict, +30.5 (text changed)");
    assertThat(changes.get(names.indexOf("monday/harbour.txt")))
        .isEqualTo("PASS → REVIEW, −19.2 (same text, new rules)");
    assertThat(changes.get(names.indexOf("tuesday/scan.pdf"))).isEqualTo("same");
    assertThat(changes.get(names.indexOf("tuesday/weather.txt"))).isEqualTo("new");
  }

  @Test
  void saysNothingOfAChangeWhereNothingWasCompared() throws IOException {
    XSSFSheet sheet =
        write(SampleRun.builder().audited(audit("a.txt", 2, "spelling/misspelled-word")).build());
    assertThat(Workbooks.column(sheet, "Change since last run")).containsExactly("");
  }

  @Test
  void saysHowManyFindingsHaveToGo() throws IOException {
    XSSFSheet sheet =
        write(
            SampleRun.builder()
                .before("a.txt", new EarlierResult(Verdict.PASS, 90.0))
                .audited(
                    audit("a.txt", 9, "spelling/misspelled-word", "fragments/assistant-residue"))
                .build());
    assertThat(Workbooks.column(sheet, "What would bring it to PASS").get(0))
        .matches(
            "Mend all 9 of “Words of a writing assistant”; [2-8] of 9 of “Misspelled word”\\."
                + " The score is then \\d\\d\\.\\d\\.");
  }

  @Test
  void namesWhatFailsATextByItself() throws IOException {
    XSSFSheet sheet =
        write(
            SampleRun.builder().audited(audit("a.txt", 1, "fragments/assistant-residue")).build());
    assertThat(Workbooks.column(sheet, "How the score comes about").get(0))
        .contains(
            "because one error of the kind “Words of a writing assistant” fails a text by itself");
  }

  @Test
  void leavesOutWhatTookNoPoints() throws IOException {
    Score score =
        new Score(
            1000,
            List.of(new Score.Line("spelling/misspelled-word", 1, 0, 0)),
            Map.of(),
            new org.copydesk.score.Remedy(List.of(), 1000));
    Audit audit =
        new Audit(
            "a.txt",
            "en",
            "Head",
            100_000,
            List.of(),
            List.of(),
            Map.of(),
            Measures.NONE,
            List.of(),
            score,
            Verdict.PASS);
    XSSFSheet sheet = write(SampleRun.builder().audited(audit).build());
    assertThat(Workbooks.column(sheet, "How the score comes about"))
        .containsExactly("100: nothing took points.");
  }

  private XSSFSheet write(AuditRun run) throws IOException {
    XSSFWorkbook book =
        Workbooks.open(new ExcelReport(PriceList.standard()).write(run, folder).get(0));
    return book.getSheet("Documents");
  }

  /** An audit with so many errors of each rule. */
  private static Audit audit(String document, int errors, String... rules) {
    List<LocatedFinding> findings = new java.util.ArrayList<>();
    int at = 0;
    for (String rule : rules) {
      for (int i = 0; i < errors; i++) {
        Finding finding =
            new Finding(
                new RuleId(rule),
                Level.ERROR,
                new Span(at, at + 4),
                "word",
                "It is wrong.",
                List.of(),
                List.of(),
                0.9);
        findings.add(
            new LocatedFinding(
                finding,
                Fingerprint.of(finding.rule(), document, "A word.", "word", i),
                new Place(1, at + 1),
                "paragraph 1",
                new Excerpt("A ", "word", ".")));
        at += 5;
      }
    }
    ScoreFormula formula =
        new ScoreFormula(
            PriceList.standard(), rule -> rule.value().equals("fragments/assistant-residue"));
    List<Charge> charges =
        findings.stream().map(f -> new Charge(f.finding().rule(), f.finding().level())).toList();
    Score score = formula.score(charges, 600);
    return new Audit(
        document,
        "en",
        "Head",
        600,
        findings,
        List.of(),
        Map.of(),
        Measures.NONE,
        List.of(),
        score,
        formula.verdict(score, charges));
  }
}
