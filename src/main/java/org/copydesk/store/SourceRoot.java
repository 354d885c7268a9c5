package org.copydesk.store;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The folder that reports tell paths from, so that a platform which shows them finds the file: the
 * root of the repository that Copydesk was started in. Where it was started outside of any, that is
 * the root of the repository the file lies in, or else the folder it was started in.
 */
public final class SourceRoot {

  private final Function<Path, Optional<Path>> repositories;
  private final Path started;
  private final Optional<Path> repository;

  /** Files come folder by folder, and asking the file system about each would be slow. */
  private volatile @Nullable Told last;

  /** Tells paths from one folder, whatever repositories there are. */
  public SourceRoot(Path folder) {
    this(folder, any -> Optional.empty());
  }

  /**
   * @param folder where Copydesk was started
   * @param repositories finds the root of the repository that holds a folder
   */
  public SourceRoot(Path folder, Function<Path, Optional<Path>> repositories) {
    this.repositories = repositories;
    this.started = real(folder);
    this.repository = repositories.apply(started);
  }

  /**
   * A file's path as reports tell it, with forward slashes; from the root of the file system where
   * the file lies elsewhere. Links on the way are followed, for platforms do not follow them.
   */
  public String pathOf(String file) {
    Path path;
    try {
      path = Path.of(file).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      // A name that this locale has no signs for; its row says so, and nobody can look it up.
      return file;
    }
    Path name = path.getFileName();
    Path folder = path.getParent();
    if (name == null || folder == null) {
      return slashes(path);
    }
    Told told = last;
    if (told == null || !told.folder.equals(folder)) {
      told = new Told(folder, told(folder));
      last = told;
    }
    return slashes(told.as.resolve(name));
  }

  /**
   * A submission's path as the globs of a desk mean it: that of its file, and for a member of an
   * archive what stands behind the archive's name as well, as in {@code post.zip!/story.txt}.
   *
   * @param document the submission's name in the reports
   * @param file where its file lies
   */
  public String pathOf(String document, String file) {
    String path = pathOf(file);
    String archive = path.substring(path.lastIndexOf('/') + 1) + "!/";
    int member = document.indexOf(archive);
    return member < 0 ? path : path + document.substring(member + archive.length() - 2);
  }

  private Path told(Path folder) {
    Path real = real(folder);
    Path root = repository.or(() -> repositories.apply(real)).orElse(started);
    return real.startsWith(root) ? root.relativize(real) : real;
  }

  /** As the file system has it, in its own capitals; of a folder that is gone, as it was named. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /**
   * A folder and how its path is told.
   *
   * @param folder the folder as it was named
   * @param as the folder as it is told; empty for the root itself
   */
  private record Told(Path folder, Path as) {}
}
