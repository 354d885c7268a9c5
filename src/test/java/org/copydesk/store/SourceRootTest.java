package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.config.RepositoryRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths by which a platform finds the file. */
class SourceRootTest {

  @TempDir Path given;

  private Path folder;
  private Path inbox;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = given.toRealPath();
    assumeThat(RepositoryRoot.find(folder)).isEmpty();
    inbox = Files.createDirectories(folder.resolve("repository/desk/in box"));
    Files.createDirectory(folder.resolve("repository/.git"));
    Files.createDirectory(folder.resolve("elsewhere"));
  }

  @Test
  void areToldFromTheRootOfTheRepositoryWhereverInItTheAuditWasStarted() {
    String path = "desk/in box/story.txt";
    assertThat(startedIn(folder.resolve("repository")).pathOf(story())).isEqualTo(path);
    assertThat(startedIn(inbox).pathOf(story())).isEqualTo(path);
    assertThat(startedIn(inbox).pathOf(inbox.resolve("../in box/./story.txt").toString()))
        .isEqualTo(path);
  }

  @Test
  void areToldFromTheFilesOwnRepositoryWhenTheAuditWasStartedInNone() {
    assertThat(startedIn(folder).pathOf(story())).isEqualTo("desk/in box/story.txt");
    assertThat(startedIn(folder.resolve("elsewhere")).pathOf(story()))
        .isEqualTo("desk/in box/story.txt");
  }

  @Test
  void areToldFromTheRootOfTheFileSystemWhenTheFileLiesElsewhere() {
    Path outside = folder.resolve("elsewhere/story.txt");
    assertThat(startedIn(inbox).pathOf(outside.toString()))
        .isEqualTo(outside.toString().replace('\\', '/'));
  }

  @Test
  void areToldFromTheFolderOfTheStartWithoutAnyRepository() {
    assertThat(startedIn(folder).pathOf(folder.resolve("elsewhere/story.txt").toString()))
        .isEqualTo("elsewhere/story.txt");
    assertThat(startedIn(folder).pathOf(folder.resolve("story.txt").toString()))
        .isEqualTo("story.txt");
  }

  @Test
  void followLinksOnTheWay() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);
    assertThat(startedIn(folder.resolve("repository")).pathOf(link.resolve("story.txt").toString()))
        .isEqualTo("desk/in box/story.txt");
    assertThat(startedIn(link).pathOf(story())).isEqualTo("desk/in box/story.txt");
  }

  @Test
  void areToldOfAFileThatIsGone() {
    assertThat(startedIn(inbox).pathOf(inbox.resolve("gone/story.txt").toString()))
        .isEqualTo("desk/in box/gone/story.txt");
  }

  @Test
  void changeWithTheFolder() {
    SourceRoot root = startedIn(inbox);
    assertThat(root.pathOf(story())).isEqualTo("desk/in box/story.txt");
    assertThat(root.pathOf(inbox.resolve("a/x.txt").toString())).isEqualTo("desk/in box/a/x.txt");
    assertThat(root.pathOf(inbox.resolve("b.txt").toString())).isEqualTo("desk/in box/b.txt");
  }

  private String story() {
    return inbox.resolve("story.txt").toString();
  }

  private static SourceRoot startedIn(Path folder) {
    return new SourceRoot(folder, RepositoryRoot::find);
  }

  @Test
  void tellsANameThatNoPathCanHoldAsItStands() {
    assertThat(new SourceRoot(Path.of("")).pathOf("in/a\u0000.txt")).isEqualTo("in/a\u0000.txt");
  }
}
