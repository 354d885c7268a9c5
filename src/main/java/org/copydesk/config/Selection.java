package org.copydesk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the files found in the audited places are audited.
 *
 * @param whole whether all of them are; then the rest says nothing
 * @param files those that are, as real absolute paths
 * @param reference the commit as the user named it; empty where files were named and no commit
 * @param base the commit that the files were compared with, shortened; empty likewise
 * @param deleted files that were there in that commit and are gone under any name, as paths from
 *     the root of the repository, sorted
 * @param renamed a file's real absolute path to the one it had in that commit
 */
public record Selection(
    boolean whole,
    Set<Path> files,
    String reference,
    String base,
    List<String> deleted,
    Map<Path, Path> renamed) {

  /** All of them. */
  public static final Selection ALL = new Selection(true, Set.of(), "", "", List.of(), Map.of());

  public Selection {
    files = Set.copyOf(files);
    deleted = List.copyOf(deleted);
    renamed = Map.copyOf(renamed);
  }
}
