package org.copydesk.schedule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** What the last run said, in numbers, and where its report lies. */
@Endpoint(id = "verdict")
public final class VerdictEndpoint {

  private final NightClock clock;

  VerdictEndpoint(NightClock clock) {
    this.clock = clock;
  }

  /** The last run; {@code ending} is {@code none} before the first. */
  @ReadOperation
  public Map<String, Object> verdict() {
    Standing standing = clock.standing();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "ending",
        standing.last().map(r -> r.ending().name().toLowerCase(Locale.ROOT)).orElse("none"));
    standing
        .last()
        .ifPresent(
            run -> {
              fields.put("scheduled", run.scheduled().toString());
              fields.put("started", run.started().toString());
              fields.put("ended", run.ended().toString());
              fields.put("seconds", run.seconds());
              NightResult result = run.result();
              if (result != null) {
                fields.put("run", result.run());
                fields.put("verdict", result.verdict());
                fields.put("gatePassed", result.gatePassed());
                fields.put("broken", result.broken());
                fields.put("documents", new TreeMap<>(result.documents()));
                fields.put("findings", new TreeMap<>(result.findings()));
                fields.put("report", result.report());
              }
            });
    standing.success().ifPresent(s -> fields.put("lastVerdict", s.toString()));
    standing.running().ifPresent(r -> fields.put("running", r.toString()));
    standing.next().ifPresent(n -> fields.put("next", n.toString()));
    return fields;
  }
}
