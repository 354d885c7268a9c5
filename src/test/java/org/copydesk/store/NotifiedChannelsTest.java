package org.copydesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class NotifiedChannelsTest {

  @ParameterizedTest
  @MethodSource("org.copydesk.store.BothDatabases#all")
  void channelIsTakenOnceAndForgottenWithItsRun(JdbcTemplate jdbc) {
    String run =
        new RunStore(jdbc, Clock.systemUTC()).begin("r", "p", "f", List.of(), "v", "e", "s").id();
    NotifiedChannels notified = new NotifiedChannels(jdbc);

    assertThat(notified.take(run, "FINISHED", "slack")).isTrue();
    assertThat(notified.take(run, "FINISHED", "slack")).isFalse();
    assertThat(notified.take(run, "BROKEN", "slack")).isTrue();
    notified.settle(
        run, new NotifiedChannels.Told("FINISHED", "slack", "FAILED", "x".repeat(5_000)));

    assertThat(notified.of(run))
        .containsExactly(
            new NotifiedChannels.Told("BROKEN", "slack", "", ""),
            new NotifiedChannels.Told("FINISHED", "slack", "FAILED", "x".repeat(2_000)));
    jdbc.update("DELETE FROM run WHERE run_id = ?", run);
    assertThat(notified.of(run)).isEmpty();
  }
}
