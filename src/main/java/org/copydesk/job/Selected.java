package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.config.Selection;

/** Asks of the files of an inventory whether they were selected. */
final class Selected {

  private final Selection selection;
  private final Map<Path, Path> real = new HashMap<>();

  /**
   * @param roots files and folders to audit
   * @param selection which of the files there are audited
   */
  Selected(List<Path> roots, Selection selection) {
    this.selection = selection;
    if (!selection.whole()) {
      roots.forEach(root -> real.put(root, real(root)));
    }
  }

  /** Whether a file, or a folder that it lies in, is named by the selection. */
  boolean isSelected(Path root, Path path) {
    if (selection.whole()) {
      return true;
    }
    Set<Path> files = selection.files();
    for (Path at = located(root, path); at != null; at = at.getParent()) {
      if (files.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The name that a file had in these places before it was renamed; empty for none, and where a
   * file of another place has that name now.
   */
  String earlierName(Path root, Path path) {
    if (selection.renamed().isEmpty()) {
      return "";
    }
    Path before = selection.renamed().get(located(root, path));
    if (before == null) {
      return "";
    }
    for (Path top : real.values()) {
      if (Files.isDirectory(top) && before.startsWith(top)) {
        String name = slashes(top.relativize(before));
        return isTaken(name, top) ? "" : name;
      }
    }
    return "";
  }

  private boolean isTaken(String name, Path top) {
    return real.values().stream()
        .filter(other -> !other.equals(top))
        .anyMatch(other -> Files.exists(other.resolve(name)) || other.endsWith(name));
  }

  /** Where a file lies, links on the way to its root followed; written as a selection writes it. */
  private Path located(Path root, Path path) {
    Path top = real.getOrDefault(root, root);
    Path located = path.equals(root) ? top : top.resolve(root.relativize(path));
    try {
      return Path.of(located.toString());
    } catch (InvalidPathException e) {
      return located;
    }
  }

  private static Path real(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      return root.toAbsolutePath().normalize();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
