package org.copydesk.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.copydesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberGrammarTest {

  private final NumberGrammar grammar = new NumberGrammar();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rose 37% in May                     | 37%                  | PERCENT  | 37
          rose 37 percent in May              | 37 percent           | PERCENT  | 37
          rose 2.8 per cent in May            | 2.8 per cent         | PERCENT  | 2.8
          a 4 percentage-point lead           | 4 percentage-point   | PERCENT  | 4
          by 25 basis points                  | 25 basis points      | PERCENT  | 25
          seventy-eight percent of adults     | seventy-eight percent| PERCENT  | 78
          only a few percent of them          | a few percent        | PERCENT  | 3
          fell -5.44% today                   | -5.44%               | PERCENT  | 5.44
          of 5-14 percent a year              | 5-14 percent         | PERCENT  | 5
          around35% of it                     | 35%                  | PERCENT  | 35
          than3,000 owners                    | 3,000                | PLAIN    | 3000
          earned $2.8 billion in May          | $2.8 billion         | MONEY    | 2800000000
          raised £10bn in May                 | £10bn                | MONEY    | 10000000000
          raised US$40m in May                | US$40m               | MONEY    | 40000000
          earns $73K in salary                | $73K                 | MONEY    | 73000
          about $40-50 billion of it          | $40-50 billion       | MONEY    | 40000000000
          a $10,000-$12,000 bill              | $10,000-$12,000      | MONEY    | 10000
          settled at $75.25 per barrel today  | $75.25 per barrel    | MONEY    | 75.25
          gold at $1,472.19 an ounce          | $1,472.19 an ounce   | MONEY    | 1472.19
          some 88 billion Hong Kong dollars   | 88 billion           | MONEY    | 88000000000
          cost 300 euros                      | 300                  | MONEY    | 300
          hundreds of millions of dollars     | hundreds of millions | MONEY    | 1000000
          2.1 million people                  | 2.1 million          | PLAIN    | 2100000
          30,154 cars                         | 30,154               | PLAIN    | 30154
          twenty-five ships                   | twenty-five          | PLAIN    | 25
          two hundred ships                   | two hundred          | PLAIN    | 200
          half a million ships                | half a million       | PLAIN    | 500000
          several hundred ships               | several hundred      | PLAIN    | 300
          three dozen ships                   | three dozen          | PLAIN    | 36
          a dozen ships                       | a dozen              | PLAIN    | 12
          hundreds of thousands of ships      | hundreds of thousands| PLAIN    | 1000
          killed millions of birds            | millions             | PLAIN    | 1000000
          killed 84 in three days             | 84                   | PLAIN    | 84
          9,000-plus jobs                     | 9,000-plus           | PLAIN    | 9000
          one in five renters                 | one in five          | MULTIPLE | 0.2
          9 out of 10 renters                 | 9 out of 10          | MULTIPLE | 0.9
          1 in 302,575,350                    | 1 in 302,575,350     | MULTIPLE | 0.0000000033
          two-thirds of renters               | two-thirds           | MULTIPLE | 0.6667
          a quarter of renters                | a quarter            | MULTIPLE | 0.25
          half of renters                     | half                 | MULTIPLE | 0.5
          rents doubled                       | doubled              | MULTIPLE | 2
          twice the rent                      | twice                | MULTIPLE | 2
          a tenfold rise                      | tenfold              | MULTIPLE | 10
          a 3.5-fold rise                     | 3.5-fold             | MULTIPLE | 3.5
          the second-largest port             | second-largest       | RANK     | 2
          a seventh straight week             | seventh straight     | RANK     | 7
          ranks 40th of all                   | 40th                 | RANK     | 40
          a 30-day truce                      | 30-day               | PERIOD   | 30
          a three-year war                    | three-year           | PERIOD   | 3
          in the 1980s                        | 1980s                | PERIOD   | 1980
          a 15.6-inch screen                  | 15.6-inch            | MEASURE  | 15.6
          a 40km run                          | 40km                 | MEASURE  | 40
          """)
  void findsOneNumberWithItsKindAndValue(
      String text, String expected, NumberKind kind, double value) {
    List<NumberExpression> found = find(text);

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).text()).isEqualTo(expected);
    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).value()).isCloseTo(value, within(value * 0.01 + 1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "the G7 met",
    "a Covid-19 test",
    "an A330 jet",
    "the MP3 file",
    "one man",
    "version v2.1.3b",
    "a 5G mast"
  })
  void leavesDesignationsAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void readsRangesWithToAsTwoNumbersAndWithADashAsOne() {
    assertThat(find("between 40 and 60 people, 350–375 million in all, 4 to 6 of them"))
        .extracting(NumberExpression::text)
        .containsExactly("40", "60", "350–375 million", "4", "6");
  }

  @Test
  void quotesTheTextItFound() {
    String text =
        "Prices rose 3.5 percent to $27.2 billion; half of it went to two-thirds of them.";

    assertThat(find(text))
        .allSatisfy(n -> assertThat(n.span().in(text)).isEqualTo(n.text()))
        .hasSize(4);
  }

  @Test
  void readsALineOfAHundredThousandSignsInLinearTime() {
    String digits = "1,234".repeat(20_000);
    String words = "twenty-".repeat(15_000);
    String dashes = "5-".repeat(50_000);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20),
        () -> {
          find(digits);
          find(words);
          find(dashes);
        });
  }

  private List<NumberExpression> find(String text) {
    return grammar.find(text, new Span(0, text.length()));
  }
}
