package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.config.Selection;
import org.copydesk.store.FoundFile;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {

  @TempDir Path folder;

  private List<FoundFile> walk(List<Path> roots, Path... own) {
    List<FoundFile> found = new ArrayList<>();
    new Inventory(roots, List.of(own)).walk(found::add);
    return found;
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "words");
  }

  @Test
  void namesFilesByTheirPathBelowTheFolder() throws IOException {
    file("b/deep/story.txt");
    file("a.txt");
    file("b.txt");
    assertThat(walk(List.of(folder)))
        .extracting(FoundFile::name)
        .containsExactlyInAnyOrder("a.txt", "b.txt", "b/deep/story.txt");
  }

  @Test
  void namesANamedFileByItsBareName() throws IOException {
    file("b/deep/story.txt");
    assertThat(walk(List.of(folder.resolve("b/deep/story.txt"))))
        .extracting(FoundFile::name)
        .containsExactly("story.txt");
  }

  /**
   * A name without its place would be that of a file of another place, and take over its history.
   */
  @Test
  void tellsNoEarlierNameThatAFileOfAnotherPlaceHas() throws IOException {
    file("news/harvest.txt");
    file("sport/regatta.txt");
    file("sport/relay.txt");
    Path top = folder.toRealPath();
    Selection renamed =
        new Selection(
            false,
            Set.of(top.resolve("sport/regatta.txt"), top.resolve("sport/relay.txt")),
            "main",
            "0123456789",
            List.of("sport/harvest.txt", "sport/sprint.txt"),
            Map.of(
                top.resolve("sport/regatta.txt"), top.resolve("sport/harvest.txt"),
                top.resolve("sport/relay.txt"), top.resolve("sport/sprint.txt")));
    List<FoundFile> found = new ArrayList<>();
    new Inventory(
            List.of(folder.resolve("news"), folder.resolve("sport")),
            List.of(),
            renamed,
            path -> false)
        .walk(found::add);
    assertThat(found)
        .extracting(FoundFile::name, FoundFile::earlierName)
        .containsExactlyInAnyOrder(tuple("regatta.txt", ""), tuple("relay.txt", "sprint.txt"));
  }

  @Test
  void listsWhatItWillNotReadWithTheReason() throws IOException {
    file("story.txt");
    file(".draft.txt");
    file(".git/config");
    file("copydesk.yml");
    file("names.tsv");
    file("deep/dictionary.txt");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("story.txt"));
    Files.createSymbolicLink(folder.resolve("round"), folder);
    assertThat(walk(List.of(folder)))
        .extracting(FoundFile::name, FoundFile::reason)
        .containsExactlyInAnyOrder(
            tuple("story.txt", null),
            tuple(".draft.txt", UnreadableReason.IGNORED),
            tuple(".git/", UnreadableReason.IGNORED),
            tuple("copydesk.yml", UnreadableReason.IGNORED),
            tuple("names.tsv", UnreadableReason.IGNORED),
            tuple("deep/dictionary.txt", UnreadableReason.IGNORED),
            tuple("link.txt", UnreadableReason.LINK_SKIPPED),
            tuple("round", UnreadableReason.LINK_SKIPPED));
  }

  @Test
  void passesOverItsOwnFolders() throws IOException {
    file("story.txt");
    file("reports/latest.xlsx");
    file("work/copydesk.mv.db");
    assertThat(walk(List.of(folder), folder.resolve("reports"), folder.resolve("work")))
        .extracting(FoundFile::name)
        .containsExactly("story.txt");
  }

  @Test
  void takesAFileOnceThatIsNamedTwice() throws IOException {
    file("story.txt");
    assertThat(walk(List.of(folder, folder.resolve("story.txt")))).hasSize(1);
  }

  @Test
  void takesNoReportOfItsOwnForASubmission() throws IOException {
    file("story.txt");
    file("latest.xlsx");
    file("copydesk-00001-20260318-020000.xlsx");
    file("findings.jsonl");
    file("documents/d-0123456789abcdef.html");
    file("return-notes/bridge-0123456789ab.docx");
    file("documents/story.html");
    assertThat(walk(List.of(folder), folder))
        .extracting(FoundFile::name)
        .containsExactly("documents/story.html", "story.txt");
  }

  @Test
  void walksAFolderOfAnyDepth() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 400; i++) {
      deep = deep.resolve("d");
      Files.createDirectory(deep);
    }
    Files.writeString(deep.resolve("story.txt"), "words");
    assertThat(walk(List.of(folder))).hasSize(1);
  }

  @Test
  void tellsFilesApartWhoseNamesCannotBeRead() throws Exception {
    file("deep/story.txt");
    named("bad\\376.txt", "bad\\377.txt");
    List<FoundFile> found = walk(List.of(folder));
    assertThat(found)
        .extracting(FoundFile::name)
        .containsExactly("bad\uFFFD.txt", "bad\uFFFD.txt (2)", "deep/story.txt");
    assertThat(found.subList(0, 2))
        .allMatch(file -> file.reason() == UnreadableReason.NAME_UNREADABLE)
        .noneMatch(file -> file.detail().isEmpty());
    assertThat(walk(List.of(folder, folder.resolve("deep"))))
        .as("in several places too, each once")
        .extracting(FoundFile::name)
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  private void named(String... octals) throws Exception {
    for (String octal : octals) {
      Process process =
          new ProcessBuilder("sh", "-c", "echo words > \"$(printf '" + octal + "')\"")
              .directory(folder.toFile())
              .inheritIO()
              .start();
      assumeThat(process.waitFor()).as("a file system that takes any bytes").isZero();
    }
  }

  @Test
  void speaksOfTheLocaleOnlyWhereItIsToBlame() {
    assertThat(Inventory.unreadableName("UTF-8"))
        .contains("not written in UTF-8", "rename the file")
        .doesNotContain("LC_ALL");
    assertThat(Inventory.unreadableName("ANSI_X3.4-1968")).contains("LC_ALL to C.UTF-8");
  }
}
