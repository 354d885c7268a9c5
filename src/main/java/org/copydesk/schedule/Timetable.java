package org.copydesk.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the clock fires: by one or several cron expressions in one time zone.
 *
 * <p>Spring's expressions go by the instants of a zone, so that a run at half past two is left out
 * in the night when that hour is, and comes twice in the night when the hour does. Here an
 * expression that names hours is asked about the days of a calendar: a time that is left out means
 * the first moment after it, and of a time that comes twice the first holds. An expression for
 * every hour, or every few hours, goes by instants as Spring has it.
 */
public final class Timetable {

  private static final int HOUR = 2;

  private final List<Times> times;
  private final ZoneId zone;
  private final Duration delay;

  /**
   * @param expressions Spring's cron expressions, at least one
   * @param zone the zone they are told in
   * @param delay how much later than they say the clock fires; not negative
   * @throws IllegalArgumentException when an expression cannot be read
   */
  public Timetable(List<String> expressions, ZoneId zone, Duration delay) {
    if (expressions.isEmpty() || delay.isNegative()) {
      throw new IllegalArgumentException("a timetable has a time, and fires no earlier than it");
    }
    this.times = expressions.stream().map(e -> Times.of(e, zone)).toList();
    this.zone = zone;
    this.delay = delay;
  }

  /** One expression. */
  private sealed interface Times {

    @Nullable Instant after(Instant instant);

    static Times of(String expression, ZoneId zone) {
      CronExpression cron = CronExpression.parse(expression);
      String hour = cron.toString().split("\\s+")[HOUR];
      return hour.startsWith("*") ? new EveryFewHours(cron, zone) : new HoursOfDay(cron, zone);
    }
  }

  private record EveryFewHours(CronExpression cron, ZoneId zone) implements Times {
    @Override
    public @Nullable Instant after(Instant instant) {
      var next = cron.next(instant.atZone(zone));
      return next == null ? null : next.toInstant();
    }
  }

  private record HoursOfDay(CronExpression cron, ZoneId zone) implements Times {
    @Override
    public @Nullable Instant after(Instant instant) {
      LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
      while (true) {
        local = cron.next(local);
        if (local == null) {
          return null;
        }
        Instant next = instantOf(local);
        // In an hour that comes for the second time, its times have already been.
        if (next.isAfter(instant)) {
          return next;
        }
      }
    }

    private Instant instantOf(LocalDateTime local) {
      ZoneOffsetTransition change = zone.getRules().getTransition(local);
      return change != null && change.isGap()
          ? change.getInstant()
          : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
  }

  /**
   * Firings within some time.
   *
   * @param last the last of them
   * @param count how many there are; {@link #MOST} stands for that many or more
   */
  record Firings(Instant last, int count) {
    static final int MOST = 1_000;
  }

  /** The next firing after an instant; empty where there is none any more. */
  public Optional<Instant> next(Instant after) {
    Instant said = after.minus(delay);
    return times.stream()
        .map(t -> t.after(said))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(next -> next.plus(delay));
  }

  /**
   * The firings after one instant up to another, that one included; empty where there are none. Of
   * very many the last is taken to be at the end.
   */
  Optional<Firings> between(Instant after, Instant until) {
    Instant last = null;
    int count = 0;
    for (Optional<Instant> next = next(after);
        next.isPresent() && !next.get().isAfter(until);
        next = next(next.get())) {
      if (++count == Firings.MOST) {
        return Optional.of(new Firings(until, count));
      }
      last = next.get();
    }
    return last == null ? Optional.empty() : Optional.of(new Firings(last, count));
  }

  /** By when an audit must have come to an end again after that of a firing: two firings later. */
  Optional<Instant> deadline(Instant firing) {
    return next(firing).flatMap(this::next);
  }

  /** The zone that its times are told in. */
  public ZoneId zone() {
    return zone;
  }
}
