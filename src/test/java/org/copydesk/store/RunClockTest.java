package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.score.GateResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs under a clock that is set back and forward, and two in one second. */
class RunClockTest {

  private static final GateResult GATE = new GateResult(List.of());

  static Stream<JdbcTemplate> databases() {
    return BothDatabases.all();
  }

  private static RunStore at(JdbcTemplate jdbc, String time) {
    return new RunStore(jdbc, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  private static Run begin(JdbcTemplate jdbc, String time) {
    return at(jdbc, time)
        .begin("a".repeat(64), "clock", "f", List.of("in"), "1", "engine", "rules");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void ordersRunsByTheirNumberWhateverTheClockSays(JdbcTemplate jdbc) {
    List<String> ids = new ArrayList<>();
    for (String time :
        List.of(
            "2026-10-25T00:30:00Z",
            // Where summer time ends this is the same hour of the day once more.
            "2026-10-25T01:30:00Z",
            "2026-10-25T01:30:00.400Z",
            "2019-01-01T00:00:00Z",
            "2031-01-01T00:00:00Z",
            "2026-10-26T00:00:00Z")) {
      ids.add(begin(jdbc, time).id());
    }
    assertThat(ids).doesNotHaveDuplicates().isSorted();
    assertThat(at(jdbc, "2019-01-01T00:00:00Z").unfinished().orElseThrow().id())
        .isEqualTo(ids.get(ids.size() - 1));
    at(jdbc, "2026-10-26T00:00:00Z").abandonUnfinished();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void letsNoRunEndBeforeItBegan(JdbcTemplate jdbc) {
    Run run = begin(jdbc, "2026-03-29T01:30:00Z");
    at(jdbc, "2026-03-28T23:00:00Z").decide(run.id(), GATE);
    assertThat(at(jdbc, "2026-03-29T01:30:00Z").header(run.id()).ended()).isEqualTo(run.started());
    Run other = begin(jdbc, "2026-03-29T01:30:00Z");
    at(jdbc, "2026-03-29T01:45:00Z").decide(other.id(), GATE);
    assertThat(at(jdbc, "2026-03-29T01:30:00Z").header(other.id()).ended())
        .isEqualTo(Instant.parse("2026-03-29T01:45:00Z"));
    at(jdbc, "2026-03-29T01:30:00Z").abandonUnfinished();
  }
}
