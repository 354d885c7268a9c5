package org.copydesk.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the partitions of a stage have done, so that nobody has to count rows for it. */
final class StageProgress {

  private final AuditProgress progress;
  private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
  private final Map<String, Integer> totals = new ConcurrentHashMap<>();

  StageProgress(AuditProgress progress) {
    this.progress = progress;
  }

  /** A stage begins, with so many submissions before it. */
  void expect(String stage, int total) {
    totals.put(stage, total);
    done.put(stage, new AtomicInteger());
  }

  /**
   * So many more are done; a chunk that is rolled back and done again is not counted twice over.
   */
  void add(String stage, int more) {
    int total = totals.getOrDefault(stage, 0);
    int sum = done.computeIfAbsent(stage, s -> new AtomicInteger()).addAndGet(more);
    progress.advanced(stage, Math.min(sum, total), total);
  }
}
