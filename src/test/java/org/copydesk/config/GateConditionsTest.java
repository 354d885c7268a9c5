package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.MeasureCard;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.score.Comparison;
import org.copydesk.score.GateCondition;
import org.copydesk.score.SubmissionQuantity;
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

  private static final GateConditions CONDITIONS =
      new GateConditions(MEASURES, CheckDiscovery.catalogue());

  private static GateCondition read(String condition) {
    return CONDITIONS.read(condition);
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
    "named-sources < 10, named-sources < 10",
    "score < 60, score < 60",
    "Score  of  Sourcing<70, score of sourcing < 70",
    "score of spellingAndNames < 70, score of spelling-and-names < 70",
    "findings > 12, findings > 12",
    "errors>0, errors > 0",
    "new errors > 0, new errors > 0",
    "NEW Warnings >= 3, new warnings >= 3",
    "notes > 40, notes > 40",
    "blocking > 0, blocking > 0",
    "count of style/* > 10, count of style/* > 10",
    "findings of style/* > 10, count of style/* > 10",
    "new count of names/misspelled-name > 0, new count of names/misspelled-name > 0",
    "errors of names/* > 1, errors of names/* > 1",
    "count of language/comma-before-and > 1, count of language/comma-before-and > 1",
    "count of *name > 1, count of *name > 1",
    "density of spelling/* > 5, density of spelling/* > 5",
    "density > 5.5, density of * > 5.5",
    "new density of style/* > 5, new density of style/* > 5",
    "all: errors > 100, all: errors > 100",
    "all:new findings of names/*>0, all: new count of names/* > 0",
    "ALL : density of style/* > 2, all: density of style/* > 2",
    "all: average score < 75, all: average score < 75",
    "all: average score of sourcing < 75, all: average score of sourcing < 75",
    "all: average share-quoted < 5%, all: average share-quoted < 5%",
    "all: failed > 5%, all: failed > 5%",
    "all: failed > 5, all: failed > 5",
    "all: review > 20 %, all: review > 20%",
    "all: passed < 90%, all: passed < 90%",
    "all: not-audited > 1%, all: not-audited > 1%"
  })
  void readsAConditionAndSaysItAgain(String written, String said) {
    assertThat(read(written).inWords()).isEqualTo(said);
    assertThat(read(said)).as("what is said reads as the same").isEqualTo(read(written));
  }

  @Test
  void readsAPercentageAsTheShareItIs() {
    assertThat(read("share-quoted > 30%"))
        .isEqualTo(
            new GateCondition.OfSubmission(
                new SubmissionQuantity.Measured("share-quoted", true), Comparison.MORE, 0.3))
        .isEqualTo(read("share-quoted > 0.3"));
    assertThat(read("all: failed > 5%").limit()).isEqualTo(0.05);
    assertThat(read("all: failed > 5").limit()).isEqualTo(5);
  }

  @Test
  void asksWhetherALikeMeasureWasMeant() {
    String all = "measures are named-sources, reading-grade, share-quoted";
    refuses("named-source < 1", "\"named-source\"; did you mean named-sources? The " + all);
    refuses("Named-Sources < 1", "did you mean named-sources?");
    refuses("named sources < 1", "did you mean named-sources?");
    refuses("quoted < 1", "did you mean share-quoted?");
    refuses("temperature < 1", "there is no measure \"temperature\". The " + all);
    refuses("eror > 1", "\"eror\"; did you mean errors? The");
    refuses("finding > 1", "did you mean findings");
  }

  @Test
  void saysWhichRulesAndScoresThereAre() {
    refuses("count of names/mispelled-name > 1", "no rule", "did you mean names/misspelled-name?");
    refuses("count of stlye/* > 1", "no rule \"stlye/*\"", "did you mean style/*");
    refuses("count of Style/* > 1", "names no rule", "style/*");
    refuses("count of > 1", "a rule follows \"of\"");
    refuses("errors in names/* > 1", "a rule follows \"of\"");
    refuses("errors of names/* here > 1", "\"here\"", "one word too many");
    refuses("score of sauce < 1", "no score of \"sauce\"", "language, spelling-and-names");
    refuses("score of sorcing < 1", "did you mean sourcing?");
    refuses("score sourcing < 1", "score of sourcing < 60");
    refuses("new > 1", "new errors > 0");
    refuses("new score > 1", "\"new score\"", "counts nothing");
    refuses("new eror > 1", "did you mean errors");
  }

  @Test
  void saysWhatIsAskedOfOneAndWhatOfAll() {
    refuses("failed > 5%", "all submissions together; write \"all: failed > 5%\"");
    refuses("average score < 75", "write \"all: average score < 75\"");
    refuses("all: score < 75", "belongs to one submission; write \"all: average score\"");
    refuses("all: share-quoted < 75", "write \"all: average share-quoted\"");
    refuses("all: average < 75", "does not say of what");
    refuses("all: faild > 5", "no \"faild\" of a run; did you mean failed? There are passed,");
    refuses("all: failed twice > 5", "\"twice\"");
    refuses("all: average figure < 5", "there is no measure \"figure\"");
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
        "all named-sources > 3; rm",
        "every: figures > 3"
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
    refuses("all: failed > 101%", "from 0% to 100%, not 101%");
    refuses("errors > 5%", "errors is no share", "without %");
    refuses("errors > -1", "errors is never less than 0");
    refuses("score < 101", "a score goes from 0 to 100", "not 101");
    refuses("score < 60%", "without %, not 60%");
    refuses("all: average score < 200", "a score goes from 0 to 100");
  }
}
