package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.AuditRun.Order;
import org.copydesk.audit.SampleRun;
import org.copydesk.audit.StoryRow;
import org.junit.jupiter.api.Test;

/** Where a platform is sent for a finding. */
class FileLinesTest {

  private static final String BRIDGE = "monday/bridge.txt";

  private final AuditRun run = SampleRun.typical();

  @Test
  void pointsAtTheVeryWordsOfAPlainText() {
    FileLines lines = FileLines.of(run);
    List<StoryRow> stories = new ArrayList<>();
    run.eachStory(Order.BY_NAME, stories::add);
    int seen = 0;
    for (StoryRow story : stories) {
      String[] text = story.text().split("\n", -1);
      for (var finding : story.findings()) {
        FilePlace place = lines.placeOf(finding);
        assertThat(place.exact()).isTrue();
        assertThat(place.endLine()).isEqualTo(place.line());
        assertThat(text[place.line() - 1].substring(place.column() - 1, place.endColumn() - 1))
            .isEqualTo(finding.located().finding().text());
        seen++;
      }
    }
    assertThat(seen).isEqualTo(run.totals().counted() + run.totals().letStand());
  }

  @Test
  void namesTheParagraphOfAFileWithoutLines() {
    AuditRun sent =
        ChangedRun.sentAs(run, BRIDGE, "application/pdf", "submissions/monday/bridge.txt");
    FilePlace place = firstOf(sent);
    assertThat(place.exact()).isFalse();
    assertThat(place.line()).isEqualTo(1);
    assertThat(place.words()).isEqualTo("paragraph 1");
  }

  @Test
  void readsATypeWithItsParameters() {
    AuditRun sent =
        ChangedRun.sentAs(
            run, BRIDGE, "text/x-web-markdown; charset=UTF-8", "submissions/monday/bridge.txt");
    assertThat(firstOf(sent).exact()).isTrue();
  }

  @Test
  void namesTheMemberOfAnArchive() {
    AuditRun sent =
        ChangedRun.renamed(
            run, BRIDGE, "monday/post.zip!/in/bridge.txt", "submissions/monday/post.zip");
    FilePlace place = firstOf(sent);
    assertThat(place.exact()).isFalse();
    assertThat(place.words()).isEqualTo("in/bridge.txt, paragraph 1");
  }

  @Test
  void takesAFolderWithAStrangeNameForAFolder() {
    assertThat(FileLines.member("wow!/a.txt", "submissions/wow!/a.txt")).isEmpty();
    assertThat(FileLines.member("wow!/a.zip!/b.txt", "submissions/wow!/a.zip")).isEqualTo("b.txt");
    assertThat(FileLines.member("a.zip!/b.zip!/c.txt", "a.zip")).isEqualTo("b.zip!/c.txt");
  }

  private static FilePlace firstOf(AuditRun run) {
    FileLines lines = FileLines.of(run);
    List<FilePlace> places = new ArrayList<>();
    run.eachRaised(
        Order.BY_NAME,
        row -> {
          if (row.located().finding().text().equals("Rejkjavik")) {
            places.add(lines.placeOf(row));
          }
        });
    return places.get(0);
  }
}
