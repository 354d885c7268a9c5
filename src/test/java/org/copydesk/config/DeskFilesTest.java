package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.config.file.TextFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFilesTest {

  @TempDir Path folder;
  private Path deep;

  @BeforeEach
  void makeFolders() throws IOException {
    deep = Files.createDirectories(folder.resolve("repository/in/politics"));
    Files.createDirectories(folder.resolve("repository/in/sport"));
    Files.createDirectory(folder.resolve("repository/.git"));
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "x");
  }

  @Test
  void takesTheNearestOne() throws IOException {
    Path far = file("repository/names.tsv");
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).contains(far);
    Path near = file("repository/in/names.tsv");
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).contains(near);
    Path own = file("repository/in/politics/names.tsv");
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).contains(own);
  }

  @Test
  void looksBesideANamedFile() throws IOException {
    Path story = file("repository/in/politics/story.txt");
    Path names = file("repository/in/politics/names.tsv");
    assertThat(DeskFiles.find(List.of(story), "names.tsv")).contains(names);
  }

  @Test
  void doesNotLeaveTheRepository() throws IOException {
    file("names.tsv");
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).isEmpty();
  }

  @Test
  void beginsInTheFolderThatHoldsAllPlaces() throws IOException {
    file("repository/in/politics/names.tsv");
    Path sport = folder.resolve("repository/in/sport");
    assertThat(DeskFiles.find(List.of(deep, sport), "names.tsv")).isEmpty();
    Path both = file("repository/in/names.tsv");
    assertThat(DeskFiles.find(List.of(deep, sport), "names.tsv")).contains(both);
  }

  @Test
  void doesNotPassOverAFolderOrABrokenLinkOfThatName() throws IOException {
    file("repository/names.tsv");
    Path link = Files.createSymbolicLink(deep.resolve("names.tsv"), Path.of("gone.tsv"));
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).contains(link);
    assertThatThrownBy(() -> TextFile.read(link, "list", 10))
        .hasMessageContaining("a link that leads to no file");
    Files.delete(link);
    Path inPlace = Files.createDirectory(deep.resolve("names.tsv"));
    assertThat(DeskFiles.find(List.of(deep), "names.tsv")).contains(inPlace);
    assertThatThrownBy(() -> TextFile.read(inPlace, "list", 10))
        .hasMessageContaining("is a folder, and a file is expected");
  }

  @Test
  void refusesAPipeThatNobodyFills() throws Exception {
    Path pipe = folder.resolve(DeskFiles.NAMES);
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "this system makes no pipes");
      return;
    }
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(DeskFiles.find(List.of(folder), DeskFiles.NAMES)).contains(pipe);
    assertThatThrownBy(() -> TextFile.read(pipe, "list", 10))
        .hasMessageContaining("is a pipe or a device, and a file is expected");
  }
}
