package org.copydesk.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Level;
import org.copydesk.report.CrowdedRun;
import org.copydesk.report.ReportFormat;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that somebody reads in a merge request. */
class MarkdownReportTest {

  private static final List<ReportFormat> FORMATS =
      List.of(ReportFormat.JSONL, ReportFormat.MARKDOWN);

  @TempDir Path folder;

  private String summary(AuditRun run) throws IOException {
    return summary(run, Summary.LONGEST);
  }

  private String summary(AuditRun run, int longest) throws IOException {
    List<Path> files = new MarkdownReport(FORMATS, longest).write(run, folder);
    assertThat(files).containsExactly(folder.resolve("summary.md"));
    return Files.readString(files.get(0));
  }

  @Test
  void answersInItsFirstLine() throws IOException {
    assertThat(summary(SampleRun.typical()))
        .startsWith(
            "# ■ 1 of 6 submissions should not be published as it is; 2 more could not be"
                + " audited\n");
  }

  @Test
  void saysWhatTheGateDecidedAndWhoDecidedIt() throws IOException {
    assertThat(summary(SampleRun.typical()))
        .contains("**■ Quality gate not passed**: 1 condition not kept.")
        .contains("| ■ Not kept | submissions with the verdict FAIL | 1 | 0 | monday/bridge.txt |");
    assertThat(summary(SampleRun.builder().build()))
        .contains("**● Quality gate passed**.")
        .contains("| ● Kept | submissions with the verdict FAIL | 0 | 0 | – |");
  }

  @Test
  void partsThePlacesFromTheVersionInItsLastLine() throws IOException {
    assertThat(summary(SampleRun.typical())).containsPattern("· audited: [^·]+ · Copydesk ");
  }

  @Test
  void tellsOfTheWorstWithTheirGravestFindingsInTheirSentences() throws IOException {
    String summary = summary(SampleRun.typical());
    assertThat(summary)
        .contains("| ■ FAIL | 51.9 | monday/bridge.txt | ")
        .contains("<details><summary>■ FAIL: monday/bridge.txt (6 findings)</summary>")
        .contains("“New bridge halves the way to <b>&#91;Rejkjavik&#93;</b>”\n")
        .contains("→ “Reykjavik”")
        .contains("→ Name who counted it, or take the figure out.")
        .contains("- and 1 more finding in this text")
        .contains("- Audited only in part: Worn phrases could not be looked for here.")
        .doesNotContain("council.txt (");
    assertThat(summary.indexOf("**Misspelled name**"))
        .as("what fails a text by itself comes first")
        .isLessThan(summary.indexOf("**Misspelled word**"));
  }

  @Test
  void tellsWhatWasNotAuditedAndWhatWasLetStand() throws IOException {
    assertThat(summary(SampleRun.typical()))
        .contains("3 files were found and not judged; of 2 a submission was expected.")
        .contains("| tuesday/scan.pdf | No text was found in the file. | ")
        .contains("tuesday/invoice‹U+202E›xcod.exe")
        .contains(
            "| monday/harbour.txt | Words run together | “groundbefore” | Accept, A. Editor,"
                + " 2026-03-17: &#61;Quoted as he typed it. |");
  }

  @Test
  void tellsWhatAPartialRunLeftOutWhatDecidesAndWhatDoesNotCount() throws IOException {
    assertThat(summary(SampleRun.partial()))
        .contains("> ▲ Only files that changed since origin/main &#40;1a2b3c4d&#41; were audited.")
        .contains("submissions/monday/=old‹U+202E›txt.txt")
        .contains("monday/harbour.txt &#40;was monday/quay.txt&#41;")
        .contains("| ● Kept | all: average score &#60; 75 | 84.9 | 75 or more | – |")
        .contains("| ○ Not asked | submissions with new errors &#62; 0 |")
        .contains("  - monday/bridge.txt, the headline: error, Misspelled name: “Rejkjavik”")
        .contains("  - → Would pass if these were mended: 1 error of names/misspelled-name in ")
        .contains("3 findings are in the baseline: 1 error &#40;Statistic without a source&#41;;")
        .contains("▲ 1 entry of the desk's suppressions has expired")
        .doesNotContain("let nothing stand in this run")
        .contains("| “Kowalski” | by a mark in the text: Two people. |")
        .doesNotContain("| “by 31%” |");
  }

  @Test
  void doesNotCountWhatIsNotThere() throws IOException {
    String summary =
        summary(
            SampleRun.builder()
                .notAudited(".draft.txt", UnreadableReason.IGNORED, "", 5, "")
                .build());
    assertThat(summary)
        .contains("1 file was found and not judged; no submission was expected there.")
        .doesNotContain("0 more", "of 0 ", "Let stand", "In the baseline");
    assertThat(
            summary(
                SampleRun.builder()
                    .notAudited("scan.pdf", UnreadableReason.NO_TEXT, "", 5, "")
                    .build()))
        .contains("1 file was found and not judged; a submission was expected of it.");
  }

  @Test
  void namesTheOtherReports() throws IOException {
    assertThat(summary(SampleRun.typical()))
        .contains("- `findings.jsonl, documents.jsonl, statistics.jsonl, run.json`: ")
        .doesNotContain("latest.xlsx");
  }

  @Test
  void everyRowOfATableHasAsManyCellsAsItsHead() throws IOException {
    String before = "";
    int cells = 0;
    for (String line : summary(SampleRun.typical()).split("\n")) {
      if (line.startsWith("| ")) {
        int here = line.replaceAll("[^|]", "").length();
        cells = before.startsWith("| ") ? cells : here;
        assertThat(here).as(line).isEqualTo(cells);
      }
      before = line;
    }
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    AuditRun run =
        CrowdedRun.of(30, new CrowdedRun.Fault("spelling/misspelled-word", Level.ERROR, 9, "No."));
    String summary = summary(run);
    assertThat(summary)
        .contains("The worst 20 of 30 submissions that need a look; ")
        .contains("text-00020.txt (9 findings)")
        .doesNotContain("text-00021.txt (9")
        .contains("- and 4 more findings in this text")
        .contains("text-00004.txt, text-00005.txt and 25 more |");
  }

  @Test
  void staysWithinWhatGithubShowsWhateverTextsHold() throws IOException {
    String hostile = "@#<".repeat(2_000);
    AuditRun run =
        CrowdedRun.of(
            30, new CrowdedRun.Fault("spelling/misspelled-word", Level.ERROR, 9, hostile));
    assertThat(summary(run).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024 * 1024);
    String small = summary(run, 60_000);
    assertThat(small.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(70_000);
    assertThat(small)
        .containsPattern("The findings of 1?\\d of these submissions are left out here")
        .contains("## More of this run");
    assertThat(small.split("<details>", -1)).hasSameSizeAs(small.split("</details>", -1));
  }

  @Test
  void isTheSameWhenWrittenAgain() throws IOException {
    assertThat(summary(SampleRun.typical())).isEqualTo(summary(SampleRun.typical()));
  }
}
