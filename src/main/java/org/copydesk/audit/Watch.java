package org.copydesk.audit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.FigureSurvey;
import org.copydesk.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Has each text checked on a thread of its own and waits for it no longer than it may take. A text
 * changes threads once; where nothing takes too long, that is all it costs.
 *
 * <p>A thread that is left behind is told so by its context and not interrupted: it may be asking
 * the database of the work folder, which an interrupt closes.
 */
final class Watch {

  /** A thread that was left behind must not keep the program from ending. */
  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "checking");
            thread.setDaemon(true);
            return thread;
          });

  /** How soon to look again, in nanoseconds, where all the time is over between two rules. */
  private static final long SOON = 1_000_000_000;

  private final CheckingTime time;
  private final Stopwatch stopwatch;

  Watch(CheckingTime time, Stopwatch stopwatch) {
    this.time = time;
    this.stopwatch = stopwatch;
  }

  /**
   * Checks a text.
   *
   * @param body goes through the rules; called again, on another thread, where one takes too long
   * @param words what a rule, measure or survey is called at the beginning of a sentence
   * @throws OverdueTextException when what is done between the rules takes too long
   */
  Audit check(
      Article article,
      AskedEvidence evidence,
      FigureSurvey survey,
      Function<Checking, Audit> body,
      Function<Object, String> words) {
    Checking.Kept kept = new Checking.Kept();
    long begun = stopwatch.nanos();
    AskedEvidence asked = evidence;
    while (true) {
      Checking checking = new Checking(new CheckContext(article, asked, survey), stopwatch, kept);
      Audit audit = watched(checking, kept, begun, body, words);
      if (audit != null) {
        return audit;
      }
      asked = evidence.afresh();
    }
  }

  private @Nullable Audit watched(
      Checking checking,
      Checking.Kept kept,
      long begun,
      Function<Checking, Audit> body,
      Function<Object, String> words) {
    FutureTask<Audit> task = new FutureTask<>(() -> body.apply(checking));
    THREADS.execute(task);
    boolean interrupted = false;
    try {
      while (true) {
        Checking.Step now = checking.now();
        long left = now.begun() + time.perRule().toNanos() - stopwatch.nanos();
        long leftOfAll =
            kept.isTimeOver() || now.isBetween()
                ? Long.MAX_VALUE
                : begun + time.all().toNanos() - stopwatch.nanos();
        if (left <= 0 || leftOfAll <= 0) {
          if (leave(checking, now, leftOfAll <= 0, words)) {
            if (leftOfAll <= 0) {
              kept.timeIsOver(time.all());
            }
            return null;
          }
          continue;
        }
        try {
          long ofAll = begun + time.all().toNanos() - stopwatch.nanos();
          return stopwatch.await(
              task, Math.min(left, kept.isTimeOver() ? left : Math.max(ofAll, SOON)));
        } catch (TimeoutException e) {
          // Whether that is too long for what it is at now is asked above.
          continue;
        } catch (InterruptedException e) {
          // Whoever stops a run waits for the texts in work.
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean leave(
      Checking checking, Checking.Step step, boolean all, Function<Object, String> words) {
    if (step.isBetween()) {
      if (checking.abandon(step, "", "")) {
        throw new OverdueTextException(
            "Putting together what was found took more than "
                + Checking.inWords(all ? time.all() : time.perRule())
                + ".");
      }
      return false;
    }
    // What it was given is said, and not what it took: two runs should read alike.
    String when =
        all ? "when the time for all rules was over" : "after " + Checking.inWords(time.perRule());
    return checking.abandon(step, when, words.apply(step.key()));
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }
}
