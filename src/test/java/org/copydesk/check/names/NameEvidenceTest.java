package org.copydesk.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.copydesk.audit.Audit;
import org.copydesk.audit.Auditor;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.BatchEvidence.NameUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;

/** What names gain from the rest of the batch, and what an editor is told. */
class NameEvidenceTest {

  private static final String TEXT =
      "The mayor of the town, Alda Brankovelle, opened the bridge. Mayor Brankovele then left.";

  private static List<Finding> names(String text, BatchEvidence evidence) {
    Audit audit = TestDesk.bean(Auditor.class).audit(TestDesk.article("story.txt", text), evidence);
    return audit.findings().stream()
        .map(LocatedFinding::finding)
        .filter(f -> f.rule().area().equals("names") && f.level() != Level.NOTE)
        .toList();
  }

  @Test
  void believesTheOtherSubmissionsWhenNoListHoldsAName() {
    String text = "Mayor Brankovele opened the bridge on Monday.";
    assertThat(names(text, BatchEvidence.NONE)).isEmpty();
    BatchEvidence batch = new BatchEvidence(Map.of(), Map.of("Brankovelle", new NameUse(12, 30)));
    assertThat(names(text, batch))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.text()).isEqualTo("Brankovele");
              assertThat(f.suggestions()).first().isEqualTo("Brankovelle");
              assertThat(f.evidence())
                  .contains("“Brankovelle” stands in at least 12 other submissions");
            });
  }

  @Test
  void doesNotTurnAgainstTheSpellingThatMoreSubmissionsHold() {
    BatchEvidence batch =
        new BatchEvidence(
            Map.of(), Map.of("Brankovele", new NameUse(12, 30), "Brankovelle", new NameUse(2, 2)));
    assertThat(names("Mayor Brankovele opened the bridge.", batch)).isEmpty();
  }

  @Test
  void saysWhatSpeaksForTheNameInWords() {
    List<Finding> found =
        names("Prime Minister Benjamin Netanyahhu spoke on Monday.", BatchEvidence.NONE);
    assertThat(found)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.level()).isEqualTo(Level.ERROR);
              assertThat(f.message()).contains("Netanyahhu").contains("Did you mean “Netanyahu”?");
              assertThat(f.evidence()).contains("“Benjamin Netanyahu” is a known name");
            });
  }

  @Test
  void marksEveryPlaceOfAMisspelledName() {
    String text =
        "President Macrron arrived on Monday. Macrron left on Tuesday, and Macrron's wife stayed.";
    assertThat(names(text, BatchEvidence.NONE))
        .hasSize(3)
        .allMatch(f -> f.text().equals("Macrron"));
  }

  @Test
  void asksAboutOneOfTwoFormsThatAreUsedEquallyOften() {
    assertThat(names(TEXT, BatchEvidence.NONE))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.level()).isEqualTo(Level.WARNING);
              assertThat(f.message()).contains("also spells this name “Brankovelle”");
            });
  }

  @Test
  void marksTheFormThatIsUsedLessOften() {
    assertThat(names("Brankovelle won. " + TEXT + " Brankovelle waved.", BatchEvidence.NONE))
        .extracting(Finding::text)
        .containsExactly("Brankovele");
  }

  @Test
  void saysWhereATextHoldsMoreNamesThanAreCheckedInOne() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_010; i++) {
      text.append("The clerk met Kr");
      for (int rest = i; rest > 0; rest /= 20) {
        text.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
      }
      text.append("ovskaya.\n");
    }
    CheckContext context =
        new CheckContext(
            TestDesk.article(text.toString()), BatchEvidence.NONE, article -> List.of());
    NamesInText.of(context, TestDesk.bean(NameKnowledge.class));
    assertThat(context.shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.CHECK_LIMIT,
                "It holds 3,010 different names that no list has; those after the first 3,000 were"
                    + " not checked."));
  }
}
