package org.copydesk.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.SampleRun;
import org.copydesk.finding.Level;
import org.copydesk.report.ChangedRun;
import org.copydesk.report.CrowdedRun;
import org.copydesk.report.CrowdedRun.Fault;
import org.copydesk.report.Report;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub shows beside the lines of a text. */
class GithubReportTest {

  @TempDir Path folder;

  private List<String> annotations(AuditRun run) throws IOException {
    Report summary = new NoSummary();
    List<Path> files = new GithubReport(summary).write(run, folder);
    assertThat(files)
        .containsExactly(folder.resolve("summary.md"), folder.resolve("github-annotations.txt"));
    return Files.readAllLines(files.get(1));
  }

  /** Stands in for the summary, which is a format of its own. */
  private static final class NoSummary implements Report {
    @Override
    public ReportFormat format() {
      return ReportFormat.MARKDOWN;
    }

    @Override
    public List<Path> write(AuditRun run, Path folder) {
      return List.of(folder.resolve("summary.md"));
    }
  }

  @Test
  void pointsAtTheWordsWithWhatIsWrongAndWhatToTry() throws IOException {
    assertThat(annotations(SampleRun.typical()).get(0))
        .isEqualTo(
            "::error file=submissions/monday/bridge.txt,line=1,endLine=1,col=30,endColumn=39,"
                + "title=Misspelled name::“Rejkjavik” – “Rejkjavik” is no place we know. Did you"
                + " mean “Reykjavik”, the capital of Iceland? Try: Reykjavik");
  }

  @Test
  void saysAtTheEndWhatWasAuditedAndWhyTheGateDecided() throws IOException {
    List<String> lines = annotations(SampleRun.partial());
    assertThat(lines).hasSize(SampleRun.partial().totals().counted() + 1);
    assertThat(lines.get(lines.size() - 1))
        .startsWith("::notice title=Copydesk::1 of 4 submissions should not be published as it is.")
        .contains("Quality gate not passed: submissions with the verdict FAIL: 1, allowed: 0")
        .contains("Would pass if these were mended: ")
        .contains("Only files that changed since origin/main (1a2b3c4d) were audited.");
  }

  @Test
  void escapesAsGithubsToolkitDoes() throws IOException {
    List<String> lines =
        annotations(
            CrowdedRun.named(
                "50%, or so: a\nb.txt",
                new Fault("style/x", Level.ERROR, 1, "50%, or so: a\r\nb ::error::x")));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("(50%25, or so: a b.txt)");
    assertThat(lines.get(0))
        .startsWith("::error file=submissions/50%25%2C or so%3A a b.txt,line=3,")
        .contains("– 50%25, or so: a b ::error::x");
  }

  @Test
  void leavesOutWhatEditorsLetStand() throws IOException {
    assertThat(annotations(SampleRun.typical()))
        .noneMatch(l -> l.contains("groundbefore") && l.contains("run together"))
        .noneMatch(l -> l.contains("Orla Quennick"));
  }

  @Test
  void saysAtTheEndWhatCouldNotBeAudited() throws IOException {
    List<String> lines = annotations(SampleRun.typical());
    assertThat(lines).hasSize(14 + 1);
    assertThat(lines.get(14))
        .isEqualTo(
            "::notice title=Copydesk::1 of 6 submissions should not be published as it is; 2 more"
                + " could not be audited. Quality gate not passed: submissions with the verdict FAIL:"
                + " 1, allowed: 0 (monday/bridge.txt). The summary says why.");
  }

  @Test
  void writesTenOfAKindAndCountsTheOthersInTheLastNotice() throws IOException {
    List<String> lines =
        annotations(
            CrowdedRun.of(
                3,
                new Fault("spelling/misspelled-word", Level.ERROR, 7, "No."),
                new Fault("sourcing/unnamed-source", Level.WARNING, 5, "Who?"),
                new Fault("style/stock-phrases", Level.NOTE, 6, "Worn.")));
    assertThat(lines.stream().filter(l -> l.startsWith("::error "))).hasSize(10);
    assertThat(lines.stream().filter(l -> l.startsWith("::warning "))).hasSize(10);
    assertThat(lines.stream().filter(l -> l.startsWith("::notice "))).hasSize(10);
    assertThat(lines.get(lines.size() - 1)).contains(" 25 findings are not shown here, ");
    assertThat(lines.get(0)).contains("text-00001.txt");
  }

  @Test
  void putsWhatFailsATextByItselfFirst() throws IOException {
    List<String> lines =
        annotations(
            CrowdedRun.of(
                1,
                new Fault("spelling/misspelled-word", Level.ERROR, 20, "No."),
                new Fault("names/misspelled-name", Level.ERROR, 1, "No such place.")));
    assertThat(lines.get(0)).contains("No such place.");
  }

  @Test
  void letsNoFileTakeThePlacesOfTheOthers() throws IOException {
    Fault faults = new Fault("spelling/misspelled-word", Level.ERROR, 20, "No.");
    List<String> lines = annotations(CrowdedRun.of(5, faults));
    assertThat(perText(lines)).containsExactly(3, 3, 3, 1, 0);
    assertThat(perText(annotations(CrowdedRun.of(2, faults))))
        .as("what places remain go to the first")
        .containsExactly(7, 3, 0, 0, 0);
    assertThat(perText(annotations(CrowdedRun.of(1, faults)))).containsExactly(10, 0, 0, 0, 0);
    assertThat(lines.stream().filter(l -> l.startsWith("::error ")).map(l -> l.split(",")[0]))
        .as("file after file, worst first")
        .isSorted();
  }

  private static List<Integer> perText(List<String> lines) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(
            text ->
                (int)
                    lines.stream()
                        .filter(l -> l.startsWith("::error ") && l.contains("text-0000" + text))
                        .count())
        .toList();
  }

  @Test
  void namesNoLineInAFileWhoseTextWasExtracted() throws IOException {
    AuditRun plain = CrowdedRun.named("a.docx", new Fault("style/x", Level.WARNING, 1, "Worn."));
    AuditRun word =
        ChangedRun.sentAs(
            plain,
            "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "submissions/a.docx");
    assertThat(annotations(word))
        .startsWith("::warning file=submissions/a.docx,title=X::paragraph 2: “piera0” – Worn.");
  }

  @Test
  void saysNothingOfARunWithoutFindings() throws IOException {
    assertThat(annotations(SampleRun.builder().build())).isEmpty();
  }
}
