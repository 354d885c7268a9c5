package org.copydesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPassagesTest {

  private static List<QuotedPassage> outer(String text) {
    return read(text).outer();
  }

  private static QuotedPassages read(String text) {
    Article article = TestDesk.article(text);
    return QuotedPassages.of(new CheckContext(article, BatchEvidence.NONE, a -> List.of()));
  }

  private static List<String> quoted(String text) {
    return outer(text).stream().map(p -> p.words().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He said \"it is over\" and left. | STRAIGHT",
        "He said “it is over” and left. | CURLY",
        "He said ”it is over” and left. | CURLY",
        "He said “it is over\" and left. | CURLY",
        "He said «it is over» and left. | GUILLEMETS",
        "He said »it is over« and left. | GUILLEMETS",
        "He said „it is over“ and left. | LOW",
        "He said ‘it is over’ and left. | SINGLE_CURLY",
        "He said 'it is over' and left. | SINGLE_STRAIGHT"
      })
  void readsTheMarksOfManyHouses(String text, QuotationMarks marks) {
    assertThat(quoted(text)).containsExactly("it is over");
    assertThat(outer(text).get(0).marks()).isEqualTo(marks);
  }

  @Test
  void takesNoApostropheForAQuotation() {
    assertThat(
            quoted(
                "The girls’ school of the '90s wasn’t Tom's. 'Twas rock ’n’ roll; the boys' team"
                    + " won ’em over."))
        .isEmpty();
  }

  @Test
  void keepsTheApostropheInsideSingleMarks() {
    assertThat(quoted("‘We don’t know the workers’ names,’ she said, ‘and won’t ask.’"))
        .containsExactly("We don’t know the workers’ names,", "and won’t ask.");
  }

  @Test
  void takesNoInchForAQuotation() {
    assertThat(quoted("A 12\" pipe and a 6' ladder were found beside the 24\" wheel.")).isEmpty();
  }

  @Test
  void findsWhatSomebodyQuotedQuotes() {
    String text = "“My mother said ‘go and find work’ and I went,” she said.";
    QuotedPassages passages = read(text);
    assertThat(passages.outer()).hasSize(1);
    assertThat(passages.inner().stream().map(p -> p.words().in(text)))
        .containsExactly("go and find work");
  }

  @Test
  void findsDoubleMarksInsideSingleOnes() {
    String text = "‘My mother said “go and find work” and I went,’ she said.";
    assertThat(quoted(text)).containsExactly("My mother said “go and find work” and I went,");
    assertThat(read(text).inner().stream().map(p -> p.words().in(text)))
        .containsExactly("go and find work");
  }

  @Test
  void joinsAQuotationThatRunsOverParagraphs() {
    QuotedPassages passages =
        read("“The first thing we lost was time.\n“Then we lost the boat.” He smiled.");
    assertThat(passages.quotations()).hasSize(1);
    assertThat(passages.outer().get(0).end()).isEqualTo(QuotedPassage.End.GOES_ON);
    assertThat(passages.outer().get(1).continued()).isTrue();
  }

  @Test
  void joinsAQuotationThatOpensOnceAndClosesInTheNextParagraph() {
    String text =
        "She said: “The first thing we lost was time.\nThen we lost the boat.” He smiled.";
    assertThat(quoted(text))
        .containsExactly("The first thing we lost was time.", "Then we lost the boat.");
    assertThat(read(text).quotations()).hasSize(1);
  }

  @Test
  void endsAQuotationThatNobodyClosedWithItsSentence() {
    List<QuotedPassage> passages =
        outer("“We lost the boat. It rained for days after that.\nNobody came to look for us.");
    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).end()).isEqualTo(QuotedPassage.End.LEFT_OPEN);
    assertThat(passages.get(0).span().length()).isLessThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“We will not leave the island,” she said. | SENTENCE",
        "“Twelve nights in a row without any sleep at all.” He shrugged. | SENTENCE",
        "She called it “not the right time to go back”. | CLAUSE",
        "She read “The Long Way to the Harbour” aloud. | WORDS",
        "The so-called “summer of reading” began. | WORDS",
        "He is known as “Jumbo”. | WORDS"
      })
  void tellsSpeechFromTitlesAndWords(String text, QuotedForm form) {
    assertThat(outer(text)).extracting(QuotedPassage::form).containsExactly(form);
  }

  @Test
  void readsALineOfManyMarksInTimeThatGrowsWithItsLength() {
    String text = " '“a ‘b \"c „d «e".repeat(8_000);
    assertThat(outer(text)).isNotNull();
  }
}
