package org.copydesk.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.config.Selection;
import org.copydesk.config.file.ConfigurationException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as changed, on real repositories. */
class ChangedFilesTest {

  private static final String STORY =
      "The council met on Monday.\nIt spoke of the bridge.\nNobody left early.\nIt rained.\n";

  @TempDir Path folder;

  @BeforeEach
  void knowNoUser() {
    GitFolder.ignoreSettingsOfTheUser();
  }

  private static Set<String> names(GitFolder git, Selection selection) {
    return selection.files().stream()
        .map(f -> git.root().relativize(f).toString())
        .collect(Collectors.toSet());
  }

  private static Selection since(GitFolder git, String reference, String... places)
      throws ConfigurationException {
    return ChangedFiles.since(
        reference, List.of(places).stream().map(p -> git.root().resolve(p)).toList());
  }

  @Test
  void findsWhatIsCommittedStagedEditedAndNew() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      for (String name : List.of("same", "committed", "staged", "edited", "both")) {
        git.write("in/" + name + ".txt", STORY + name);
      }
      git.write(".gitignore", "*.tmp\n");
      RevCommit main = git.commit("Begin");
      git.branch("work");
      git.write("in/committed.txt", "other");
      git.write("in/new-committed.txt", "new");
      git.commit("Work");
      git.write("in/staged.txt", "other");
      git.write("in/new-staged.txt", "a wholly new text");
      git.add();
      git.write("in/edited.txt", "other");
      git.write("in/deep/new.txt", "another new text");
      git.write("in/ignored.tmp", "new");

      Selection selection = since(git, "main", "in");

