package org.copydesk.check.statistics.number;

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
          rose 3.1 per cent in May            | 3.1 per cent         | PERCENT  | 3.1
          a 4 percentage-point lead           | 4 percentage-point   | PERCENT  | 4
          by 25 basis points                  | 25 basis points      | PERCENT  | 25
          seventy-eight percent of adults     | seventy-eight percent| PERCENT  | 78
          only a few percent of them          | a few percent        | PERCENT  | 3
          fell -6.12% today                   | -6.12%               | PERCENT  | 6.12
          of 5-14 percent a year              | 5-14 percent         | PERCENT  | 5
          around35% of it                     | 35%                  | PERCENT  | 35
          than3,000 owners                    | 3,000                | PLAIN    | 3000
          earned $4.7 billion in May          | $4.7 billion         | MONEY    | 4700000000
          raised £10bn in May                 | £10bn                | MONEY    | 10000000000
          raised US$25m in May                | US$25m               | MONEY    | 25000000
          earns $58K in salary                | $58K                 | MONEY    | 58000
          about $20-30 billion of it          | $20-30 billion       | MONEY    | 20000000000
          a $10,000-$12,000 bill              | $10,000-$12,000      | MONEY    | 10000
          settled at $68.40 per barrel today  | $68.40 per barrel    | MONEY    | 68.40
          gold at $1,905.35 an ounce          | $1,905.35 an ounce   | MONEY    | 1905.35
          some 64 billion Hong Kong dollars   | 64 billion           | MONEY    | 64000000000
          cost 300 euros                      | 300                  | MONEY    | 300
          hundreds of millions of dollars     | hundreds of millions | MONEY    | 1000000
          3.6 million people                  | 3.6 million          | PLAIN    | 3600000
          21,480 cars                         | 21,480               | PLAIN    | 21480
          twenty-five ships                   | twenty-five          | PLAIN    | 25
          two hundred ships                   | two hundred          | PLAIN    | 200
          half a million ships                | half a million       | PLAIN    | 500000
          several hundred ships               | several hundred      | PLAIN    | 300
          three dozen ships                   | three dozen          | PLAIN    | 36
          a dozen ships                       | a dozen              | PLAIN    | 12
          hundreds of thousands of ships      | hundreds of thousands| PLAIN    | 1000
          killed millions of birds            | millions             | PLAIN    | 1000000
          killed 17 in three days             | 17                   | PLAIN    | 17
          7,500-plus jobs                     | 7,500-plus           | PLAIN    | 7500
          one in five renters                 | one in five          | MULTIPLE | 0.2
          9 out of 10 renters                 | 9 out of 10          | MULTIPLE | 0.9
          1 in 104,600,200                    | 1 in 104,600,200     | MULTIPLE | 0.0000000096
          two-thirds of renters               | two-thirds           | MULTIPLE | 0.6667
          a quarter of renters                | a quarter            | MULTIPLE | 0.25
          half of renters                     | half                 | MULTIPLE | 0.5
          rents doubled                       | doubled              | MULTIPLE | 2
          twice the rent                      | twice                | MULTIPLE | 2
          a tenfold rise                      | tenfold              | MULTIPLE | 10
          a 3.5-fold rise                     | 3.5-fold             | MULTIPLE | 3.5
          the second-largest port             | second-largest       | RANK     | 2
          a sixth straight week             | sixth straight     | RANK     | 6
          ranks 40th of all                   | 40th                 | RANK     | 40
          a 30-day truce                      | 30-day               | PERIOD   | 30
          a three-year war                    | three-year           | PERIOD   | 3
          in the 1980s                        | 1980s                | PERIOD   | 1980
          a 13.3-inch screen                  | 13.3-inch            | MEASURE  | 13.3
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
    assertThat(find("between 40 and 60 people, 410–430 million in all, 4 to 6 of them"))
        .extracting(NumberExpression::text)
        .containsExactly("40", "60", "410–430 million", "4", "6");
  }

  @Test
  void quotesTheTextItFound() {
    String text =
        "Prices rose 6.4 percent to $19.8 billion; half of it went to two-thirds of them.";

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
