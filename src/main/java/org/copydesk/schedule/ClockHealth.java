package org.copydesk.schedule;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the clock goes: somebody asks it every minute whether it is time. When nobody does, only
 * a new start helps.
 */
record ClockHealth(NightClock clock) implements HealthIndicator {

  private static final Duration LONG = NightClock.PAUSE.multipliedBy(5);

  @Override
  public Health health() {
    Standing standing = clock.standing();
    Health.Builder health = standing.silence().compareTo(LONG) > 0 ? Health.down() : Health.up();
    standing.next().ifPresent(next -> health.withDetail("next", next.toString()));
    return health.build();
  }
}
