package org.copydesk.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.config.RepositoryRoot;

/** The git repository around a folder, for {@code --changed-since}. */
final class Repository {

  private static final String WHAT = "git repository";

  private Repository() {}

  static Diagnosis examine(Path folder) {
    Optional<Path> root = RepositoryRoot.find(folder);
    if (root.isEmpty()) {
      return Diagnosis.ok(WHAT, "none around this folder; --changed-since needs one");
    }
    Optional<Path> git = directory(root.get().resolve(".git"));
    if (git.isEmpty()) {
      return Diagnosis.look(
          WHAT, root.get() + " has a .git that leads nowhere", "clone the repository again");
    }
    return Files.exists(git.get().resolve("shallow"))
        ? Diagnosis.look(
            WHAT,
            root.get() + " is a shallow clone, in which --changed-since may find no common commit",
            "set GIT_DEPTH: 0 in the pipeline, or say git fetch --unshallow")
        : Diagnosis.ok(WHAT, root.get().toString());
  }

  /** Where git keeps what it knows; a worktree and a submodule only have a file that says where. */
  private static Optional<Path> directory(Path git) {
    try {
      if (Files.isDirectory(git)) {
        return Optional.of(git);
      }
      String pointer = Files.readString(git, StandardCharsets.UTF_8).strip();
      if (!pointer.startsWith("gitdir:")) {
        return Optional.empty();
      }
      Path directory = git.resolveSibling(pointer.substring("gitdir:".length()).strip());
      Path common = directory.resolve("commondir");
      if (Files.exists(common)) {
        directory =
            directory.resolve(Files.readString(common, StandardCharsets.UTF_8).strip()).normalize();
      }
      return Files.isDirectory(directory) ? Optional.of(directory) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
