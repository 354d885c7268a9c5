package org.copydesk.check.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreaksOffTest {

  private static final String STORY =
      "The council bought a crane in spring, and it has stood beside the pier since then.\n\n"
          + "Nobody has been taught to work it, and the gulls have built two nests on it.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody in the harbour office could tell the new treasurer what the crane was good for",
        "The brewer has heard nothing yet about the men who the first bill was sent to",
        "The crane has more gears than any of the fishermen ever had a use for",
        "The treasurer asked for the bill in June, and by August it had been paid for",
        "The fishermen said in their letter that they could pay less than the council could",
        "Nobody believed that the crane would come in time, but of course it did",
        "The smell of the new oil is a thing that the gulls seem to be afraid of"
      })
  void onlyAsksWhereTheSentenceMayBeWhole(String end) {
    assertThat(levels(STORY + end)).containsExactly(Level.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The treasurer asked for the bill in June and was told by the clerk and the",
        "The fishermen wrote three letters to the council in winter and have asked again for",
        "The fishermen would like to sell the crane in summer, before the lights on the pier are",
        "The maker said that the board had asked him for a second crane and agreed to",
        "The board of the harbour has written to the brewer, the maker and the owner of"
      })
  void isSureWhereTheSentenceGoesOn(String end) {
    assertThat(levels(STORY + end)).containsExactly(Level.ERROR);
  }

  @Test
  void asksForMoreThanTheFullStopWhereAllOtherParagraphsHaveTheirs() {
    assertThat(levels(STORY + "The fishermen would like to sell the crane and buy the old winch"))
        .containsExactly(Level.WARNING);
  }

  @Test
  void warnsOfAnOpenQuotation() {
    assertThat(
            levels(
                STORY
                    + "The clerk was pleased with it. “The crane over the old harbour has the most"
                    + " beautiful of all the colours"))
        .containsExactly(Level.WARNING);
  }

  private static List<Level> levels(String text) {
    CheckContext context =
        new CheckContext(
            TestDesk.article("crane.txt", text), BatchEvidence.NONE, article -> List.of());
    return new BreaksOff(TestDesk.bean(Lexicon.class))
        .check(new StoryText(context, new BitSet())).stream().map(Finding::level).toList();
  }
}
