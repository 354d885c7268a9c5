package org.copydesk.quality;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.copydesk.audit.Auditor;
import org.copydesk.check.BatchEvidence;
import org.copydesk.text.Article;

/**
 * What some rules cost beside LanguageTool's grammar, in processor time of one thread.
 *
 * @param words words of the texts
 * @param ours seconds for these rules, their own knowledge loaded
 * @param grammar seconds for LanguageTool, its rules loaded
 */
record StageSpeed(int words, double ours, double grammar) {

  private static final int PASSES = 3;

  /**
   * Takes the time over some texts.
   *
   * @param rules an auditor with these checks alone, used before
   * @param grammar seconds of LanguageTool over the same texts
   */
  static StageSpeed of(List<Article> articles, Auditor rules, double grammar) {
    double best = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < PASSES; pass++) {
      best = Math.min(best, seconds(articles, rules));
    }
    return new StageSpeed(articles.stream().mapToInt(Article::words).sum(), best, grammar);
  }

  double wordsPerSecond() {
    return words / ours;
  }

  /** The share of LanguageTool's time that these rules take. */
  double ratio() {
    return ours / grammar;
  }

  /** Processor seconds of one pass. */
  static double seconds(List<Article> articles, Auditor auditor) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    articles.forEach(a -> auditor.audit(a, BatchEvidence.NONE));
    return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
  }
}
