package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.audit.PastRun;
import org.copydesk.store.RunHistory.KeptRun;
import org.copydesk.store.RunHistory.State;
import org.junit.jupiter.api.Test;

/** Earlier runs on terminals wide and narrow. */
class HistoryTableTest {

  private static final List<KeptRun> RUNS =
      List.of(
          run(1, 61.3, State.COMPLETED, false, false, false),
          run(2, 70.9, State.COMPLETED, false, true, true),
          new KeptRun(
              "00003-x",
              3,
              Instant.parse("2026-03-18T02:00:00Z"),
              List.of("letters"),
              State.ABANDONED,
              false,
              false,
              null,
              null),
          run(4, 90, State.COMPLETED, true, true, false));

  private static KeptRun run(
      long number,
      double average,
      State state,
      boolean partial,
      boolean comparable,
      boolean rules) {
    Instant started = Instant.parse("2026-03-1" + (5 + number) + "T02:00:00Z");
    PastRun sums =
        new PastRun(
            "r",
            started,
            8,
            2,
            1,
            1,
            OptionalDouble.of(average),
            20,
            0,
            5,
            3,
            comparable,
            rules,
            2);
    return new KeptRun(
        "0000" + number + "-x",
        number,
        started,
        List.of("letters"),
        state,
        partial,
        rules,
        number > 1,
        sums);
  }

  private static List<String> lines(int width) {
    return new HistoryTable(RUNS, width, passed -> word -> word).lines();
  }

  @Test
  void saysInWordsWhatSetsARunApartWhereThereIsRoom() {
    List<String> lines = lines(120);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1)).containsPattern("61\\.3 +1 +- +- +- +failed$");
    assertThat(lines.get(2)).containsPattern("70\\.9 +1 +3 +3 +2 +passed +rules changed$");
    assertThat(lines.get(3)).endsWith("given up");
    assertThat(lines.get(4)).endsWith("some files only");
  }

  @Test
  void leavesOutWhatMattersLeastWhereThereIsLittle() {
    for (int width : List.of(75, 60, 50, 40)) {
      List<String> lines = lines(width);
      assertThat(lines.get(0)).contains("run", "when", "avg", "gate");
      assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
      assertThat(lines.get(2)).contains("2*");
      assertThat(lines.get(3)).contains("3!");
      assertThat(lines.get(4)).contains("4~");
      assertThat(lines.get(5)).contains("* rules changed");
    }
  }

  @Test
  void drawsTheAveragesOfWholeRuns() {
    assertThat(TrendLine.of(RUNS, 80)).isEqualTo("average  ▁█  70.9");
    assertThat(TrendLine.of(RUNS.subList(0, 1), 80)).isEmpty();
  }
}
