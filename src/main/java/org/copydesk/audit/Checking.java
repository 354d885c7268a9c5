package org.copydesk.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.copydesk.check.CheckContext;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * One thread's way through the checks of a text. Where one of them takes too long, the thread is
 * left behind with its context, which is for one thread, and a second one goes on from what the
 * first had found.
 *
 * <p>Used by the thread that checks, but for {@link #now} and {@link #abandon}, by which another
 * one watches it.
 */
final class Checking {

  /** What is done between the rules; its time is watched as theirs is. */
  private static final Object BETWEEN = new Object();

  private final CheckContext context;
  private final Stopwatch stopwatch;
  private final Kept kept;
  private final List<Shortfall> shortfalls = new ArrayList<>();
  private boolean abandoned;
  private Step now;

  Checking(CheckContext context, Stopwatch stopwatch, Kept kept) {
    this.context = context;
    this.stopwatch = stopwatch;
    this.kept = kept;
    this.now = between();
  }

  /**
   * What is being done.
   *
   * @param key the rule, measure or survey
   * @param begun by the stopwatch
   */
  record Step(Object key, long begun) {

    /** Whether no rule is at work. */
    boolean isBetween() {
      return key == BETWEEN;
    }
  }

  /** What outlives a thread that was left behind; used by one thread after the other. */
  static final class Kept {
    private final Map<Object, Object> results = new IdentityHashMap<>();
    private final Map<Object, Shortfall> faults = new IdentityHashMap<>();
    private final Set<Shortfall> limits = new LinkedHashSet<>();
    private @Nullable Duration over;

    /** Says that all of them together have had their time. */
    void timeIsOver(Duration all) {
      over = all;
    }

    boolean isTimeOver() {
      return over != null;
    }
  }

  CheckContext context() {
    return context;
  }

  /** Why the text was checked only in part, in the order of the rules. */
  List<Shortfall> shortfalls() {
    List<Shortfall> all = new ArrayList<>(shortfalls);
    all.addAll(kept.limits);
    if (kept.over != null) {
      all.add(
          new Shortfall(
              UnreadableReason.CHECK_TIMEOUT,
              "Checking took more than "
                  + inWords(kept.over)
                  + " in all; the rules that had not been asked by then say nothing of this text."));
    }
    return all;
  }

  void add(Shortfall shortfall) {
    shortfalls.add(shortfall);
  }

  /**
   * Asks a rule, once for all threads.
   *
   * @param key the rule
   * @param instead what is taken where it has no answer
   * @param fault what to say where it fails, up to "here"
   */
  <T> T ask(Object key, T instead, String fault, Supplier<T> work) {
    Object known = kept.results.get(key);
    if (known != null) {
      @SuppressWarnings("unchecked") // kept below, under the same key
      T result = (T) known;
      return result;
    }
    Shortfall before = kept.faults.get(key);
    if (before != null) {
      shortfalls.add(before);
      return instead;
    }
    if (kept.isTimeOver()) {
      return instead;
    }
    enter(new Step(key, stopwatch.nanos()));
    try {
      T result = work.get();
      enter(between());
      kept.results.put(key, result);
      kept.limits.addAll(context.shortfalls());
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      // A fault in one rule must not cost the reader what the others found.
      enter(between());
      Shortfall failed =
          new Shortfall(
              UnreadableReason.CHECK_FAILED, fault + " here, by a fault of this program.");
      kept.faults.put(key, failed);
      shortfalls.add(failed);
      return instead;
    }
  }

  private Step between() {
    return new Step(BETWEEN, stopwatch.nanos());
  }

  /** Stops a thread that was left behind, which must not touch what was kept. */
  private synchronized void enter(Step next) {
    if (abandoned) {
      throw new CancellationException("left behind");
    }
    now = next;
  }

  synchronized Step now() {
    return now;
  }

  /**
   * Leaves the thread behind, if it is still at the same step.
   *
   * @param when after which time, or at which end, as in "after 60 seconds"
   * @param said what it was at, in words
   */
  synchronized boolean abandon(Step step, String when, String said) {
    if (now != step) {
      return false;
    }
    abandoned = true;
    context.abandon();
    kept.faults.put(
        step.key(),
        new Shortfall(
            UnreadableReason.CHECK_TIMEOUT,
            said
                + " was stopped "
                + when
                + "; what it would have found here is not in this report."));
    return true;
  }

  /** Whole seconds from one up; shorter times as they are. */
  static String inWords(Duration time) {
    long seconds = time.toSeconds();
    return seconds == 0
        ? time.toMillis() + " milliseconds"
        : seconds == 1 ? "1 second" : seconds + " seconds";
  }
}
