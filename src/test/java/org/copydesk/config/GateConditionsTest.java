package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.score.MeasureLimit;
import org.copydesk.score.MeasureLimit.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of the gate as a desk writes them, and what it hears of those that are none. */
class GateConditionsTest {

  private static final MeasureCatalogue MEASURES =
      new MeasureCatalogue(
          List.of(
              new MeasureCard("named-sources", "Sources", Unit.COUNT, "For the test.", ""),
              new MeasureCard("share-quoted", "Quoted", Unit.SHARE, "For the test.", ""),
              new MeasureCard("reading-grade", "Grade", Unit.GRADE, "For the test.", "")));

  private static MeasureLimit read(String condition) {
    return GateConditions.read(condition, MEASURES);
  }

  private static void refuses(String condition, String... words) {
    assertThatThrownBy(() -> read(condition))
        .isInstanceOf(GateConditionException.class)
        .hasMessageContainingAll(words);
  }

  @ParameterizedTest
  @CsvSource({
    "named-sources < 1, named-sources < 1",
    "named-sources<1, named-sources < 1",
    "'  share-quoted   >=  30 % ', share-quoted >= 30%",
    "share-quoted>0.305, share-quoted > 30.5%",
    "share-quoted <= 100%, share-quoted <= 100%",
    "reading-grade > 14.5, reading-grade > 14.5",
    "reading-grade < -2, reading-grade < -2",
    "named-sources < 10, named-sources < 10"
  })
  void readsAConditionAndSaysItAgain(String written, String said) {
    assertThat(read(written).inWords()).isEqualTo(said);
  }

  @Test
  void readsAPercentageAsTheShareItIs() {
    assertThat(read("share-quoted > 30%"))
        .isEqualTo(new MeasureLimit("share-quoted", Comparison.MORE, 0.3, true))
        .isEqualTo(read("share-quoted > 0.3"));
  }

  @Test
  void tellsAnAmountAsTheConditionDoes() {
    assertThat(read("share-quoted > 30%").inWords(0.29)).isEqualTo("29%");
    assertThat(read("share-quoted > 30%").inWords(0.333)).isEqualTo("33.3%");
    assertThat(read("named-sources < 1").inWords(0)).isEqualTo("0");
    assertThat(read("reading-grade > 1").inWords(12.5)).isEqualTo("12.5");
  }

  @Test
  void asksWhetherALikeMeasureWasMeant() {
    String all = "measures are named-sources, reading-grade, share-quoted";
    refuses("named-source < 1", "\"named-source\"; did you mean named-sources? The " + all);
    refuses("Named-Sources < 1", "did you mean named-sources?");
    refuses("quoted < 1", "did you mean share-quoted?");
    refuses("temperature < 1", "there is no measure \"temperature\"; the " + all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "named-sources",
        "named-sources <",
        "< 1",
        "named-sources < one",
        "1 > named-sources",
        "named-sources < 1 and share-quoted > 3%",
        "share-quoted > 0,3",
        "named sources < 1"
      })
  void saysWhatAConditionLooksLike(String condition) {
    refuses(
        condition, "a measure, a comparison and a number", "\"" + condition + "\"", "share-quoted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "==", "!=", "=>", "=<", "<>", "<<"})
  void saysWhichComparisonsThereAre(String sign) {
    refuses("named-sources " + sign + " 1", "\"" + sign + "\"", "there are <, <=, > and >=");
  }

  @Test
  void keepsPercentagesToSharesAndSharesToTheWhole() {
    refuses("named-sources < 1%", "named-sources is no share", "not 1%");
    refuses("share-quoted > 30", "from 0% to 100%", "did you mean 30%?");
    refuses("share-quoted > 101%", "from 0% to 100%, not 101%");
    refuses("share-quoted > -1%", "from 0% to 100%, not -1%");
  }
}
