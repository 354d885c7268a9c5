package org.copydesk.changes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A repository with the files that are checked out of it. */
final class Checkout implements AutoCloseable {

  /** Letters of a commit that people need to tell it from others. */
  private static final int SHORT = 10;

  /** Branches and tags named where none is like the one asked for. */
  private static final int MOST_NAMED = 5;

  /** What GitLab and GitHub say where there was no commit before: a new branch. */
  private static final Pattern NOTHING = Pattern.compile("0{40}|0{64}");

  private static final String SHALLOW =
      "this clone holds only the latest commits: set GIT_DEPTH: 0 in a GitLab job, fetch-depth: 0"
          + " for GitHub's checkout, or say \"git fetch --unshallow\"";

  private final Path root;
  private final Repository repository;

  private Checkout(Path root, Repository repository) {
    this.root = root;
    this.repository = repository;
  }

  /**
   * @param root the real path of a folder with a {@code .git}
   */
  static Checkout open(Path root) throws IOException, ConfigurationException {
    GitSettings.use();
    Repository repository =
        new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true).build();
    String hashes = repository.getConfig().getString("extensions", null, "objectformat");
    if (hashes != null && !hashes.equalsIgnoreCase("sha1")) {
      repository.close();
      throw new ConfigurationException(
          "the git repository in "
              + Words.oneLine(root)
              + " names its commits by "
              + Words.oneLine(hashes)
              + ", which cannot be read here; leave out --changed-since to audit all of it, or name"
              + " the files with --files-from");
    }
    return new Checkout(root, repository);
  }

  /** What to say of a repository that cannot be read. */
  static ConfigurationException unreadable(Path root, Exception e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("'link'")) {
      return new ConfigurationException(
          "the git repository in "
              + Words.oneLine(root)
              + " has a split index, which cannot be read here; say \"git update-index"
              + " --no-split-index\" there");
    }
    if (said.contains("'sdir'")) {
      return new ConfigurationException(
          "the git repository in "
              + Words.oneLine(root)
              + " has a sparse index, which cannot be read here; say \"git sparse-checkout reapply"
              + " --no-sparse-index\" there");
    }
    String why =
        e instanceof RepositoryNotFoundException
            ? "its .git is no repository"
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ConfigurationException(
        "the git repository in "
            + Words.oneLine(root)
            + " cannot be read ("
            + Words.oneLine(why)
            + "); ask \"git status\" there, or leave out --changed-since to audit all of it");
  }

  Path root() {
    return root;
  }

  Repository repository() {
    return repository;
  }

  String shortened(RevCommit commit) {
    return commit.name().substring(0, SHORT);
  }

  /** The commit where what is checked out left a branch, tag or commit. */
  RevCommit leftAt(String reference) throws ConfigurationException, IOException {
    if (reference.isBlank()) {
      throw new ConfigurationException(
          "--changed-since names no commit; is the variable empty that should hold it?");
    }
    if (NOTHING.matcher(reference).matches()) {
      throw new ConfigurationException(
          "--changed-since was given the commit of zeros, which stands for none at all: the branch is"
              + " new. Name the branch that it is to be merged into, as origin/main");
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit there = commit(walk, reference);
      RevCommit here = commit(walk, Constants.HEAD);
      if (there == null && (here != null || hasBranches())) {
        throw unknown(reference);
      }
      if (here == null || there == null) {
        throw new ConfigurationException(
            "nothing is committed yet on the branch that is checked out in "
                + Words.oneLine(root)
                + ", so nothing can have changed since; leave out --changed-since");
      }
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(here);
      walk.markStart(there);
      RevCommit base = walk.next();
      if (base == null) {
        throw new ConfigurationException(
            "what is checked out in "
                + Words.oneLine(root)
                + " and "
                + quoted(reference)
                + " have no commit in common"
                + (isShallow() ? "; " + SHALLOW : ": name a branch that this one began in"));
      }
      walk.parseBody(base);
      return base;
    }
  }

  /** Nothing when there is none of that name. */
  private @Nullable RevCommit commit(RevWalk walk, String reference)
      throws ConfigurationException, IOException {
    ObjectId id;
    try {
      id = repository.resolve(reference);
    } catch (AmbiguousObjectException e) {
      throw new ConfigurationException(
          "several commits in "
              + Words.oneLine(root)
              + " begin with "
              + quoted(reference)
              + "; say more of its letters");
    } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
      throw new ConfigurationException(
          quoted(reference) + " is no way to name a commit; name a branch, a tag or a commit");
    } catch (MissingObjectException e) {
      return null;
    }
    try {
      return id == null ? null : walk.parseCommit(id);
    } catch (MissingObjectException e) {
      return null;
    } catch (IncorrectObjectTypeException e) {
      throw new ConfigurationException(
          quoted(reference)
              + " is in the repository and is no commit; name a branch, a tag or a"
              + " commit");
    }
  }

  private ConfigurationException unknown(String reference) throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (Ref ref : repository.getRefDatabase().getRefs()) {
      if (ref.getName().startsWith(Constants.R_REFS)) {
        known.add(Repository.shortenRefName(ref.getName()));
      }
    }
    StringBuilder words =
        new StringBuilder("there is no branch, tag or commit ")
            .append(quoted(reference))
            .append(" in ")
            .append(Words.oneLine(root));
    List<String> remote = known.stream().filter(k -> k.endsWith("/" + reference)).limit(1).toList();
    List<String> near = remote.isEmpty() ? NearestWords.among(known, reference) : remote;
    if (!remote.isEmpty()) {
      words.append(", only ").append(quoted(remote.get(0))).append(": name it so");
    } else if (!near.isEmpty()) {
      words
          .append("; did you mean ")
          .append(String.join(" or ", near.stream().map(Words::oneLine).toList()))
          .append("?");
    }
    if (isShallow()) {
      words.append(near.isEmpty() || !remote.isEmpty() ? "; " : " If not, ").append(SHALLOW);
    } else if (near.isEmpty()) {
      words
          .append("; fetch it, or name another, as ")
          .append(String.join(", ", known.stream().limit(MOST_NAMED).map(Words::oneLine).toList()));
    }
    return new ConfigurationException(words.toString());
  }

  private boolean hasBranches() throws IOException {
    return repository.getRefDatabase().hasRefs();
  }

  private boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  private static String quoted(String reference) {
    return "\"" + Words.oneLine(reference) + "\"";
  }

  @Override
  public void close() {
    repository.close();
  }
}
