package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunWordsTest {

  @Test
  void speaksOfOneMissingRowAsOfOne() {
    assertThat(RunWords.truncated(1, "finding", "findings.jsonl"))
        .startsWith("1 further finding is not on this sheet; findings.jsonl ");
    assertThat(RunWords.truncated(1_200, "finding", "findings.jsonl"))
        .startsWith("1,200 further findings are not on this sheet; ");
  }
}
