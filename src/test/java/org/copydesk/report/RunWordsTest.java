package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.audit.RunTotals;
import org.junit.jupiter.api.Test;

class RunWordsTest {

  @Test
  void speaksOfTwoSubmissionsAsOfBoth() {
    assertThat(RunWords.answer(totals(2, 0))).isEqualTo("Both submissions can go on as they are");
    assertThat(RunWords.answer(totals(3, 0))).isEqualTo("All 3 submissions can go on as they are");
    assertThat(RunWords.answer(totals(0, 2)))
        .isEqualTo("Neither submission should be published as it is");
  }

  private static RunTotals totals(int pass, int fail) {
    return new RunTotals(
        pass, 0, fail, 0, 0, 0, 900, OptionalDouble.of(80), List.of(), List.of(), List.of(), 0);
  }

  @Test
  void speaksOfOneMissingRowAsOfOne() {
    assertThat(RunWords.truncated(1, "finding", "findings.jsonl"))
        .startsWith("1 further finding is not on this sheet; findings.jsonl ");
    assertThat(RunWords.truncated(1_200, "finding", "findings.jsonl"))
        .startsWith("1,200 further findings are not on this sheet; ");
  }
}
