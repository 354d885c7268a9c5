package org.copydesk.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.config.file.ConfigurationException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What differs between a commit and the files of a checkout, those of its submodules too. */
final class Differences {

  /** Submodules hold others; one that holds itself by way of links is not followed for ever. */
  private static final int DEEPEST = 20;

  /** Stands in a name for what could not be read of it. */
  private static final char LOST = '\uFFFD';

  private final Checkout checkout;
  private final String prefix;
  private final ChangedFiles.Found found;
  private final int depth;

  /**
   * @param prefix the folder of the checkout in the outermost repository, with a slash at its end;
   *     empty for that one
   * @param found takes what is found
   */
  Differences(Checkout checkout, String prefix, ChangedFiles.Found found) {
    this(checkout, prefix, found, 0);
  }

  private Differences(Checkout checkout, String prefix, ChangedFiles.Found found, int depth) {
    this.checkout = checkout;
    this.prefix = prefix;
    this.found = found;
    this.depth = depth;
  }

  /**
   * Finds what differs below some places.
   *
   * @param base a commit; null for one without any files
   * @param places paths from the root; "" is all of it
   */
  void since(@Nullable ObjectId base, List<String> places)
      throws IOException, ConfigurationException {
    try (RevWalk walk = new RevWalk(checkout.repository());
        ObjectReader reader = walk.getObjectReader()) {
      RevTree tree = base == null ? null : walk.parseTree(base);
      TreeFilter below =
          places.contains("") ? TreeFilter.ALL : PathFilterGroup.createFromStrings(places);
      IndexDiff diff =
          new IndexDiff(checkout.repository(), tree, new FileTreeIterator(checkout.repository()));
      diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
      diff.setFilter(below);
      diff.diff();
      Set<String> touched = new TreeSet<>();
      for (Set<String> some :
          List.of(
              diff.getAdded(),
              diff.getChanged(),
              diff.getModified(),
              diff.getUntracked(),
              diff.getConflicting())) {
        touched.addAll(some);
      }
      Set<String> gone = new TreeSet<>(diff.getRemoved());
      gone.addAll(diff.getMissing());
      Set<String> nested = nested(below);
      Set<String> appeared = new LinkedHashSet<>();
      for (String path : touched) {
        Path file = onDisk(path);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          nested.add(path.replaceAll("/$", ""));
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          found.files.add(file);
          appeared.add(path);
        } else if (path.indexOf(LOST) >= 0 && diff.getUntracked().contains(path)) {
          throw new ConfigurationException(
              "the name of the file "
                  + Words.oneLine(prefix + path)
                  + " is not written in UTF-8, so nobody can say whether it changed; rename it, or"
                  + " leave out --changed-since to audit all of it");
        } else {
          gone.add(path);
        }
      }
      Set<String> lost = new LinkedHashSet<>();
      for (String path : gone) {
        Path file = onDisk(path);
        // A folder may stand now where the file was.
        if ((!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            && isFile(reader, tree, path)) {
          lost.add(path);
        }
      }
      Set<String> came = new LinkedHashSet<>();
      for (String path : lost.isEmpty() ? Set.<String>of() : appeared) {
        if (!isFile(reader, tree, path)) {
          came.add(path);
        }
      }
      lost.removeAll(renamed(tree, came, lost));
      lost.forEach(path -> found.deleted.add(prefix + path));
      for (String path : nested) {
        since(path, reader, tree);
      }
    }
  }

  /** Where submodules are checked out. */
  private Set<String> nested(TreeFilter below) throws IOException {
    Set<String> paths = new TreeSet<>();
    DirCache index = checkout.repository().readDirCache();
    try (TreeWalk walk = new TreeWalk(checkout.repository())) {
      boolean any = false;
      for (int i = 0; i < index.getEntryCount() && !any; i++) {
        any = FileMode.GITLINK.equals(index.getEntry(i).getRawMode());
      }
      if (!any) {
        return paths;
      }
      walk.addTree(new DirCacheIterator(index));
      walk.setRecursive(true);
      walk.setFilter(below);
      while (walk.next()) {
        if (FileMode.GITLINK.equals(walk.getRawMode(0))) {
          paths.add(walk.getPathString());
        }
      }
    }
    return paths;
  }

  /** A repository inside this one: what it was in the commit, and what it is now. */
  private void since(String path, ObjectReader reader, @Nullable RevTree tree)
      throws IOException, ConfigurationException {
    Path folder = onDisk(path);
    if (depth == DEEPEST || !Files.exists(folder.resolve(".git"))) {
      // Not checked out: there are no files in it to audit.
      return;
    }
    ObjectId before = null;
    if (tree != null) {
      try (TreeWalk at = TreeWalk.forPath(reader, path, tree)) {
        if (at != null && FileMode.GITLINK.equals(at.getRawMode(0))) {
          before = at.getObjectId(0);
        }
      }
    }
    try (Checkout inner = Checkout.open(folder)) {
      new Differences(inner, prefix + path + "/", found, depth + 1).since(before, List.of(""));
    } catch (MissingObjectException e) {
      throw new ConfigurationException(
          "the submodule "
              + Words.oneLine(prefix + path)
              + " does not hold the commit that it was at; say \"git fetch --unshallow\" in it (in a"
              + " GitLab job set GIT_SUBMODULE_DEPTH: 0)");
    }
  }

  /** The old names of files that only have another one now. */
  private Set<String> renamed(@Nullable RevTree tree, Set<String> appeared, Set<String> lost)
      throws IOException, ConfigurationException {
    if (tree == null || appeared.isEmpty() || lost.isEmpty()) {
      return Set.of();
    }
    Map<String, String> renamed = Renames.among(checkout.repository(), tree, appeared, lost);
    for (Map.Entry<String, String> names : renamed.entrySet()) {
      found.renamed.put(onDisk(names.getKey()), onDisk(names.getValue()));
    }
    return Set.copyOf(renamed.values());
  }

  private static boolean isFile(ObjectReader reader, @Nullable RevTree tree, String path)
      throws IOException {
    if (tree == null) {
      return false;
    }
    try (TreeWalk at = TreeWalk.forPath(reader, path, tree)) {
      return at != null
          && !FileMode.GITLINK.equals(at.getRawMode(0))
          && !FileMode.TREE.equals(at.getRawMode(0));
    }
  }

  private Path onDisk(String path) throws ConfigurationException {
    try {
      return checkout.root().resolve(path);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "the name of the file "
              + Words.oneLine(prefix + path)
              + " cannot be read here; set the environment variable LC_ALL to C.UTF-8");
    }
  }
}
