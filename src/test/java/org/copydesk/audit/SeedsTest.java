package org.copydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.check.BatchEvidence;
import org.copydesk.check.TestDesk;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.Support;
import org.copydesk.score.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five submissions that made this program necessary. */
class SeedsTest {

  private static final List<String> CORRECT_NAMES =
      List.of(
          "Witkoff",
          "Leavitt",
          "Ushakov",
          "Zaporizhzhia",
          "Zelensky",
          "Lavrov",
          "Brent",
          "Peskov",
          "Waltz",
          "Starmer",
          "Kushner",
          "Junjie",
          "Zhao",
          "Riyadh",
          "Istanbul");

  private static Audit seed(String number) {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return TestDesk.bean(Auditor.class)
          .audit(
              TestDesk.article(file.getFileName().toString(), Files.readString(file)),
              BatchEvidence.NONE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Finding> findings(String number) {
    return seed(number).findings().stream().map(LocatedFinding::finding).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "000, statistics/unsupported, 37%",
    "000, statistics/unsupported, 2.1 million",
    "000, statistics/vague-source, 68%",
    "000, spelling/run-together, momentumdespite",
    "000, spelling/run-together, detailsneeding",
    "002, names/misspelled-name, Kellog",
    "002, names/misspelled-name, Korsk",
    "002, names/wrong-first-name, Beith Higseth",
    "003, fragments/stray, Lazy bag",
    "003, fragments/template-heading, Preface",
    "003, fragments/placeholder, | Key Fact 1 |",
  })
  void holdTheFaultsTheyAreKnownFor(String number, String rule, String words) {
    assertThat(findings(number))
        .anySatisfy(
            f -> {
              assertThat(f.rule().value()).isEqualTo(rule);
              assertThat(f.text()).isEqualTo(words);
              assertThat(f.message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource({"002, Kellog, Kellogg", "002, Korsk, Kursk", "002, Beith Higseth, Pete Hegseth"})
  void areMendedByTheFirstSuggestion(String number, String words, String suggestion) {
    assertThat(findings(number))
        .filteredOn(f -> f.text().equals(words))
        .extracting(f -> f.suggestions().get(0))
        .containsExactly(suggestion);
  }

  @Test
  void keepTheirCorrectNames() {
    List<String> flagged =
        Stream.of("000", "001", "002", "003", "004")
            .flatMap(n -> findings(n).stream())
            .filter(f -> List.of("names", "spelling").contains(f.rule().area()))
            .filter(f -> f.level() != Level.NOTE)
            .map(Finding::text)
            .collect(Collectors.toList());
    assertThat(flagged).doesNotContainAnyElementsOf(CORRECT_NAMES);
  }

  @Test
  void nameTheSourceOfOneFigure() {
    assertThat(seed("000").figures())
        .filteredOn(f -> f.text().equals("19%"))
        .extracting(Figure::support)
        .containsExactly(Support.ATTRIBUTED);
  }

  @ParameterizedTest
  @CsvSource({"000, FAIL", "002, FAIL", "003, FAIL"})
  void fail(String number, Verdict verdict) {
    assertThat(seed(number).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"001", "004"})
  void doNotPass(String number) {
    assertThat(seed(number).verdict()).isIn(Verdict.REVIEW, Verdict.FAIL);
  }
}
