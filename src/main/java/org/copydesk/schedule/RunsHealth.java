package org.copydesk.schedule;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the runs come to a verdict: not when the last one failed, nor when two firings went by
 * since the last verdict. What the verdict says is no matter of health.
 */
record RunsHealth(NightClock clock) implements HealthIndicator {

  @Override
  public Health health() {
    Standing standing = clock.standing();
    boolean well = !standing.lastFailed() && standing.overdue().isEmpty();
    Health.Builder health = well ? Health.up() : Health.down();
    standing.last().ifPresent(run -> health.withDetail("last", word(run)));
    standing.last().ifPresent(run -> health.withDetail("ended", run.ended().toString()));
    standing.success().ifPresent(s -> health.withDetail("lastVerdict", s.toString()));
    standing.overdue().ifPresent(o -> health.withDetail("overdueSince", o.toString()));
    standing.running().ifPresent(r -> health.withDetail("running", r.toString()));
    return health.build();
  }

  private static String word(NightRun run) {
    return switch (run.ending()) {
      case COMPLETE -> "complete";
      case REFUSED -> "not possible; the log says what cannot be used";
      default -> "failed; the log says why";
    };
  }
}
