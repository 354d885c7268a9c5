package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one list of formats. */
class ReportFormatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latest.xlsx",
        "latest-2.xlsx",
        "copydesk-00001-20260318-020000.xlsx",
        "report.html",
        "documents/d-0123456789abcdef.html",
        "findings.jsonl",
        "run.json",
        "copydesk.sarif",
        "gl-code-quality-report.json",
        "junit.xml",
        "summary.md",
        "github-annotations.txt",
        "return-notes/bridge-0123456789ab.docx"
      })
  void knowsAReportByItsName(String name) {
    assertThat(ReportFormat.isReport(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "story.xlsx",
        "copydesk-manual.xlsx",
        "return-notes/letter.docx",
        "return-notes/deep/bridge-0123456789ab.docx",
        "bridge-0123456789ab.docx",
        "documents/story.txt",
        "documents/deep/story.html",
        "my-summary.md",
        "deep/findings.jsonl"
      })
  void takesNoSubmissionForAReport(String name) {
    assertThat(ReportFormat.isReport(name)).isFalse();
  }

  @Test
  void findsAFormatByItsWord() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.of(format.word())).contains(format);
    }
    assertThat(ReportFormat.of("excel")).isEmpty();
  }

  @Test
  void writesTheWorkbookFirstWhenNoFormatIsNamed() {
    assertThat(ReportFormat.defaultWords()).startsWith("xlsx").endsWith("jsonl");
  }

  @Test
  void namesFilesThatItKnowsForItsOwn() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(Arrays.stream(format.fileNames().split(", ")))
          .as(format.word())
          .allMatch(name -> format.writes(name.replace("*", "bridge-0123456789ab")));
    }
  }

  @Test
  void tellsWhatMustNotBeInItsWay() {
    assertThat(ReportFormat.JSONL.files()).contains("findings.jsonl", "run.json");
    assertThat(ReportFormat.NOTE.files()).isEmpty();
    assertThat(ReportFormat.HTML.folder())
        .hasValueSatisfying(
            folder ->
                assertThat(ReportFormat.HTML.writes(folder + "/d-0123456789abcdef.html")).isTrue());
    assertThat(ReportFormat.NOTE.folder())
        .hasValueSatisfying(
            folder ->
                assertThat(ReportFormat.NOTE.writes(folder + "/bridge-0123456789ab.docx"))
                    .isTrue());
  }
}
