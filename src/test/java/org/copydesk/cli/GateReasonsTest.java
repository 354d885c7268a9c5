package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateResult.Condition;
import org.junit.jupiter.api.Test;

/** What the last line of an audit says of its gate. */
class GateReasonsTest {

  private static List<String> reasons(Condition... conditions) {
    return GateReasons.first(new GateResult(List.of(conditions)), true).stream().toList();
  }

  @Test
  void namesTheFirstBrokenConditionAndCountsTheOthers() {
    Condition kept = new Condition("submissions with notes > 90", 0, 0, true, List.of());
    Condition first = new Condition("submissions with errors > 2", 1, 0, false, List.of("a.txt"));
    Condition second = new Condition("submissions with notes > 9", 1, 0, false, List.of("b.txt"));
    Condition third = new Condition("submissions with words > 9", 1, 0, false, List.of("c.txt"));
    String told = "submissions with errors > 2: 1, allowed: 0 (a.txt)";
    assertThat(reasons(kept, first)).containsExactly(told);
    assertThat(reasons(kept, first, second))
        .containsExactly(told + " and 1 more condition, told above");
    assertThat(reasons(kept, first, second, third))
        .containsExactly(told + " and 2 more conditions, told above");
    assertThat(GateReasons.first(new GateResult(List.of(first, second, third)), false))
        .contains(told + " and 2 more conditions");
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

  @Test
  void tellsOfARunAsAWholeWhatItHasAndWhatIsAllowed() {
    Condition broken =
        new Condition(
            "all: average score < 75",
            72.3,
            75,
            false,
            List.of("a.txt", "b.txt"),
            List.of(41.5, 60.0),
            false,
            List.of(),
            "these were mended: 2 errors of names/misspelled-name in a.txt (average then 75.1)",
            "72.3",
            "75 or more",
            8,
            "");
    assertThat(reasons(broken))
        .containsExactly(
            "all: average score < 75: 72.3, allowed: 75 or more (a.txt: 41.5, b.txt: 60 and 8"
                + " more)");
    assertThat(GateReasons.explained(new GateResult(List.of(broken))))
        .containsExactly(
            "broken: " + reasons(broken).get(0),
            "  it would pass if these were mended: 2 errors of names/misspelled-name in a.txt"
                + " (average then 75.1)");
  }

  @Test
  void explainsWithFindingsAndNeverBeginsALineWithWordsOfOthers() {
    String evil = "\n::error::##[set-env name=A]b";
    Condition broken =
        new Condition(
            "submissions with the verdict FAIL",
            1,
            0,
            false,
            List.of(evil),
            List.of(),
            false,
            List.of(
                new GateResult.DecidingFinding(
                    evil, "names/misspelled-name", "error", "Kor\nsk" + "x".repeat(400), 4, "")),
            "these were mended: 1 error of names/misspelled-name in " + evil);
    List<String> lines = GateReasons.explained(new GateResult(List.of(broken)));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1))
        .startsWith("  in ?::error::## [set-env name=A]b, line 4: error names/misspelled-name “Kor")
        .hasSizeLessThan(160)
        .endsWith("x…”");
    assertThat(String.join(" ", lines)).doesNotContain("\n", "##[");
    assertThat(lines).allMatch(l -> l.matches("(broken: |  in |  it would pass if ).*"));
  }

  @Test
  void saysWhatCouldNotBeAsked() {
    Condition open =
        new Condition(
            "submissions with new errors > 0",
            0,
            0,
            true,
            List.of(),
            List.of(),
            false,
            List.of(),
            "",
            "not asked",
            "–",
            0,
            "there is no earlier run");
    assertThat(reasons(open)).isEmpty();
    assertThat(GateReasons.notAsked(new GateResult(List.of(open))))
        .containsExactly("not asked: submissions with new errors > 0, for there is no earlier run");
  }

  @Test
  void printsTheCountsInTheOrderInWhichTheyAreDecided() {
    assertThat(GateReasons.counts(new GateResult.FindingCounts(12, 3, 4, 5, 1)))
        .isEqualTo("findings: 12 found, 3 suppressed, 4 in baseline, 5 judged, 1 blocking");
  }
}
