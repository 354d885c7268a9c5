package org.copydesk.check.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.StoryText;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionalCopyTest {

  private static final String ADVERTISEMENT =
      """
      Spring is a good time to look after your boiler and your pipes.

      Our certified engineers offer affordable service plans. Call us today for a free quote, \
      or book a visit on our website.
      """;

  private final PromotionalCopy check = new PromotionalCopy();

  private List<Finding> findings(String text) {
    return check.check(story(text));
  }

  private static StoryText story(String text) {
    return new StoryText(
        new CheckContext(TestDesk.article(text), BatchEvidence.NONE, article -> List.of()),
        new BitSet());
  }

  @Test
  void speaksOnceATextAndCountsWhatSpeaksForIt() {
    List<Finding> found = findings(ADVERTISEMENT + "\n" + ADVERTISEMENT);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).level()).isEqualTo(Level.WARNING);
    assertThat(found.get(0).evidence())
        .contains(
            "the seller asks the reader to call or buy: “Call us” (2 times in all)",
            "“we” and “our” are the seller: “Our certified engineers” (2 times in all)",
            "nobody is named as a source outside quotation marks");
  }

  @Test
  void staysQuietWhenAllOfItIsQuoted() {
    String quoted = "“" + ADVERTISEMENT.strip().replace("\n\n", " ") + "” That was on the leaflet.";
    assertThat(findings(quoted)).isEmpty();
  }

  @Test
  void asksOnlyWhereMuchIsSaidByOthers() {
    String sourced =
        ADVERTISEMENT
            + "\nBoilers fail in winter, said Ada Brandt. Pipes burst, said Tom Reyes. Most calls "
            + "come at night, according to the guild. The trade grows, analysts said.\n";
    assertThat(findings(sourced)).noneMatch(f -> f.level() == Level.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our certified engineers are here. ",
        "All of it is innovative, seamless, tailored and affordable. ",
        "Our teachers deserve better, and we owe our children more than we were given. "
      })
  void oneKindOfClueAloneIsNoAdvertisement(String sentence) {
    assertThat(findings("Rain is expected. " + sentence))
        .noneMatch(f -> f.level() == Level.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear parents, we are proud of our choir. Our team is tired, and we are committed to rest. "
            + "Please call us on 01632 960123 if you can drive. Join us on Monday for tea.",
        "Our volunteers will help you to dig. We are proud of our beans, and our team has grown. "
            + "Call us on 01632 960123 for a plot, or visit us on Sunday. Book your place soon."
      })
  void whoHasNothingForSaleIsNoSeller(String notice) {
    assertThat(findings("News from the hill\n\n" + notice))
        .noneMatch(f -> f.level() == Level.WARNING);
  }

  @Test
  void readsALongLineInLinearTime() {
    String line = "our very own call us at book a free “ Harlow offers you your ".repeat(1_700);
    assertThat(findings(line)).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "our ~2 experts, Our very old experts came., true",
    "our ~2 experts, Our very old and wise experts came., false",
    "NAME offers, In May Harlow Radio offers much., true",
    "NAME offers, In May nobody offers much., false",
    "free? quote, A quote is here., true",
    "only $ #, It is only £20 today., true",
    "only $ #, It is only 20 today., false"
  })
  void phrasesAreReadAsTheListWritesThem(String phrase, String text, boolean found) {
    Article article = TestDesk.article(text);
    SalesWords words = new SalesWords(article.tokens(), Set.of("Harlow", "Radio"), token -> true);
    SalesPhrase parsed = SalesPhrase.parse(SalesClue.PITCH, phrase);
    boolean holds = false;
    for (int i = 0; i < words.size(); i++) {
      holds |= parsed.endFrom(i, words) > i;
    }
    assertThat(holds).isEqualTo(found);
  }

  @Test
  void aTranscriptsSpeakersAreNotTheText() {
    String turn = "HARLOW: Our experts offer free quotes, so call us today.\n\n";
    SalesReading reading = new SalesReading(story("A talk\n\n" + turn.repeat(4)), new SalesCues());
    assertThat(reading.times(SalesClue.INVITATION)).isZero();
  }

  @Test
  void pointsFollowTheTable() {
    SalesReading reading = new SalesReading(story(ADVERTISEMENT), new SalesCues());
    SalesCase sales = new SalesCase();
    Map<SalesClue, Integer> told =
        sales.points(reading).entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(told).contains(entry(SalesClue.INVITATION, 2), entry(SalesClue.SELLER, 1));
    assertThat(sales.level(reading)).isEqualTo(Optional.of(Level.WARNING));
  }
}
