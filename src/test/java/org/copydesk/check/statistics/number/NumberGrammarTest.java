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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 4 percentage-point lead       | 4 percentage-point   | PERCENT  | 4        | points
          a lead of 4 percentage points   | 4 percentage points  | PERCENT  | 4        | points
          by 25 basis points              | 25 basis points      | PERCENT  | 25       | basis points
          by 25bps in May                 | 25bps                | PERCENT  | 25       | basis points
          rose 3.1pc in May               | 3.1pc                | PERCENT  | 3.1      | %
          rose 3.1 pct in May             | 3.1 pct              | PERCENT  | 3.1      | %
          a 10%-15% fall                  | 10%-15%              | PERCENT  | 10       | %
          fell by .5% in May              | .5%                  | PERCENT  | 0.5      | %
          earned $4.7 billion in May      | $4.7 billion         | MONEY    | 4.7e9    | $
          earned $5m-$6m in May           | $5m-$6m              | MONEY    | 5e6      | $
          raised US$25m in May            | US$25m               | MONEY    | 25e6     | US$
          worth Rs 684.11 crore now       | Rs 684.11 crore      | MONEY    | 6841.1e6 | Rs
          worth ₹7.19 lakh crore now      | ₹7.19 lakh crore     | MONEY    | 7.19e12  | ₹
          cost 300 euros in all           | 300                  | MONEY    | 300      | euros
          weighs 12 pounds in all         | 12                   | MEASURE  | 12       | pounds
          3m people                       | 3m                   | PLAIN    | 3e6      |
          over 2,89,235 cases             | 2,89,235             | PLAIN    | 289235   |
          some 20-odd ships               | 20-odd               | PLAIN    | 20       | odd
          a hundred and six? no, one hundred and six ships | a hundred | PLAIN | 100     |
          three hundred and six ships     | three hundred and six| PLAIN    | 306      |
          two and a half million ships    | two and a half       | PLAIN    | 2.5      |
          three-and-a-half times more     | three-and-a-half     | PLAIN    | 3.5      |
          3-1/2 ships                     | 3-1/2                | PLAIN    | 3.5      |
          2/3rds of renters               | 2/3rds               | MULTIPLE | 0.6667   |
          a 1/5th of it                   | 1/5th                | MULTIPLE | 0.2      |
          a tenth of renters              | a tenth              | MULTIPLE | 0.1      |
          two fifths of renters           | two fifths           | MULTIPLE | 0.4      |
          two in three renters            | two in three         | MULTIPLE | 0.6667   |
          one-in-three renters            | one-in-three         | MULTIPLE | 0.3333   |
          one household in six has it     | one household in six | MULTIPLE | 0.1667   |
          six out of every ten renters    | six out of every ten | MULTIPLE | 0.6      |
          one in a hundred renters        | one in a hundred     | MULTIPLE | 0.01     |
          rents halved                    | halved               | MULTIPLE | 0.5      |
          rents tripled                   | tripled              | MULTIPLE | 3        |
          a 1.4-fold rise                 | 1.4-fold             | MULTIPLE | 1.4      | fold
          the last three quarters         | three                | PERIOD   | 3        | quarters
          two quarters of decline         | two                  | PERIOD   | 2        | quarters
          for 11 weeks now                | 11                   | PERIOD   | 11       | weeks
          rained 48 mm in a day           | 48                   | MEASURE  | 48       | mm
          fell to -30°C at night          | -30                  | MEASURE  | 30       | degrees
          """)
  void givesEachNumberItsUnit(
      String text, String expected, NumberKind kind, double value, String unit) {
    NumberExpression number = find(text).get(0);

    assertThat(number.text()).isEqualTo(expected);
    assertThat(number.kind()).isEqualTo(kind);
    assertThat(number.value()).isCloseTo(value, within(value * 0.001));
    assertThat(number.unit()).isEqualTo(unit == null ? "" : unit);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from 50 to 60% of them          | PERCENT | 50      | %
          5 to 6 million of them          | PLAIN   | 5000000 |
          $5 to $6 million of it          | MONEY   | 5000000 | $
          between 20 and 30 percent       | PERCENT | 20      | %
          one or two percent, or 1 or 2%  | PERCENT | 1       | %
          between 26 and 34 km up         | MEASURE | 26      | km
          """)
  void readsTheLowerEndOfARangeAsTheUpperOne(
      String text, NumberKind kind, double value, String unit) {
    NumberExpression low =
        find(text).stream().filter(n -> n.value() == value).findFirst().orElseThrow();

    assertThat(low.kind()).isEqualTo(kind);
    assertThat(low.unit()).isEqualTo(unit == null ? "" : unit);
  }

  @Test
  void doesNotTakeAYearForTheLowerEndOfARange() {
    assertThat(find("from 19% in 2011 to 30% in 2021"))
        .extracting(NumberExpression::kind)
        .containsExactly(
            NumberKind.PERCENT, NumberKind.PLAIN, NumberKind.PERCENT, NumberKind.PLAIN);
  }

  @Test
  void keepsAYearApartFromTheNumberBehindADash() {
    assertThat(find("closed in 2013—10,076 jobs went"))
        .extracting(NumberExpression::text)
        .containsExactly("2013", "10,076");
  }

  @Test
  void takesNoScoresOfATestForAScoreOfThem() {
    assertThat(find("compared test scores of pupils")).isEmpty();
    assertThat(find("scores of pupils left")).hasSize(1);
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
    String mixed = "7a1,2b.3 ".repeat(11_000);
    String bare = "9".repeat(100_000);
    String glued = "a1".repeat(50_000);
    String ratios = "one in ".repeat(14_000);
    String fractions = "1/2/".repeat(25_000);
    String groups = "1,23,".repeat(20_000);
    String and = "two hundred and ".repeat(6_000);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(20),
        () -> {
          find(digits);
          find(words);
          find(dashes);
          find(mixed);
          find(bare);
          find(glued);
          find(ratios);
          find(fractions);
          find(groups);
          find(and);
        });
  }

  private List<NumberExpression> find(String text) {
    return grammar.find(text, new Span(0, text.length()));
  }
}
