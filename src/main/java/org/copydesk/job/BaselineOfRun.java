package org.copydesk.job;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.config.BaselineFile;
import org.copydesk.store.ResultStore;
import org.copydesk.store.ResultStore.Checked;
import org.copydesk.store.SourceRoot;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.copydesk.suppression.RenamedFiles;

/**
 * What the baseline knows of the submissions of one run. Which of its files have another name now
 * is found out once, from all that the run has found and before any of it is scored, so that a run
 * that goes on after an interruption comes to the same.
 */
final class BaselineOfRun {

  private static final int PAGE = 200;

  private final Baseline baseline;
  private final SourceRoot root;
  private final Map<Path, Path> renamed;
  private final ResultStore results;
  private final String runId;
  private Map<String, String> claimed = Map.of();
  private boolean found;

  /**
   * @param renamed a file's real path to the one it had, as far as that is known
   */
  BaselineOfRun(Baseline baseline, Map<Path, Path> renamed, ResultStore results, String runId) {
    this.baseline = baseline;
    this.root = new SourceRoot(baseline.folder());
    this.renamed = renamed;
    this.results = results;
    this.runId = runId;
  }

  boolean isEmpty() {
    return baseline.isEmpty();
  }

  /** The path of a submission, told from the folder of the baseline. */
  String path(String document, String file) {
    String path = root.pathOf(document, file);
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /** What is known under a path or, where the file was renamed, under the one it had. */
  List<BaselineEntry> of(String path) {
    String before = recordedAs(path);
    return baseline.of(before.isEmpty() ? path : before);
  }

  /**
   * The path under which a renamed file is known; empty where it is known under its own, or not.
   */
  String recordedAs(String path) {
    if (!found) {
      claimed = claims();
      found = true;
    }
    return claimed.getOrDefault(path, "");
  }

  private Map<String, String> claims() {
    Set<String> gone = new TreeSet<>();
    baseline.paths().stream()
        .filter(p -> BaselineFile.isGone(baseline.folder(), p))
        .forEach(gone::add);
    if (gone.isEmpty()) {
      return Map.of();
    }
    Map<String, String> claims = new TreeMap<>();
    new TreeMap<>(renamed)
        .forEach(
            (now, before) -> {
              String path = root.pathOf(now.toString());
              String known = root.pathOf(before.toString());
              if (baseline.of(path).isEmpty() && gone.remove(known)) {
                claims.put(path, known);
              }
            });
    RenamedFiles others = new RenamedFiles(baseline, gone);
    if (!others.isEmpty()) {
      offerAll(others, claims.keySet());
    }
    claims.putAll(others.claimed());
    return claims;
  }

  private void offerAll(RenamedFiles others, Set<String> settled) {
    long next = 0;
    while (true) {
      List<Checked> page = results.checked(runId, next, PAGE);
      if (page.isEmpty()) {
        return;
      }
      for (Checked submission : page) {
        String path = path(submission.document(), submission.file());
        if (baseline.of(path).isEmpty() && !settled.contains(path)) {
          others.offer(
              path,
              results.raised(runId, submission.seq(), submission.document()).stream()
                  .map(r -> r.finding().surroundings())
                  .toList());
        }
      }
      next = page.get(page.size() - 1).seq() + 1;
    }
  }
}
