package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.config.GateConditionException;
import org.copydesk.config.GateConditions;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.score.Charge;
import org.copydesk.score.Dimension;
import org.copydesk.score.FindingFilter;
import org.copydesk.score.GateCondition;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateSubject;
import org.copydesk.score.GateSubject.Flagged;
import org.copydesk.score.PriceList;
import org.copydesk.score.QualityGate;
import org.copydesk.score.RunQuantity;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.SubmissionQuantity;
import org.copydesk.score.VerdictLimit;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/gate.md} to what the gate does. */
class GatePageTest {

  private static final Path PAGE = Path.of("docs/gate.md");

  private static final GateConditions CONDITIONS =
      new GateConditions(MeasureDiscovery.catalogue(), CheckDiscovery.catalogue());

  private static final ScoreFormula FORMULA =
      new ScoreFormula(PriceList.standard(), rule -> rule.value().equals("names/misspelled-name"));

  private static String chapter(String title) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "# " + title + "\n";
    assertThat(page).contains(begin);
    String rest = page.substring(page.indexOf(begin) + begin.length());
    Matcher next = Pattern.compile("(?m)^#").matcher(rest);
    return next.find() ? rest.substring(0, next.start()) : rest;
  }

  /** First and second cell of each row of a table whose first cell is code. */
  private static List<String[]> rows(String chapter) {
    List<String[]> rows = new ArrayList<>();
    Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$").matcher(chapter);
    while (row.find()) {
      rows.add(new String[] {row.group(1), row.group(2)});
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  @Test
  void givesConditionsThatCanBeRead() throws IOException {
    for (String[] row : rows(chapter("Of every submission"))) {
      GateCondition condition = CONDITIONS.read(row[0]);
      assertThat(condition).isInstanceOf(GateCondition.OfSubmission.class);
      assertThat(condition.inWords()).isEqualTo(row[0]);
    }
    for (String[] row : rows(chapter("Of all submissions together"))) {
      GateCondition condition = CONDITIONS.read(row[0]);
      assertThat(condition).isInstanceOf(GateCondition.OfRun.class);
      assertThat(condition.inWords()).isEqualTo(row[0]);
    }
    Matcher listed =
        Pattern.compile("(?m)^    - \"?([^\"\\n]+)\"?$").matcher(chapter("What fails a run"));
    assertThat(listed.results().map(m -> CONDITIONS.read(m.group(1)))).hasSize(4);
  }

  @Test
  void namesEveryWordOfTheGrammar() throws IOException {
    String submissions = chapter("Of every submission");
    String together = chapter("Of all submissions together");
    assertThat(submissions)
        .contains(
            Arrays.stream(FindingFilter.Kind.values())
                .filter(k -> k != FindingFilter.Kind.ERRORS_AND_WARNINGS)
                .map(k -> "`" + k.word())
                .toList())
        .contains(
            Arrays.stream(Dimension.values())
                .map(d -> "`" + SubmissionQuantity.Scored.word(d) + "`")
                .toList())
        .contains("`count of", "`density of", "`new ");
    assertThat(together)
        .contains(
            Arrays.stream(RunQuantity.Outcome.values()).map(o -> "`all: " + o.word()).toList());
    assertThat(chapter("What fails a run"))
        .contains(VerdictLimit.words().stream().map(w -> "`" + w + "`").toList());
  }

  @Test
  void answersConditionsThatCannotBeReadAsItSays() throws IOException {
    for (String[] row : rows(chapter("Conditions that cannot be read"))) {
      assertThatThrownBy(() -> CONDITIONS.read(row[0]))
          .isInstanceOf(GateConditionException.class)
          .hasMessageStartingWith(row[1]);
    }
  }

  @Test
  void tellsTheOrderAsItIsPrinted() throws IOException {
    List<String> bold =
        Pattern.compile("(?m)^\\d\\. \\*\\*([a-z ]+)\\*\\*")
            .matcher(chapter("The order"))
            .results()
            .map(m -> m.group(1))
            .toList();
    List<String> printed =
        Pattern.compile("\\d+ ([a-z ]+)")
            .matcher(GateReasons.counts(new GateResult.FindingCounts(1, 2, 3, 4, 5)))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(bold).isEqualTo(printed).hasSize(5);
  }

  @Test
  void printsWhatTheExampleShows() throws IOException {
    Flagged name = error("names/misspelled-name", "Korsk", 4);
    GateSubject fire = subject("monday/fire.txt", List.of(name, warning(7), warning(9)), 3, 0);
    GateSubject storm =
        subject(
            "monday/storm.txt",
            Stream.concat(
                    times(5, i -> error("spelling/misspelled-word", "acomodation", i + 1)),
                    times(1, i -> warning(12)))
                .toList(),
            0,
            4);
    GateLimits limits =
        new GateLimits(
            VerdictLimit.FAIL,
            OptionalDouble.empty(),
            Optional.empty(),
            List.of(CONDITIONS.read("errors > 2")),
            0,
            List.of());
    GateResult gate =
        QualityGate.decide(limits, FORMULA, true, c -> List.of(fire, storm).forEach(c));
    List<String> printed = new ArrayList<>(List.of(GateReasons.counts(gate.counts())));
    printed.addAll(GateReasons.explained(gate));
    String block = String.join("\n", printed);
    String page = Files.readString(PAGE);
    Pattern example = Pattern.compile("(?<=```text\n)[^`]+(?=\n```)");
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      page = example.matcher(page).replaceFirst(Matcher.quoteReplacement(block));
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("after a change: mvn test -Dtest=GatePageTest -Dcopydesk.golden=write")
        .contains("```text\n" + block + "\n```");
  }

  private static Stream<Flagged> times(int number, IntFunction<Flagged> finding) {
    return IntStream.range(0, number).mapToObj(finding);
  }

  private static Flagged error(String rule, String words, int line) {
    return new Flagged(
        new RuleId(rule), Level.ERROR, true, rule.startsWith("names/"), words, line, "");
  }

  private static Flagged warning(int line) {
    return new Flagged(
        new RuleId("style/stock-phrases"),
        Level.WARNING,
        true,
        false,
        "at the end of the day",
        line,
        "");
  }

  private static GateSubject subject(
      String document, List<Flagged> findings, int suppressed, int inBaseline) {
    List<Charge> charges = findings.stream().map(f -> new Charge(f.rule(), f.level())).toList();
    Score score = FORMULA.score(charges, 600);
    return new GateSubject(
        document,
        document,
        FORMULA.verdict(score, charges),
        score,
        600,
        Map.of(),
        true,
        findings,
        suppressed,
        inBaseline);
  }
}
