package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.EarlierResult;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.FindingStatus;
import org.copydesk.audit.MoveCause;
import org.copydesk.audit.RunChanges;
import org.copydesk.audit.SampleRun;
import org.copydesk.score.Verdict;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

  private static final Instant SINCE = Instant.parse("2026-11-12T23:30:00Z");

  @Test
  void tellsTheNumbersThatAreNotNothing() {
    assertThat(ChangeWords.counts(new RunChanges(true, 3, 1, 2, 5, 24, 0)))
        .isEqualTo("3 new, 1 came back, 5 fixed, 20 still open (2 of them changed)");
    assertThat(ChangeWords.counts(new RunChanges(true, 0, 0, 0, 5, 1_020, 0)))
        .isEqualTo("0 new, 5 fixed, 1,020 still open");
    assertThat(ChangeWords.counts(new RunChanges(true, 0, 0, 0, 0, 20, 0)))
        .isEqualTo("nothing new, nothing fixed, 20 still open");
  }

  @Test
  void laysAtTheDoorOfTheRulesWhatIsTheirs() {
    assertThat(ChangeWords.byRules(new RunChanges(true, 3, 1, 0, 5, 24, 2)))
        .isEqualTo("2 of the 9 that came or went did so because the rules changed, not the texts.");
    assertThat(ChangeWords.byRules(new RunChanges(true, 3, 1, 0, 5, 24, 9)))
        .isEqualTo("All of what came and went did so because the rules changed, not the texts.");
    assertThat(ChangeWords.byRules(new RunChanges(true, 1, 0, 0, 0, 24, 1)))
        .isEqualTo("This is because the rules changed, not the texts.");
    assertThat(ChangeWords.byRules(new RunChanges(true, 3, 1, 0, 5, 24, 0))).isEmpty();
  }

  @Test
  void saysWhatAFindingWasToTheLastRun() {
    assertThat(ChangeWords.status(FindingHistory.NEW)).isEqualTo("New");
    assertThat(ChangeWords.status(new FindingHistory(FindingStatus.NEW, true, true, null)))
        .isEqualTo("Came back (rules changed)");
    assertThat(ChangeWords.status(new FindingHistory(FindingStatus.UPDATED, false, false, SINCE)))
        .isEqualTo("Changed, known since 12 Nov 2026");
    assertThat(ChangeWords.status(FindingHistory.unchanged(SINCE)))
        .isEqualTo("Known since 12 Nov 2026");
    assertThat(ChangeWords.status(FindingHistory.unchanged(null))).isEqualTo("Known");
  }

  @Test
  void saysWhyAFindingIsGone() {
    AuditRun run =
        SampleRun.builder()
            .before("a.txt", earlier(MoveCause.TEXT))
            .before("b.txt", earlier(MoveCause.RULES))
            .before("c.txt", earlier(MoveCause.TEXT_AND_RULES))
            .before("d.txt", earlier(MoveCause.AROUND))
            .notAudited("a.txt", UnreadableReason.NO_TEXT, "", 1, "")
            .notAudited("b.txt", UnreadableReason.NO_TEXT, "", 1, "")
            .notAudited("c.txt", UnreadableReason.NO_TEXT, "", 1, "")
            .notAudited("d.txt", UnreadableReason.NO_TEXT, "", 1, "")
            .build();
    GoneReasons reasons = GoneReasons.of(run);
    assertThat(reasons.of(gone("a.txt", false))).isEqualTo("The text was changed.");
    assertThat(reasons.of(gone("a.txt", true))).isEqualTo("The rules changed; the text did not.");
    assertThat(reasons.of(gone("b.txt", false))).isEqualTo("The rules changed; the text did not.");
    assertThat(reasons.of(gone("c.txt", false)))
        .isEqualTo("The text was changed, and so were the rules.");
    assertThat(reasons.of(gone("d.txt", false)))
        .isEqualTo("The text is the same; other texts or answers changed.");
    assertThat(reasons.of(gone("f.txt", false))).isEqualTo("The submission is gone.");
  }

  private static EarlierResult earlier(MoveCause cause) {
    return new EarlierResult(Verdict.PASS, 99.0, cause);
  }

  private static FindingRow gone(String document, boolean byRules) {
    List<FindingRow> gone = new ArrayList<>();
    SampleRun.typical().eachGone(gone::add);
    FindingRow row = gone.get(0);
    return new FindingRow(
        document,
        document,
        row.located(),
        new FindingHistory(FindingStatus.ABSENT, false, byRules, null),
        null,
        null);
  }
}
