package org.copydesk.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A git repository of a test, made without the git program and without the settings of whoever runs
 * the tests.
 */
public final class GitFolder implements AutoCloseable {

  private static final PersonIdent AUTHOR =
      new PersonIdent("Desk", "desk@example.org", Instant.EPOCH, ZoneOffset.UTC);

  private final Path root;
  private final Git git;

  private GitFolder(Path root, Git git) {
    this.root = root;
    this.git = git;
  }

  /** A new repository with the branch main and no commit. */
  public static GitFolder in(Path folder) throws Exception {
    ignoreSettingsOfTheUser();
    Files.createDirectories(folder);
    Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    return new GitFolder(folder.toRealPath(), git);
  }

  /** From here on JGit knows no settings but those of the repositories themselves. */
  public static void ignoreSettingsOfTheUser() {
    SystemReader.setInstance(
        new SystemReader.Delegate(defaults()) {
          @Override
          public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return nothing(parent, fs);
          }

          @Override
          public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return nothing(parent, fs);
          }

          @Override
          public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return nothing(parent, fs);
          }
        });
  }

  private static SystemReader defaults() {
    SystemReader.setInstance(null);
    return SystemReader.getInstance();
  }

  private static FileBasedConfig nothing(Config parent, FS fs) {
    return new FileBasedConfig(parent, null, fs) {
      @Override
      public void load() {
        // There is nothing to read.
      }

      @Override
      public void save() {
        // Nothing is kept.
      }

      @Override
      public boolean isOutdated() {
        return false;
      }
    };
  }

  public Path root() {
    return root;
  }

  public Git git() {
    return git;
  }

  /** Writes a file, and the folders above it. */
  public Path write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  public void move(String from, String to) throws IOException {
    Files.createDirectories(root.resolve(to).getParent());
    Files.move(root.resolve(from), root.resolve(to));
  }

  /** Stages everything there is, and what is gone. */
  public GitFolder add() throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    return this;
  }

  /** Commits everything there is. */
  public RevCommit commit(String message) throws GitAPIException {
    add();
    return git.commit()
        .setAuthor(AUTHOR)
        .setCommitter(AUTHOR)
        .setSign(false)
        .setMessage(message)
        .call();
  }

  /** Begins a branch here and checks it out. */
  public void branch(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
  }

  public void checkout(String name) throws GitAPIException {
    git.checkout().setName(name).call();
  }

  @Override
  public void close() {
    git.close();
  }
}
