package org.copydesk.check.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.RuleOptions;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;

/** What the fixture cannot show: the density, and what of a text is counted. */
class StockPhrasesTest {

  private static final String WORN =
      "The pier marks a pivotal moment. It is a testament to the town. Its cost remains to be seen. ";

  /** Ten words without a worn phrase. */
  private static final String PLAIN = "The ferryman rowed nine farmers and a goat to market. ";

  private final StockPhrases rule = new StockPhrases(RuleOptions.NONE);
  private final StockPhraseDensity measure = new StockPhraseDensity();

  @Test
  void speaksUpWhereThePhrasesStandThick() {
    List<Finding> findings = rule.check(story(WORN + PLAIN.repeat(60)));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).text()).isEqualTo("marks a pivotal moment");
    assertThat(findings.get(0).evidence())
        .containsExactly("“marks a pivotal moment”", "“a testament to”", "“remains to be seen”");
  }

  @Test
  void staysQuietWhereTheSamePhrasesAreLostInALongReport() {
    assertThat(rule.check(story(WORN + PLAIN.repeat(90)))).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotTheStory() {
    Article article = TestDesk.article(WORN + "\n\n" + PLAIN.repeat(20));
    BitSet fragments = new BitSet();
    fragments.set(0, WORN.length());

    assertThat(rule.check(new StoryText(context(article), fragments))).isEmpty();
  }

  @Test
  void measuresDifferentPhrasesInAThousandWords() {
    // 19 words and 181: three phrases in 200 words.
    String text = WORN + PLAIN.repeat(18) + "Nothing.";

    assertThat(story(text).words()).hasSize(200);
    assertThat(measure.of(story(text))).hasValue(15);
    assertThat(measure.of(story(text.replace("Nothing.", "Nothing. " + WORN))).getAsDouble())
        .isLessThan(15);
  }

  @Test
  void measuresNothingInAFewWords() {
    assertThat(measure.of(story(WORN))).isEmpty();
  }

  @Test
  void aPhraseEndsWithItsSentence() {
    assertThat(uses("The mayor spoke of a pivotal. Moment of silence.")).isEmpty();
    assertThat(uses("The pier plays an ever more crucial role.")).hasSize(1);
  }

  @Test
  void aDashOrACommaDoesNotPartAPhrase() {
    assertThat(uses("A state-of-the-art pier.")).hasSize(1);
    assertThat(uses("He said: state of “the art”.")).isEmpty();
  }

  private static List<PhraseBook.Use> uses(String text) {
    return PhraseBook.standard().usesIn(story(text));
  }

  private static StoryText story(String text) {
    return new StoryText(context(TestDesk.article(text)), new BitSet());
  }

  private static CheckContext context(Article article) {
    return new CheckContext(article, BatchEvidence.NONE, a -> List.of());
  }
}
