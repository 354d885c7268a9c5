package org.copydesk.check.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.check.TextMeasure;
import org.junit.jupiter.api.Test;

/** Every example is small enough to be counted by hand. */
class MeasuresTest {

  private static final Offset<Double> EXACTLY = within(1e-9);

  @Test
  void wordsAreThoseOfTheStory() {
    assertThat(of(new Words(), story("Menu Home\nThe boat left on 3 May.", "Menu Home")))
        .isEqualTo(5);
  }

  @Test
  void wordsASentenceLeavesHeadingsOut() {
    // 5 words and 7 words; the heading has no full stop.
    String text =
        "Bridge opens\nThe council approved the bridge. Members voted, nine to four, after midnight.";
    assertThat(of(new WordsASentence(), story(text, ""))).isEqualTo(6);
  }

  @Test
  void readabilityIsTheGradeOfFleschAndKincaid() {
    // The coun-cil ap-proved the bridge (7). Mem-bers vot-ed nine to four (7): 10 words, 14
    // syllables, 2 sentences; 0.39 * 5 + 11.8 * 1.4 - 15.59 = 1.95 + 16.52 - 15.59.
    String text = "The council approved the bridge. Members voted nine to four.";
    assertThat(of(new Readability(), story(text, ""))).isCloseTo(2.88, EXACTLY);
  }

  @Test
  void shareNotStoryCountsLines() {
    // One line of four; the sign-off lies in a fragment with less than half of its characters.
    String text =
        "Menu Home\nThe boat left on Tuesday.\nIt came back.\nThat was all for today. Menu";
    StoryText story = story(text, "Menu Home");
    assertThat(of(new ShareNotStory(), story)).isEqualTo(0.25);
    BitSet more = story.fragments();
    more.set(text.length() - 4, text.length());
    assertThat(of(new ShareNotStory(), new StoryText(story.context(), more))).isEqualTo(0.25);
  }

  @Test
  void repeatedLinesCountsTheSecondStanding() {
    // Lines of 10, 9 and 10 characters, the third the first again but for the case: 10 of 29.
    assertThat(of(new RepeatedLines(), story("Be at home\nGo or not\nBe At Home", "")))
        .isCloseTo(10 / 29.0, EXACTLY);
    assertThat(of(new RepeatedLines(), story("Be at home\nGo or not\nStay there", ""))).isZero();
  }

  @Test
  void repeatedPhrasesCountsEachWordOnce() {
    // Twelve words of one letter; a b c d e f comes again, 2 runs of five words, 6 words of 12.
    assertThat(of(new RepeatedPhrases(), story("a b c d e f, a b c d e f", "")))
        .isCloseTo(0.5, EXACTLY);
    assertThat(of(new RepeatedPhrases(), story("a b c d x e f a b c d y e f", ""))).isZero();
  }

  @Test
  void commonestPhraseCountsAllItsStandings() {
    // “of the mill” has 9 letters and stands twice; the words have 9 + 4 + 9 + 3 letters.
    assertThat(of(new CommonestPhrase(), story("Of the mill sing, of the mill say", "")))
        .isCloseTo(18 / 25.0, EXACTLY);
    assertThat(of(new CommonestPhrase(), story("One two three four five six seven", ""))).isZero();
  }

  @Test
  void staysWithinAWholeWhereStandingsOverlap() {
    assertThat(of(new CommonestPhrase(), story("no no no no no no no no", ""))).isEqualTo(1);
  }

  @Test
  void saysNothingOfATextWithoutAnythingToMeasure() {
    StoryText empty = story("42", "42");
    assertThat(
            List.of(
                new WordsASentence(),
                new Readability(),
                new RepeatedLines(),
                new RepeatedPhrases(),
                new CommonestPhrase()))
        .allSatisfy(measure -> assertThat(measure.of(empty)).isEmpty());
  }

  private static double of(TextMeasure measure, StoryText story) {
    return measure.of(story).orElseThrow();
  }

  private static StoryText story(String text, String fragment) {
    BitSet fragments = new BitSet();
    int at = text.indexOf(fragment);
    fragments.set(at, at + fragment.length());
    CheckContext context =
        new CheckContext(TestDesk.article(text), BatchEvidence.NONE, article -> List.of());
    return new StoryText(context, fragments);
  }
}