      assertThat(selection.whole()).isFalse();
      assertThat(selection.reference()).isEqualTo("main");
      assertThat(selection.base()).isEqualTo(main.name().substring(0, 10));
      assertThat(names(git, selection))
          .containsExactlyInAnyOrder(
              "in/committed.txt",
              "in/new-committed.txt",
              "in/staged.txt",
              "in/new-staged.txt",
              "in/edited.txt",
              "in/deep/new.txt");
      assertThat(selection.deleted()).isEmpty();
      assertThat(selection.renamed()).isEmpty();
    }
  }

  @Test
  void comparesWithTheCommitWhereTheBranchBegan() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      git.write("old.txt", STORY);
      RevCommit begin = git.commit("Begin");
      git.branch("work");
      git.write("mine.txt", "mine");
      git.commit("Mine");
      git.checkout("main");
      git.write("old.txt", "changed by others meanwhile");
      git.commit("Theirs");
      git.checkout("work");

      Selection selection = since(git, "main", "");

      assertThat(names(git, selection)).containsExactly("mine.txt");
      assertThat(selection.base()).isEqualTo(begin.name().substring(0, 10));
    }
  }

  @Test
  void listsWhatIsGoneAndWhatHasAnotherName() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      git.write("in/gone.txt", "a text that nobody misses in the end");
      git.write("in/unstaged.txt", "another that is gone and not yet staged");
      git.write("in/moved.txt", STORY);
      git.write("in/edited.txt", STORY.replace("bridge", "ferry across the river and its price"));
      git.write("out/elsewhere.txt", "of no concern");
      git.commit("Begin");
      git.branch("work");
      git.delete("in/gone.txt");
      git.delete("out/elsewhere.txt");
      git.move("in/moved.txt", "in/deep/moved.txt");
      git.commit("Move");
      git.delete("in/unstaged.txt");
      git.move("in/edited.txt", "in/renamed.txt");
      git.write(
          "in/renamed.txt",
          STORY.replace("bridge", "ferry across the river and its price") + "And more.\n");

      Selection selection = since(git, "main", "in");

      assertThat(names(git, selection))
          .containsExactlyInAnyOrder("in/deep/moved.txt", "in/renamed.txt");
      assertThat(selection.deleted())
          .as("a file with a new name is not gone")
          .containsExactly("in/gone.txt", "in/unstaged.txt");
      assertThat(selection.renamed())
          .isEqualTo(
              Map.of(
                  git.root().resolve("in/deep/moved.txt"),
                  git.root().resolve("in/moved.txt"),
                  git.root().resolve("in/renamed.txt"),
                  git.root().resolve("in/edited.txt")));
    }
  }

  @Test
  void readsNamesThatGitWouldQuote() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      git.write("a.txt", STORY);
      git.commit("Begin");
      git.branch("work");
      List<String> odd =
          List.of(
              "two words.txt",
              "\"quoted\".txt",
              "back\\slash.txt",
              "tab\there.txt",
              "new\nline.txt",
              "München 北京.txt",
              " leading.txt",
              "-option.txt",
              "a'b`c$(d).txt");
      odd.forEach(name -> git.write("in/" + name, name));
      git.commit("Odd");

      assertThat(names(git, since(git, "main", "")))
          .containsExactlyInAnyOrderElementsOf(odd.stream().map(n -> "in/" + n).toList());
    }
  }

  @Test
  void looksIntoSeveralRepositoriesAndTheirSubmodules() throws Exception {
    try (GitFolder one = GitFolder.in(folder.resolve("one"));
        GitFolder two = GitFolder.in(folder.resolve("two"))) {
      two.write("kept.txt", STORY);
      two.write("old.txt", "an old text");
      two.commit("Begin");
      one.write("a.txt", STORY);
      one.git()
          .submoduleAdd()
          .setPath("agency")
          .setURI(two.root().toUri().toString())
          .call()
          .close();
      one.commit("Begin");
      one.branch("work");
      one.write("agency/new.txt", "new in the submodule");
      one.write("agency/old.txt", "changed");
      one.write("b.txt", "b");
      Files.createDirectories(one.root().resolve("nested"));
      try (GitFolder nested = GitFolder.in(one.root().resolve("nested"))) {
        nested.write("inner.txt", "in a repository of its own");
      }
      two.branch("work");
      two.write("second.txt", "new");

      Selection inOne = since(one, "main", "");
      assertThat(names(one, inOne))
          .containsExactlyInAnyOrder(
              "b.txt", "agency/new.txt", "agency/old.txt", "nested/inner.txt");

      two.git().branchCreate().setName("release").setStartPoint("main").call();
      one.git().branchCreate().setName("release").setStartPoint("main").call();
      Selection both = ChangedFiles.since("release", List.of(one.root(), two.root()));
      assertThat(both.files())
          .contains(one.root().resolve("b.txt"), two.root().resolve("second.txt"));
      assertThat(both.base()).contains(", ");
    }
  }

  @Test
  void looksBelowTheNamedPlacesOnlyAndThroughLinks() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("git"))) {
      git.write("in/a.txt", STORY);
      git.write("in-between/b.txt", STORY);
      git.commit("Begin");
      git.branch("work");
      git.write("in/a.txt", "other");
      git.write("in/c.txt", "new");
      git.write("in-between/b.txt", "other");
      Path link = Files.createSymbolicLink(folder.resolve("link"), git.root().resolve("in"));

      assertThat(ChangedFiles.since("main", List.of(link)).files())
          .containsExactlyInAnyOrder(
              git.root().resolve("in/a.txt"), git.root().resolve("in/c.txt"));
      assertThat(ChangedFiles.since("main", List.of(git.root().resolve("in/a.txt"))).files())
          .containsExactly(git.root().resolve("in/a.txt"));
    }
  }

  @Test
  void worksInALinkedWorktree() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("git"))) {
      git.write("a.txt", STORY);
      git.commit("Begin");
      git.git().branchCreate().setName("work").call();
      // As "git worktree add" lays it out.
      Path tree = Files.createDirectories(folder.resolve("tree")).toRealPath();
      Path admin = Files.createDirectories(git.root().resolve(".git/worktrees/tree"));
      Files.writeString(tree.resolve(".git"), "gitdir: " + admin + "\n");
      Files.writeString(admin.resolve("HEAD"), "ref: refs/heads/work\n");
      Files.writeString(admin.resolve("commondir"), "../..\n");
      Files.writeString(admin.resolve("gitdir"), tree.resolve(".git") + "\n");
      Files.copy(git.root().resolve(".git/index"), admin.resolve("index"));
      Files.writeString(tree.resolve("a.txt"), STORY);
      Files.writeString(tree.resolve("b.txt"), "new");

      assertThat(ChangedFiles.since("main", List.of(tree)).files())
          .containsExactly(tree.resolve("b.txt"));
    }
  }

  @Test
  void saysWhichReferenceMayBeMeant() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      git.write("a.txt", STORY);
      RevCommit begin = git.commit("Begin");
      git.git()
          .getRepository()
          .updateRef(Constants.R_REMOTES + "origin/release/2.0")
          .link(Constants.R_HEADS + "main");

      assertFault(git, "mein", "there is no branch, tag or commit \"mein\"", "did you mean main?");
      assertFault(git, "nowhere", "name another, as main, origin/release/2.0");
      assertFault(git, "release/2.0", "only \"origin/release/2.0\": name it so");
      assertFault(git, "f".repeat(40), "there is no branch, tag or commit \"ffff");
      assertFault(git, "0".repeat(40), "the commit of zeros");
      assertFault(git, "", "is the variable empty");
      assertFault(git, "a..b\nPASS", "\"a..b?PASS\"");
      assertFault(git, begin.getTree().name(), "is no commit");
    }
  }

  @Test
  void saysWhyThereIsNothingToCompareWith() throws Exception {
    Path bare = Files.createDirectories(folder.resolve("plain"));
    assertThatThrownBy(() -> ChangedFiles.since("main", List.of(bare)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("lies in no git repository")
        .hasMessageContaining("leave out --changed-since");
    try (GitFolder git = GitFolder.in(folder.resolve("unborn"))) {
      git.write("a.txt", STORY);
      git.commit("Begin");
      git.git().checkout().setOrphan(true).setName("fresh").call();
      assertFault(git, "main", "nothing is committed yet");
      git.commit("Another beginning");
      assertFault(git, "main", "have no commit in common");
    }
    Path broken = Files.createDirectories(folder.resolve("broken/.git")).getParent();
    assertThatThrownBy(() -> ChangedFiles.since("main", List.of(broken)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("its .git is no repository");
  }

  @Test
  void saysHowToFetchWhatAShallowCloneLacks() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("origin"))) {
      git.write("a.txt", STORY);
      RevCommit begin = git.commit("Begin");
      git.branch("work");
      git.write("b.txt", "b");
      git.commit("Work");
      git.write("c.txt", "c");
      git.commit("More");
      git.checkout("main");
      git.write("d.txt", "d");
      git.commit("Others");
      File clone = folder.resolve("clone").toFile();
      Git.cloneRepository()
          .setURI(git.root().toUri().toString())
          .setDirectory(clone)
          .setBranch("work")
          .setCloneAllBranches(true)
          .setDepth(1)
          .call()
          .close();

      for (String reference : List.of(begin.name(), "origin/main", "nowhere")) {
        assertThatThrownBy(() -> ChangedFiles.since(reference, List.of(clone.toPath())))
            .as(reference)
            .isInstanceOf(ConfigurationException.class)
            .hasMessageContaining("set GIT_DEPTH: 0");
      }
    }
  }

  @Test
  void writesNothingIntoTheRepository() throws Exception {
    try (GitFolder git = GitFolder.in(folder)) {
      git.write("a.txt", STORY);
      git.commit("Begin");
      git.write("a.txt", "other");
      byte[] index = Files.readAllBytes(git.root().resolve(".git/index"));
      since(git, "HEAD", "");
      assertThat(Files.readAllBytes(git.root().resolve(".git/index"))).isEqualTo(index);
      try (var files = Files.list(git.root())) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder(".git", "a.txt");
      }
    }
  }

  @Test
  void tellsAFileThatAFolderReplacedAsGone() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("replaced"))) {
      git.write("story.txt", "once");
      git.commit("one");
      git.delete("story.txt");
      git.write("story.txt/part.txt", "now");
      Selection changed = ChangedFiles.since("main", List.of(git.root()));
      assertThat(changed.deleted()).containsExactly("story.txt");
      assertThat(changed.files()).containsExactly(git.root().resolve("story.txt/part.txt"));
    }
  }

  @Test
  void saysThatNothingIsCommittedAndWhichSettingCannotBeMeant() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("odd"))) {
      assertFault(git, "HEAD", "nothing is committed yet");
      assertFault(git, "main", "nothing is committed yet");
      git.write("story.txt", "once");
      git.commit("one");
      Files.writeString(git.root().resolve(".git/config"), "[core]\n\tautocrlf = perhaps\n");
      assertFault(git, "main", "cannot be read", "core.autocrlf=perhaps");
    }
  }

  @Test
  void saysWhichFormOfARepositoryCannotBeRead() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("forms"))) {
      git.write("story.txt", "once");
      git.commit("one");
      Path index = git.root().resolve(".git/index");
      byte[] plain = Files.readAllBytes(index);
      Files.write(index, extended(plain, "link"));
      assertFault(git, "main", "split index", "git update-index --no-split-index");
      Files.write(index, extended(plain, "sdir"));
      assertFault(git, "main", "sparse index", "git sparse-checkout reapply --no-sparse-index");
      Files.write(index, plain);
      Files.writeString(
          git.root().resolve(".git/config"),
          "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n");
      assertFault(git, "main", "names its commits by sha256", "--files-from");
    }
  }

  /** An index with one more part, which readers that do not know it must refuse. */
  private static byte[] extended(byte[] index, String part) throws Exception {
    ByteBuffer longer = ByteBuffer.allocate(index.length + 8);
    longer.put(index, 0, index.length - 20).put(part.getBytes(StandardCharsets.US_ASCII)).putInt(0);
    byte[] content = Arrays.copyOf(longer.array(), index.length - 12);
    return longer.put(MessageDigest.getInstance("SHA-1").digest(content)).array();
  }

  @Test
  void skipsNoNewFileWhoseNameCannotBeRead() throws Exception {
    try (GitFolder git = GitFolder.in(folder.resolve("names"))) {
      git.write("story.txt", "once");
      git.commit("one");
      Process made =
          new ProcessBuilder("sh", "-c", "echo new > \"$(printf 'caf\\351.txt')\"")
              .directory(git.root().toFile())
              .start();
      assumeTrue(made.waitFor() == 0, "this file system takes any name");
      assertFault(git, "main", "is not written in UTF-8", "rename it");
    }
  }

  private static void assertFault(GitFolder git, String reference, String... words) {
    assertThatThrownBy(() -> since(git, reference, ""))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(words)
        .message()
        .hasLineCount(1);
  }
}
