package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that was cut off leaves beside the reports. */
class LeftoversTest {

  private static final Instant LATER = Instant.now().plusSeconds(60);

  @TempDir Path out;

  private Path file(String name) throws IOException {
    Path file = out.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "text of a submission");
  }

  @Test
  void goesWithTheNextRun() throws IOException {
    Path[] left = {
      file(".copydesk-xlsx4485382625425205481/poi-sxssf-sheet1.xml"),
      file(".copydesk-html448538/d-0123456789abcdef.html"),
      file(".copydesk-00001-20261123-073345.xlsx9669006776494492333.part"),
      file(".latest.xlsx96.part"),
      file(".report.html96.part"),
      file(".findings.jsonl96.part"),
      file(".junit96.part"),
      file(".copydesk96.part"),
      file("return-notes/.bridge-0123456789ab.docx96.part")
    };
    Leftovers.remove(out, LATER);
    assertThat(left).noneMatch(Files::exists);
    assertThat(out.resolve(".copydesk-xlsx4485382625425205481")).doesNotExist();
  }

  @Test
  void isNothingOfSomebodyElse() throws IOException {
    Path[] kept = {
      file(".copydesk-xlsx-mine/notes.txt"),
      file(".copydesk-xlsxNOTES"),
      file(".mine.part"),
      file(".mine1.part"),
      file("report.html1.part"),
      file("other/.report.html1.part"),
      file("return-notes/.letter.docx1.part"),
      file("report.html")
    };
    Leftovers.remove(out, LATER);
    assertThat(kept).allMatch(Files::exists);
  }

  @Test
  void isNothingThatIsStillBeingWritten() throws IOException {
    Path part = file(".report.html96.part");
    Path row = file(".copydesk-xlsx448/poi-sxssf-sheet1.xml");
    Leftovers.remove(out, Instant.now().minusSeconds(60));
    assertThat(part).exists();
    assertThat(row).exists();
  }

  @Test
  void isNotLookedForBehindLinks() throws IOException {
    Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
    Path text = Files.writeString(elsewhere.resolve("a.txt"), "kept");
    Path link = Files.createSymbolicLink(out.resolve(".copydesk-html1"), elsewhere);
    Leftovers.remove(out, LATER);
    assertThat(link).exists();
    assertThat(text).exists();
  }
}
