package org.copydesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.copydesk.audit.Suppression;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.BaselineFile;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.finding.Fingerprint;
import org.copydesk.store.ResultStore;
import org.copydesk.store.ResultStore.Checked;
import org.copydesk.store.ResultStore.Raised;
import org.copydesk.store.RunStore;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.copydesk.suppression.BaselineTally;

/** Makes a baseline of what a finished run found. */
public final class BaselineRecorder {

  private static final int PAGE = 200;

  private final ResultStore results;
  private final RunStore runs;
  private final AuditRequest request;

  BaselineRecorder(ResultStore results, RunStore runs, AuditRequest request) {
    this.results = results;
    this.runs = runs;
    this.request = request;
  }

  /**
   * Everything that counts in a run.
   *
   * @param runId a finished run that went by no baseline
   * @param folder the folder that the new baseline's paths are told from
   */
  public BaselineOutcome create(String runId, Path folder) {
    BaselineOfRun paths =
        new BaselineOfRun(new Baseline(folder, List.of()), Map.of(), results, runId);
    BaselineTally tally = new BaselineTally();
    List<String> outside = new ArrayList<>();
    int[] letStand = new int[1];
    each(
        runId,
        (submission, findings) -> {
          String path = paths.path(submission.document(), submission.file());
          if (Path.of(path).isAbsolute()) {
            if (outside.isEmpty()) {
              outside.add(path);
            }
            return;
          }
          for (Raised finding : findings) {
            if (finding.suppression() == null) {
              tally.add(path, finding.finding());
            } else {
              letStand[0]++;
            }
          }
        });
    return new BaselineOutcome(
        new Baseline(folder, tally.entries()),
        runs.header(runId).ruleSet(),
        outside,
        letStand[0],
        Map.of(),
        Map.of());
  }

  /**
   * The baseline that a run went by, without what was not found any more. Files that the run did
   * not audit keep what is known of them, unless they are gone, as a member is that its archive
   * does not hold any more; renamed files are known by their new name from now on. Nothing is
   * added.
   *
   * @param runId a finished run
   */
  public BaselineOutcome prune(String runId) {
    Baseline old = request.baseline();
    BaselineOfRun known = new BaselineOfRun(old, request.selection().renamed(), results, runId);
    Map<String, List<Fingerprint>> found = new HashMap<>();
    Set<String> audited = new HashSet<>();
    Map<String, String> renamed = new TreeMap<>();
    each(
        runId,
        (submission, findings) -> {
          String path = known.path(submission.document(), submission.file());
          String before = known.recordedAs(path);
          audited.add(before.isEmpty() ? path : before);
          if (!before.isEmpty()) {
            renamed.put(before, path);
          }
          for (Raised finding : findings) {
            Suppression suppression = finding.suppression();
            if (suppression != null && suppression.isBaseline()) {
              found
                  .computeIfAbsent(suppression.source(), s -> new ArrayList<>())
                  .add(finding.finding().surroundings());
            }
          }
        });
    Map<String, Boolean> unread = unread(runId, old, known);
    List<BaselineEntry> entries = new ArrayList<>();
    Map<String, Integer> gone = new TreeMap<>();
    for (BaselineEntry entry : old.entries()) {
      List<Fingerprint> now = found.getOrDefault(entry.place(), List.of());
      int left = now.size();
      if (audited.contains(entry.path())) {
        if (left > 0) {
          entries.add(entry.with(renamed.getOrDefault(entry.path(), entry.path()), left, now));
        }
      } else if (!BaselineFile.isGone(old.folder(), entry.path())
          && !isTakenOut(entry.path(), unread)) {
        entries.add(entry);
        left = entry.count();
      }
      if (left < entry.count()) {
        gone.merge(entry.rule().value(), entry.count() - left, Integer::sum);
      }
    }
    Map<String, String> byNewName = new TreeMap<>();
    renamed.forEach((before, now) -> byNewName.put(now, before));
    return new BaselineOutcome(
        new Baseline(old.folder(), entries),
        runs.header(runId).ruleSet(),
        List.of(),
        0,
        gone,
        byNewName);
  }

  /** Of what the baseline knows and of its archives: what was not audited, and what is listed. */
  private Map<String, Boolean> unread(String runId, Baseline old, BaselineOfRun known) {
    Set<String> asked = new HashSet<>();
    for (String path : old.paths()) {
      int end = path.indexOf(SubmissionReader.MEMBER_MARK);
      while (end >= 0) {
        asked.add(path);
        asked.add(path.substring(0, end));
        end = path.indexOf(SubmissionReader.MEMBER_MARK, end + 1);
      }
    }
    Map<String, Boolean> unread = new HashMap<>();
    if (!asked.isEmpty()) {
      results.eachUnread(
          runId,
          row -> {
            String path = known.path(row.document(), row.file());
            if (asked.contains(path)) {
              unread.put(path, row.isListed());
            }
          });
    }
    return unread;
  }

  /** Whether the nearest archive around a path that is still there was listed without it. */
  private static boolean isTakenOut(String path, Map<String, Boolean> unread) {
    if (unread.containsKey(path)) {
      return false;
    }
    int end = path.lastIndexOf(SubmissionReader.MEMBER_MARK);
    while (end >= 0) {
      Boolean listed = unread.get(path.substring(0, end));
      if (listed != null) {
        return listed;
      }
      end = path.lastIndexOf(SubmissionReader.MEMBER_MARK, end - 1);
    }
    return false;
  }

  private void each(String runId, BiConsumer<Checked, List<Raised>> consumer) {
    long next = 0;
    while (true) {
      List<Checked> page = results.checked(runId, next, PAGE);
      if (page.isEmpty()) {
        return;
      }
      page.forEach(s -> consumer.accept(s, results.raised(runId, s.seq(), s.document())));
      next = page.get(page.size() - 1).seq() + 1;
    }
  }
}
