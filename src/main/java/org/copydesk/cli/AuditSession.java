package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.config.AuditRequest;
import org.copydesk.job.AuditApplication;
import org.copydesk.job.AuditLauncher;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.AuditProgress;
import org.copydesk.job.StartNotices;
import org.copydesk.job.UnusableDatabaseException;
import org.copydesk.job.WorkFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One audit from the command line: holds the work folder, tells of progress, heeds signals. */
final class AuditSession {

  /** How long the submissions at hand may take to finish after a request to stop. */
  private static final long STOP_SECONDS = 9;

  private static final long STOP_PAUSE_MILLIS = 200;

  private final AuditRequest request;
  private final PrintWriter err;
  private final boolean quiet;
  private final @Nullable AuditProgress listener;
  private @Nullable Thread stopper;

  /**
   * @param err where progress and faults are told
   * @param quiet whether only faults are
   */
  AuditSession(AuditRequest request, PrintWriter err, boolean quiet) {
    this(request, err, quiet, null);
  }

  /**
   * @param listener hears of progress in place of a screen
   */
  AuditSession(
      AuditRequest request, PrintWriter err, boolean quiet, @Nullable AuditProgress listener) {
    this.request = request;
    this.err = err;
    this.quiet = quiet;
    this.listener = listener;
  }

  /** What is made of the outcome while the database is open. */
  @FunctionalInterface
  interface Ending {

    /** The exit code. */
    int of(AuditOutcome outcome, ConfigurableApplicationContext context) throws IOException;
  }

  /** Audits; the exit code is what the ending says, or tells why there was no audit. */
  int run(Ending ending) throws IOException {
    try (WorkFolder folder = hold()) {
      return run(folder, ending);
    } catch (UnusableDatabaseException e) {
      err.println("copydesk: " + OneLine.of(e.getMessage()));
      return e.isHeld() ? ExitCode.HELD : ExitCode.FAILED;
    } catch (WorkFolder.HeldException e) {
      err.println(
          "copydesk: the work folder "
              + request.workFolder()
              + " is held by "
              + e.holder()
              + ". Wait for it to end, or name another folder with --work-dir.");
      return ExitCode.HELD;
    } catch (IOException | DataAccessException | TransactionException e) {
      err.println(
          "copydesk: the audit failed: "
              + OneLine.of(AuditApplication.causeInWords(e, request))
              + ". Once that is mended, say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
  }

  private WorkFolder hold() throws IOException {
    Path folder = request.workFolder();
    try {
      return WorkFolder.hold(folder, !reportsLieThere());
    } catch (WorkFolder.HeldException e) {
      if (request.patience().isZero()) {
        throw e;
      }
      if (!quiet) {
        err.println(
            "copydesk: waiting for the work folder " + folder + ", which is held by " + e.holder());
      }
      return WorkFolder.hold(folder, !reportsLieThere(), request.patience());
    }
  }

  private boolean reportsLieThere() {
    return request
        .out()
        .toAbsolutePath()
        .normalize()
        .startsWith(request.workFolder().toAbsolutePath().normalize());
  }

  /**
   * A database may open and prove to be damaged only further in. Then it is moved aside, and the
   * audit begins once more with a new one.
   */
  private int run(WorkFolder folder, Ending ending) throws IOException {
    try {
      return attempt(folder, ending, false);
    } catch (DamagedException e) {
      AuditApplication.moveDamagedAside(request.workFolder());
      try {
        return attempt(folder, ending, true);
      } catch (DamagedException again) {
        throw new IOException("the new database is damaged too", again);
      }
    }
  }

  private int attempt(WorkFolder folder, Ending ending, boolean again)
      throws IOException, DamagedException {
    ConsoleProgress console = new ConsoleProgress(err);
    AuditProgress progress = listener != null ? listener : quiet ? AuditProgress.SILENT : console;
    CountDownLatch ended = new CountDownLatch(1);
    try (ConfigurableApplicationContext context = AuditApplication.start(request, progress)) {
      context
          .getBean(StartNotices.class)
          .sentences()
          .forEach(sentence -> err.println("copydesk: " + OneLine.of(sentence)));
      AuditLauncher launcher = context.getBean(AuditLauncher.class);
      stopper = new Thread(() -> stop(launcher, ended), "stopper");
      try {
        Runtime.getRuntime().addShutdownHook(stopper);
      } catch (IllegalStateException e) {
        err.println("copydesk: stopped before the run began");
        return ExitCode.FAILED;
      }
      AuditOutcome outcome =
          launcher.audit(
              (run, resumed) -> {
                folder.sayHolder("run " + run);
                if (resumed && !quiet) {
                  err.println("copydesk: going on with run " + run + ", which was interrupted");
                }
              });
      console.end();
      if (outcome instanceof AuditOutcome.Failed failed && failed.damaged() && !again) {
        throw new DamagedException();
      }
      return ending.of(outcome, context);
    } catch (DataAccessException e) {
      if (AuditApplication.isDamage(e) && !again) {
        throw new DamagedException();
      }
      throw e;
    } finally {
      ended.countDown();
      forget(stopper);
    }
  }

  /** A process that audits every night must not remember every night what it would have stopped. */
  private static void forget(@Nullable Thread stopper) {
    try {
      if (stopper != null) {
        Runtime.getRuntime().removeShutdownHook(stopper);
      }
    } catch (IllegalStateException e) {
      // The process is ending, and asks it just now.
    }
  }

  /** The database is damaged. */
  private static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * On a signal: lets the submissions at hand finish, so that the next start goes on from there.
   */
  private static void stop(AuditLauncher launcher, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    try {
      // Asked again and again, for a run that is only just starting has nothing to stop yet. What
      // is not committed when the time is up is done again by the next start.
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
      do {
        launcher.stop();
      } while (!ended.await(STOP_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
          && System.nanoTime() < deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The run ended and closed its database between two askings.
      return;
    }
  }

  /** Says why a run came to no end; the exit code. */
  static int unfinished(AuditOutcome outcome, List<String> paths, PrintWriter err) {
    if (outcome instanceof AuditOutcome.Stopped stopped) {
      err.println(
          "copydesk: run "
              + stopped.runId()
              + " was stopped. Say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    if (outcome instanceof AuditOutcome.Failed failed) {
      err.println(
          "copydesk: run "
              + failed.runId()
              + " failed: "
              + failed.cause()
              + ". Once that is mended, say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    err.println(
        "copydesk: there is nothing to audit in "
            + String.join(", ", paths)
            + ". Check the path, or say --allow-empty if that is all right.");
    return ExitCode.USAGE;
  }
}
