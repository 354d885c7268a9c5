package org.copydesk.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a desk keeps its files: in the audited folder or the nearest one above it, up to the root
 * of the repository or, outside one, of the file system. For several audited places the search
 * begins in the folder that holds them all.
 */
public final class DeskFiles {

  public static final String CONFIGURATION = "copydesk.yml";
  public static final String NAMES = "names.tsv";
  public static final String DICTIONARY = "dictionary.txt";
  public static final String DECISIONS = "copydesk-decisions.jsonl";
  public static final String SUPPRESSIONS = "copydesk-suppressions.yml";
  public static final String BASELINE = "copydesk-baseline.jsonl";

  private DeskFiles() {}

  /**
   * The nearest file of a name.
   *
   * @param audited existing files and folders
   * @param name the file's name
   */
  public static Optional<Path> find(List<Path> audited, String name) {
    for (Path folder = holding(audited); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(name);
      // Whatever bears that name and is no file is told to whoever put it there, not passed over.
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(file);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Where a new file of the desk belongs: at the root of the repository that holds what is audited,
   * or else beside it.
   */
  public static Path newFile(List<Path> audited, String name) {
    Path folder = holding(audited.isEmpty() ? List.of(Path.of("")) : audited);
    Path from = folder == null ? Path.of("").toAbsolutePath() : folder;
    return RepositoryRoot.of(from).resolve(name);
  }

  /** The folder that holds all of some files and folders; null where none does. */
  static @Nullable Path holding(List<Path> audited) {
    Path common = null;
    for (Path path : audited) {
      Path absolute = path.toAbsolutePath().normalize();
      Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
      if (folder == null) {
        return null;
      }
      if (common == null) {
        common = folder;
      }
      while (common != null && !folder.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }
}
