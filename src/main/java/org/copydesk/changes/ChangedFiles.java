package org.copydesk.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.config.RepositoryRoot;
import org.copydesk.config.Selection;
import org.copydesk.config.file.ConfigurationException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The files that differ from the commit where this branch left another one: committed since,
 * staged, not staged, and new ones that git does not ignore. What a merge request shows is the
 * same, once everything is committed.
 */
public final class ChangedFiles {

  private ChangedFiles() {}

  /**
   * The changed files below some places, of whatever repositories these lie in.
   *
   * @param reference a branch, tag or commit, as somebody typed it
   * @param paths existing files and folders
   * @throws ConfigurationException when a place lies in no repository, when the commit is unknown
   *     there or has nothing in common with what is checked out, and when the repository cannot be
   *     read
   */
  public static Selection since(String reference, List<Path> paths) throws ConfigurationException {
    Found found = new Found();
    Set<String> bases = new LinkedHashSet<>();
    for (Map.Entry<Path, List<String>> place : byRepository(paths).entrySet()) {
      try (Checkout checkout = Checkout.open(place.getKey())) {
        RevCommit base = checkout.leftAt(reference);
        bases.add(checkout.shortened(base));
        new Differences(checkout, "", found).since(base, place.getValue());
      } catch (IOException | IllegalArgumentException | JGitInternalException e) {
        // Settings of git that nobody can mean are told as arguments that are none.
        throw Checkout.unreadable(place.getKey(), e);
      }
    }
    return new Selection(
        false,
        found.files,
        reference,
        String.join(", ", bases),
        List.copyOf(found.deleted),
        found.renamed);
  }

  /** Each root of a repository to the places in it, told from there; "" is all of it. */
  private static Map<Path, List<String>> byRepository(List<Path> paths)
      throws ConfigurationException {
    Map<Path, List<String>> places = new LinkedHashMap<>();
    for (Path path : paths) {
      Path real;
      try {
        real = path.toRealPath();
      } catch (IOException e) {
        throw new ConfigurationException(
            Words.oneLine(path) + " cannot be found out about: " + Words.oneLine(e.getMessage()));
      }
      Path folder = Files.isDirectory(real) ? real : real.getParent();
      Path root = folder == null ? null : RepositoryRoot.find(folder).orElse(null);
      if (root == null) {
        throw new ConfigurationException(
            Words.oneLine(path)
                + " lies in no git repository, so nobody can say what changed in it; leave out"
                + " --changed-since to audit all of it, or name the files with --files-from");
      }
      places
          .computeIfAbsent(root, r -> new ArrayList<>())
          .add(Words.slashes(root.relativize(real)));
    }
    return places;
  }

  /** What is found in one repository after the other. */
  static final class Found {
    final Set<Path> files = new LinkedHashSet<>();
    final Set<String> deleted = new TreeSet<>();
    final Map<Path, Path> renamed = new HashMap<>();
  }
}
