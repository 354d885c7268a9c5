package org.copydesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.changes.ChangedFiles;
import org.copydesk.config.ListedFiles;
import org.copydesk.config.Selection;
import org.copydesk.config.file.ConfigurationException;

/**
 * Where to audit and which of the files there.
 *
 * @param paths files and folders, as named
 * @param selection which of their files
 * @param outside listed files that are there and lie in none of the folders; they are not audited
 */
record AuditPlaces(List<Path> paths, Selection selection, List<String> outside) {

  AuditPlaces {
    paths = List.copyOf(paths);
    outside = List.copyOf(outside);
  }

  private AuditPlaces(List<Path> paths, Selection selection) {
    this(paths, selection, List.of());
  }

  /**
   * Reads both from the command line. A list of files beside folders selects files in them; alone,
   * or beside files only, it names more files.
   *
   * @param input standard input
   * @throws ConfigurationException when what is asked for cannot be found out; nothing is then
   *     audited
   */
  static AuditPlaces of(AuditOptions options, InputStream input) throws ConfigurationException {
    List<Path> paths = options.paths;
    if (options.changedSince != null) {
      if (options.filesFrom != null) {
        throw new ConfigurationException(
            "--changed-since and --files-from both say which files to audit; leave one of them out");
      }
      checkThere(paths);
      return new AuditPlaces(paths, ChangedFiles.since(options.changedSince, paths));
    }
    if (options.filesFrom == null) {
      checkThere(paths);
      return new AuditPlaces(paths, Selection.ALL);
    }
    List<Path> listed = ListedFiles.read(options.filesFrom, input, options.nulSeparated);
    if (paths.stream().anyMatch(Files::isDirectory)) {
      checkThere(paths);
      return new AuditPlaces(paths, among(listed), outside(paths, listed));
    }
    List<Path> all = new ArrayList<>(paths);
    all.addAll(listed);
    checkThere(all);
    return new AuditPlaces(all, Selection.ALL);
  }

  private static void checkThere(List<Path> paths) throws ConfigurationException {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ConfigurationException("there is no file or folder " + path);
      }
    }
  }

  /** The listed files that are there, and the names of those that are gone. */
  private static Selection among(List<Path> listed) {
    Set<Path> files = new HashSet<>();
    Set<String> gone = new TreeSet<>();
    for (Path path : listed) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        files.add(real(path));
      } else {
        gone.add(path.toString());
      }
    }
    return new Selection(false, files, "", "", List.copyOf(gone), Map.of());
  }

  private static List<String> outside(List<Path> paths, List<Path> listed) {
    List<Path> places = paths.stream().map(p -> Files.isDirectory(p) ? whole(p) : real(p)).toList();
    return listed.stream()
        .filter(p -> Files.exists(p, LinkOption.NOFOLLOW_LINKS))
        .filter(p -> places.stream().noneMatch(real(p)::startsWith))
        .map(Path::toString)
        .distinct()
        .toList();
  }

  private static Path whole(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** As it lies in the file system; a link itself is not followed, for git lists it as a file. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    try {
      return folder == null || name == null
          ? absolute.toRealPath()
          : folder.toRealPath().resolve(name);
    } catch (IOException e) {
      return absolute;
    }
  }
}
