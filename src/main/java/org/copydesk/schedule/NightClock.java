package org.copydesk.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts an audit at each firing of a timetable, one at a time. A firing during a run is missed and
 * told; however many were missed while nothing was running, one run makes up for them.
 *
 * <p>It is asked again and again whether it is time, at the latest every {@link #PAUSE}: a machine
 * that slept, or a clock that was set, costs a minute then and not a night.
 */
public final class NightClock {

  /** How long nobody need ask at most. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** A clock that is set back by less is only being corrected, and no firing comes again. */
  private static final Duration CORRECTION = Duration.ofMinutes(5);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss z", Locale.ENGLISH);

  private final Timetable timetable;
  private final boolean catchUp;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ClockMemory memory;
  private final Executor executor;
  private final NightlyAudit audit;
  private final Consumer<String> log;

  private ClockMemory.Known known;
  private Instant asked;
  private long askedNanos;
  private Optional<Instant> due = Optional.empty();
  private @Nullable Instant running;
  private boolean closed;
  private int missed;
  private int complete;
  private int failed;

  /**
   * @param timetable when it fires
   * @param catchUp whether what was missed before it was started is made up for
   * @param workFolder an existing folder that keeps what it knows
   * @param clock the time of day
   * @param nanos a clock that nobody sets, in nanoseconds
   * @param executor where audits are carried out; it takes one at a time
   * @param audit what is done at a firing
   * @param log hears what happens, a sentence each
   */
  public NightClock(
      Timetable timetable,
      boolean catchUp,
      Path workFolder,
      Clock clock,
      LongSupplier nanos,
      Executor executor,
      NightlyAudit audit,
      Consumer<String> log) {
    this.timetable = timetable;
    this.catchUp = catchUp;
    this.clock = clock;
    this.nanos = nanos;
    this.memory = new ClockMemory(workFolder);
    this.executor = executor;
    this.audit = audit;
    this.log = log;
    this.asked = clock.instant();
    this.askedNanos = nanos.getAsLong();
    this.known = new ClockMemory.Known(asked, null, null);
  }

  /** Winds it up: from now on it fires. */
  public synchronized void begin() {
    Instant now = clock.instant();
    asked = now;
    due = timetable.next(now);
    Optional<ClockMemory.Known> kept = memory.read();
    if (kept.isEmpty()) {
      known = new ClockMemory.Known(now, null, null);
      keep();
    } else {
      known = kept.get();
      timetable.between(known.done(), now).ifPresent(this::makeUpFor);
    }
    tellNext();
  }

  private void makeUpFor(Timetable.Firings before) {
    missed += before.count();
    String told =
        before.count() == 1
            ? "the run of " + inWords(before.last()) + " was missed, or came to no end"
            : howMany(before.count())
                + " runs were missed, or came to no end, the last of them that of "
                + inWords(before.last());
    if (catchUp) {
      log.accept(told + "; one run now makes up for it");
      start(before.last());
    } else {
      log.accept(told + "; it is not made up for, as catch-up is off");
      known = new ClockMemory.Known(before.last(), known.success(), known.run());
      keep();
    }
  }

  /** Starts a run if it is time. */
  public synchronized void tick() {
    Instant now = clock.instant();
    if (now.isBefore(asked.minus(CORRECTION))) {
      log.accept("the clock of this machine was set back; the timetable begins anew");
      due = timetable.next(now);
      tellNext();
    }
    asked = now;
    askedNanos = nanos.getAsLong();
    if (closed || due.isEmpty() || now.isBefore(due.get())) {
      return;
    }
    Timetable.Firings firings =
        timetable.between(due.get().minusNanos(1), now).orElse(new Timetable.Firings(due.get(), 1));
    // A correction backwards must not bring a firing again that has just been.
    due = timetable.next(now.isAfter(firings.last()) ? now : firings.last());
    if (running != null) {
      missed += firings.count();
      log.accept(
          "the run of "
              + inWords(running)
              + " is still at work: "
              + (firings.count() == 1
                  ? "that of " + inWords(firings.last()) + " is left out"
                  : howMany(firings.count()) + " others are left out"));
    } else {
      if (firings.count() > 1) {
        missed += firings.count() - 1;
        log.accept(
            howMany(firings.count())
                + " firings passed while this machine slept; one run is for all");
      }
      start(firings.last());
    }
  }

  private void start(Instant scheduled) {
    running = scheduled;
    executor.execute(() -> work(scheduled));
  }

  private void work(Instant scheduled) {
    Instant started = clock.instant();
    long from = nanos.getAsLong();
    log.accept("the run of " + inWords(scheduled) + " begins");
    Ending ending = Ending.of(Ending.Kind.FAILED);
    try {
      ending = audit.audit();
    } finally {
      ended(
          new NightRun(
              scheduled,
              started.truncatedTo(ChronoUnit.MILLIS),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - from) / 1000.0,
              ending.kind(),
              ending.result().orElse(null)));
    }
  }

  private synchronized void ended(NightRun run) {
    // Whatever a run says that is cut short by a signal, the signal is why.
    Ending.Kind kind = closed && !run.isComplete() ? Ending.Kind.STOPPED : run.ending();
    switch (kind) {
      case COMPLETE -> {
        complete++;
        known = new ClockMemory.Known(run.scheduled(), run.ended(), run);
      }
      case REFUSED, FAILED -> {
        failed++;
        known = new ClockMemory.Known(known.done(), known.success(), run);
      }
      case HELD -> missed++;
      // The next start goes on with it; there is nothing to remember.
      case STOPPED -> {}
    }
    keep();
    log.accept(
        "the run of "
            + inWords(run.scheduled())
            + switch (kind) {
              case COMPLETE ->
                  String.format(Locale.ROOT, " is complete after %.1f s", run.seconds());
              case REFUSED ->
                  " was not possible; once what is told above is mended, the next will be";
              case FAILED -> " failed; the next goes on with it";
              case HELD -> " was missed, as somebody else held the work folder";
              case STOPPED -> " was stopped";
            });
    running = null;
    if (!closed) {
      tellNext();
    }
    notifyAll();
  }

  private void keep() {
    try {
      memory.keep(known);
    } catch (IOException e) {
      log.accept("what the clock must know cannot be kept in " + e.getMessage());
    }
  }

  private void tellNext() {
    log.accept(
        due.map(d -> "the next run is that of " + inWords(d))
            .orElse("there is no run any more by these cron expressions"));
  }

  private String inWords(Instant instant) {
    return TIME.format(ZonedDateTime.ofInstant(instant, timetable.zone()));
  }

  private static String howMany(int count) {
    return count < Timetable.Firings.MOST ? String.valueOf(count) : "more than " + (count - 1);
  }

  /** When to ask at the latest whether it is time. */
  synchronized Instant nextTick() {
    Instant pause = clock.instant().plus(PAUSE);
    return due.filter(pause::isAfter).orElse(pause);
  }

  /** Starts nothing any more. */
  public synchronized void close() {
    closed = true;
  }

  /**
   * Waits until no run is at work.
   *
   * @return whether that came true in time
   */
  public synchronized boolean awaitIdle(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (running != null) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** A run at work has as long as that since its own firing. */
  private Optional<Instant> overdue(Instant now) {
    Instant running = this.running;
    return timetable
        .deadline(running != null && running.isAfter(known.done()) ? running : known.done())
        .filter(now::isAfter);
  }

  /** How the clock stands. */
  synchronized Standing standing() {
    Instant now = clock.instant();
    return new Standing(
        Optional.ofNullable(known.run()),
        Optional.ofNullable(known.success()),
        Optional.ofNullable(running),
        due,
        overdue(now),
        Duration.ofNanos(nanos.getAsLong() - askedNanos),
        missed,
        complete,
        failed);
  }
}
