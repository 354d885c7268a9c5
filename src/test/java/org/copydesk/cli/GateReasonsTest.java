package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateResult.Condition;
import org.junit.jupiter.api.Test;

/** What the last line of an audit says of its gate. */
class GateReasonsTest {

  private static List<String> reasons(Condition... conditions) {
    return GateReasons.of(new GateResult(List.of(conditions)));
  }

  @Test
  void namesThreeSubmissionsAndCountsTheOthers() {
    Condition broken =
        new Condition(
            "submissions with the verdict FAIL",
            9,
            0,
            false,
            List.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt"));
    assertThat(reasons(broken))
        .containsExactly(
            "submissions with the verdict FAIL: 9, allowed: 0 (a.txt, b.txt, c.txt and 6 more)");
  }

  @Test
  void countsNoMoreWhereAllAreNamed() {
    Condition broken =
        new Condition(
            "submissions with share-quoted > 30%",
            2, 0, false, List.of("a.txt", "b.txt"), List.of(0.312, 0.4), true, List.of(), "");
    assertThat(reasons(broken))
        .containsExactly(
            "submissions with share-quoted > 30%: 2, allowed: 0 (a.txt: 31.2%, b.txt: 40%)");
  }

  @Test
  void saysNothingOfAConditionThatIsKept() {
    assertThat(reasons(new Condition("submissions with the verdict FAIL", 0, 0, true, List.of())))
        .isEmpty();
  }

  @Test
  void staysOneLineWhateverAFileIsCalled() {
    Condition broken =
        new Condition(
            "submissions with the verdict FAIL",
            1,
            0,
            false,
            List.of("x".repeat(4_000) + "\n::error::##[set-env name=A]b"));
    assertThat(reasons(broken).get(0))
        .hasSizeLessThan(220)
        .doesNotContain("\n", "##[")
        .contains("(…xxx")
        .endsWith("?::error::## [set-env name=A]b)");
  }
}
