package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

  @TempDir Path folder;

  @Test
  void keepsGitFromANewFolderOnce() throws IOException {
    Path work = folder.resolve("new/.copydesk");
    WorkFolder.hold(work).close();
    assertThat(Files.readAllLines(work.resolve(".gitignore"))).last().isEqualTo("*");
    Files.delete(work.resolve(".gitignore"));
    WorkFolder.hold(work).close();
    assertThat(work.resolve(".gitignore")).doesNotExist();
  }

  @Test
  void leavesAFolderAloneThatHoldsFilesOrTheReports() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    WorkFolder.hold(folder).close();
    assertThat(folder.resolve(".gitignore")).doesNotExist();
    Path shared = folder.resolve("shared");
    WorkFolder.hold(shared, false).close();
    assertThat(shared.resolve(".gitignore")).doesNotExist();
  }
}
