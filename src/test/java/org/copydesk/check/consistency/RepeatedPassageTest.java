package org.copydesk.check.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RepeatedPassageTest {

  private static final String TITLE = "Ferry returns to the northern islands\n\n";
  private static final String FIRST =
      "The first boat in two years left the harbour on Tuesday with forty passengers on board.";
  private static final String OTHER =
      "Islanders had waited for the new pier since a storm broke the old one.";

  @Test
  void namesTheLineOfTheFirstTelling() {
    List<Finding> found = check(TITLE + FIRST + "\n\n" + OTHER + "\n\n" + FIRST);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("on line 3").contains("The first boat");
    assertThat(found.get(0).level()).isEqualTo(Level.WARNING);
    assertThat(found.get(0).span().begin()).isGreaterThan(TITLE.length() + FIRST.length());
  }

  @Test
  void isSilentWhenEitherTellingIsAFragment() {
    String text = TITLE + FIRST + "\n\n" + OTHER + "\n\n" + FIRST;
    assertThat(checkWithFragment(text, text.indexOf(FIRST))).isEmpty();
    assertThat(checkWithFragment(text, text.lastIndexOf(FIRST))).isEmpty();
  }

  @Test
  void onlyNotesASentenceThatStandsInThreePlaces() {
    String again = "\n\n" + OTHER + " Nobody sang.\n\nThe sea was calm.\n\nAll was well.\n\n";
    List<Finding> found = check(TITLE + FIRST + again + FIRST + "\n\nOn.\n\nOff.\n\n" + FIRST);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).level()).isEqualTo(Level.NOTE);
    assertThat(found.get(0).evidence()).anyMatch(e -> e.startsWith("told once more on line"));
  }

  @Test
  void onlyNotesAPointOfASummaryThatTheStoryTells() {
    List<Finding> found =
        check(TITLE + "Key points\n\n• " + FIRST + "\n\n" + OTHER + "\n\n" + FIRST);
    assertThat(found).extracting(Finding::level).containsExactly(Level.NOTE);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void readsAMegabyteOfOneSentenceAsOneRepetition() {
    assertThat(check((FIRST + "\n\n").repeat(1_000_000 / FIRST.length()))).hasSize(1);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void staysQuickOverAMegabyteOfSentencesThatAreAllAlike() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    while (text.length() < 1_000_000) {
      text.append("The boat to ")
          .append(
              random.ints(6, 'a', 'a' + 6).mapToObj(Character::toString).reduce("", String::concat))
          .append(" left the harbour with some of the passengers on board and the wind behind. ");
    }
    assertThat(check(text.toString())).hasSizeLessThan(10_000);
  }

  private static List<Finding> check(String text) {
    return new RepeatedPassage().check(story(text, new BitSet()));
  }

  private static List<Finding> checkWithFragment(String text, int begin) {
    BitSet fragments = new BitSet();
    fragments.set(begin, begin + FIRST.length());
    return new RepeatedPassage().check(story(text, fragments));
  }

  private static StoryText story(String text, BitSet fragments) {
    return new StoryText(
        new CheckContext(TestDesk.article(text), BatchEvidence.NONE, article -> List.of()),
        fragments);
  }
}
