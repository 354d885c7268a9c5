package org.copydesk.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** Which of the files that came is one of those that went, under another name. */
final class Renames {

  /** Percent of a file that must be the same: what git itself goes by. */
  private static final int ALIKE = 50;

  /** Where more files than this came or went, only equal ones are recognised. */
  private static final int MOST_COMPARED = 1_000;

  private Renames() {}

  /** New names to old ones. */
  static Map<String, String> among(
      Repository repository, RevTree tree, Collection<String> came, Collection<String> went)
      throws IOException {
    List<String> all = new ArrayList<>(came);
    all.addAll(went);
    Map<String, String> renamed = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(all));
      RenameDetector detector = new RenameDetector(repository);
      detector.setRenameScore(ALIKE);
      detector.setRenameLimit(MOST_COMPARED);
      detector.addAll(DiffEntry.scan(walk));
      ContentSource.Pair contents =
          new ContentSource.Pair(
              ContentSource.create(walk.getObjectReader()),
              ContentSource.create(new FileTreeIterator(repository)));
      for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
        if (entry.getChangeType() == ChangeType.RENAME) {
          renamed.put(entry.getNewPath(), entry.getOldPath());
        }
      }
    } catch (CanceledException e) {
      throw new IllegalStateException("nobody can cancel this", e);
    } catch (MissingObjectException e) {
      // A clone may leave the content of old files with its server; then names are all there is.
      return Map.of();
    }
    return renamed;
  }
}
