package org.copydesk.job;

import java.nio.file.Path;
import java.util.List;

/**
 * The files and folders of an order as its work folder sees them. Runs over the same places are
 * compared; a checkout that was moved together with its work folder, as the cache of a build server
 * brings it back, has the same places in its new folder.
 */
final class Places {

  private final List<Path> paths;
  private final Path from;

  /**
   * @param paths what is audited
   * @param workFolder the folder that remembers the runs; where it lies is what counts, not its
   *     name
   */
  Places(List<Path> paths, Path workFolder) {
    this.paths = paths.stream().map(Places::whole).toList();
    Path work = whole(workFolder);
    Path parent = work.getParent();
    this.from = parent == null ? work : parent;
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Told from the folder that the work folder lies in; on another drive from its root. */
  String told() {
    return paths.stream().map(this::told).toList().toString();
  }

  /** One path told likewise, of whatever folder. */
  String told(Path any) {
    Path path = whole(any);
    Path seen = from.getRoot().equals(path.getRoot()) ? from.relativize(path) : path;
    return seen.toString().replace(seen.getFileSystem().getSeparator(), "/");
  }

  /** Told from the root of the file system: where an interrupted run had its files. */
  String whole() {
    return paths.toString();
  }
}
