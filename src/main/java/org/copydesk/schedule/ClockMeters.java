package org.copydesk.schedule;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.copydesk.audit.FindingStatus;
import org.copydesk.finding.Level;

/** The clock in numbers. What there is no number for yet is NaN. */
record ClockMeters(NightClock clock) {

  private static final String SECONDS = "seconds";
  private static final double MILLIS = 1000.0;

  /** The verdicts of a submission, as they are counted. */
  static final List<String> VERDICTS = List.of("pass", "review", "fail", "not_audited");

  private static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARNING, Level.NOTE);

  void bindTo(MeterRegistry registry) {
    gauge("copydesk.last.run.timestamp", s -> time(s.last().map(NightRun::ended)))
        .baseUnit(SECONDS)
        .description("When the last run ended")
        .register(registry);
    gauge("copydesk.last.run.duration", s -> of(s.last().map(NightRun::seconds)))
        .baseUnit(SECONDS)
        .description("How long the last run took")
        .register(registry);
    gauge("copydesk.last.success.timestamp", s -> time(s.success()))
        .baseUnit(SECONDS)
        .description("When a run last came to a verdict, whatever it says")
        .register(registry);
    gauge("copydesk.next.run.timestamp", s -> time(s.next()))
        .baseUnit(SECONDS)
        .description("When the next run is due")
        .register(registry);
    gauge("copydesk.gate.passed", s -> of(result(s).map(r -> r.gatePassed() ? 1.0 : 0.0)))
        .description("1 where the gate let the last verdict pass, 0 where not")
        .register(registry);
    gauge("copydesk.last.run.failed", s -> of(s.last().map(r -> r.isComplete() ? 0.0 : 1.0)))
        .description("1 where the last run came to no verdict")
        .register(registry);
    gauge("copydesk.run.active", s -> s.running().isPresent() ? 1 : 0)
        .description("1 while a run is at work")
        .register(registry);
    for (String verdict : VERDICTS) {
      gauge("copydesk.documents", s -> of(result(s).map(r -> (double) r.documents(verdict))))
          .tag("verdict", verdict)
          .description("Submissions of the last run by verdict")
          .register(registry);
    }
    for (Level level : LEVELS) {
      for (FindingStatus status : FindingStatus.values()) {
        gauge(
                "copydesk.findings",
                s -> of(result(s).map(r -> (double) r.findings(word(level), status.word()))))
            .tag("level", word(level))
            .tag("status", status.word())
            .description("Findings of the last run that count, and those that are gone (absent)")
            .register(registry);
      }
    }
    counter(
        registry, "copydesk.missed", Standing::missed, "Firings that came to no run of their own");
    counter(registry, "copydesk.runs.complete", Standing::complete, "Runs that came to a verdict");
    counter(registry, "copydesk.runs.failed", Standing::failed, "Runs that came to no verdict");
  }

  private Gauge.Builder<NightClock> gauge(String name, ToDoubleFunction<Standing> value) {
    // The context that asks holds the clock as long as there is somebody to ask.
    return Gauge.builder(name, clock, c -> value.applyAsDouble(c.standing()));
  }

  private void counter(
      MeterRegistry registry, String name, ToDoubleFunction<Standing> value, String description) {
    FunctionCounter.builder(name, clock, c -> value.applyAsDouble(c.standing()))
        .description(description)
        .register(registry);
  }

  private static Optional<NightResult> result(Standing standing) {
    return standing.last().map(NightRun::result);
  }

  private static double time(Optional<Instant> instant) {
    return of(instant.map(i -> i.toEpochMilli() / MILLIS));
  }

  private static double of(Optional<Double> number) {
    return number.orElse(Double.NaN);
  }

  private static String word(Level level) {
    return level.word();
  }
}
