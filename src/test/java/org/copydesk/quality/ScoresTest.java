package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scores of a small invented set against what the reference scorer says of it. */
class ScoresTest {

  private static final Path TINY = Path.of("src/test/resources/org/copydesk/quality/tiny");

  private static List<AuditedText> texts = List.of();
  private static JsonNode reference = JsonMapper.shared().nullNode();

  @BeforeAll
  static void read() throws IOException {
    Map<String, List<Flag>> flags = new HashMap<>();
    for (JsonNode row : JsonLines.rows(TINY.resolve("findings.jsonl"))) {
      flags
          .computeIfAbsent(row.path("document").asString(), d -> new ArrayList<>())
          .add(Flag.of(row));
    }
    Map<String, List<AuditedText.RegisteredFigure>> figures = new HashMap<>();
    for (JsonNode row : JsonLines.rows(TINY.resolve("statistics.jsonl"))) {
      figures
          .computeIfAbsent(row.path("document").asString(), d -> new ArrayList<>())
          .add(
              new AuditedText.RegisteredFigure(
                  new Span(row.path("begin").asInt(), row.path("end").asInt()),
                  row.path("support").asString(),
                  row.path("kind").asString("")));
    }
    texts =
        LabelledSet.read(TINY, TINY.resolve("docs")).texts().stream()
            .map(
                t ->
                    new AuditedText(
                        t,
                        flags.getOrDefault(t.name(), List.of()),
                        figures.getOrDefault(t.name(), List.of())))
            .toList();
    reference = JsonMapper.shared().readTree(Files.readString(TINY.resolve("scored.json")));
  }

  @Test
  void countsSpellingAsTheReferenceDoes() {
    SpellingScore score = SpellingScore.of(texts);
    JsonNode said = reference.path("spelling and names");
    assertSame(score.precision(), score.recall(), score.f(), said);
    assertClose(score.firstSuggestion().ratio(), said.path("top1"));
    score
        .byKind()
        .forEach((kind, share) -> assertClose(share.ratio(), said.path("recall " + kind)));
    assertClose(score.alarmsPerThousand(), said.path("alarms per 1000 clean words"));
    assertClose(score.grammarPerThousand(), reference.path("language in clean texts"));
  }

  @Test
  void countsFragmentsAsTheReferenceDoes() {
    FragmentScore lines = FragmentScore.byLine(texts);
    JsonNode said = reference.path("fragments (lines)");
    assertSame(lines.precision(), lines.recall(), lines.f(), said);
    assertClose(lines.storyFlagged().ratio(), said.path("content flagged"));
    FragmentScore spans = FragmentScore.bySpan(texts);
    said = reference.path("fragments (spans)");
    assertSame(spans.precision(), spans.recall(), spans.f(), said);
    assertClose(spans.storyFlagged().ratio(), said.path("story flagged"));
  }

  @Test
  void countsFiguresAsTheReferenceDoes() {
    StatisticsScore score = StatisticsScore.of(texts);
    JsonNode said = reference.path("suspect statistics");
    assertSame(score.precision(), score.recall(), score.f(), said);
    assertClose(score.fourWay().ratio(), said.path("four-way"));
  }

  @Test
  void countsWhatTheRegisterMakesOfEachLabel() {
    StatisticsScore score = StatisticsScore.of(texts);
    assertThat(score.confused("unsupported", "unsupported")).isEqualTo(1);
    assertThat(score.confused("unsupported", "attributed")).isEqualTo(1);
    assertThat(score.confused("vague", "vague")).isEqualTo(1);
    assertThat(score.confused("not-a-statistic", "not-a-statistic")).isEqualTo(1);
    // Flagged are one figure of its label and one that is attributed.
    assertThat(score.byRule().get("statistics/unsupported"))
        .isEqualTo(new StatisticsScore.OwnLabel(new Share(1, 2), new Share(1, 2)));
    assertThat(score.byRule().get("statistics/vague-source"))
        .isEqualTo(new StatisticsScore.OwnLabel(Share.NONE, new Share(0, 1)));
  }

  @Test
  void leavesFindingsOnOptionalLabelsOutOfTheConfidence() {
    Calibration calibration = Calibration.ofFigures(texts);
    // Of the four that say .8 one touches an optional label alone, and one no label.
    assertThat(calibration.byBand()).containsOnly(Map.entry(8, new Share(1, 3)));
    assertThat(calibration.byLevel()).containsEntry(Level.ERROR, new Share(1, 1));
  }

  @Test
  void tellsWrongFiguresByTheNearestWordsOfASource() {
    Map<String, Share> causes = FigureErrors.of(texts).byCause();
    assertThat(causes.values().stream().mapToInt(Share::part).sum()).isEqualTo(1);
    assertThat(causes)
        .allSatisfy(
            (cause, share) ->
                assertThat(share.part() > 0).isEqualTo(cause.startsWith("unsupported, but")));
  }

  @Test
  void knowsASortOfTextByItsSourceOrItsName(@TempDir Path set) throws IOException {
    Files.writeString(
        set.resolve("sources.tsv"),
        """
        1.txt\thttps://news.example/opinion/rates\t900
        2.txt\thttps://news.example/business/rates\t900
        3.txt\tgpt-4 sample 3\t900
        """);
    Genres genres = Genres.of(set);
    assertThat(genres.of("1.txt")).isEqualTo("opinion");
    assertThat(genres.of("2.txt")).isEqualTo("web news");
    assertThat(genres.of("3.txt")).isEqualTo("model-written");
    assertThat(genres.of("science-04.txt")).isEqualTo("science");
    assertThat(genres.of("letter.txt")).isEmpty();
  }

  @Test
  void prefersAColumnOfGenres(@TempDir Path set) throws IOException {
    Files.writeString(
        set.resolve("sources.tsv"), "doc\tsource\tgenre\n1.txt\thttps://a.example/\tletters\n");
    assertThat(Genres.of(set).of("1.txt")).isEqualTo("letters");
  }

  @Test
  void givesARuleWhatItFoundItself() {
    Map<String, RuleScore> scores = new HashMap<>();
    RuleScore.of(texts).forEach(s -> scores.put(s.rule(), s));
    assertThat(scores.get("names/misspelled-name"))
        .isEqualTo(new RuleScore("names/misspelled-name", new Share(2, 4), new Share(2, 3)));
    assertThat(scores.get("names/wrong-first-name"))
        .isEqualTo(new RuleScore("names/wrong-first-name", new Share(0, 1), Share.NONE));
    assertThat(scores.get("spelling/run-together").recall()).isEqualTo(new Share(2, 2));
    assertThat(scores.get("fragments/template-heading").recall()).isEqualTo(new Share(1, 1));
    assertThat(scores.get("fragments/page-mark").precision()).isEqualTo(new Share(1, 1));
    // Of its two findings one touches an optional label alone.
    assertThat(scores.get("statistics/vague-source"))
        .isEqualTo(new RuleScore("statistics/vague-source", new Share(0, 1), new Share(0, 1)));
    // Most of what the first covers is a neutral line; nobody marked what the second is about.
    assertThat(scores).doesNotContainKeys("fragments/reader-prompt", "language/passive");
  }

  @Test
  void putsFindingsIntoBandsOfTheirConfidence() {
    Calibration calibration = Calibration.ofSpelling(texts);
    assertThat(calibration.byBand())
        .containsEntry(5, new Share(0, 3))
        .containsEntry(6, new Share(2, 2))
        .containsEntry(7, new Share(1, 1))
        .containsEntry(9, new Share(2, 2));
    assertThat(calibration.byLevel()).containsEntry(Level.ERROR, new Share(2, 2));
  }

  @Test
  void tellsMissedErrorsByWhatIsTrueOfThem() {
    assertThat(MissedErrors.names(texts).byTrait())
        .containsEntry("all names", new Share(1, 3))
        .containsEntry("right spelling elsewhere in the text", new Share(0, 1))
        .containsEntry("not there, but in a dictionary or list", new Share(1, 1))
        .containsEntry("nowhere: only the writer knows", new Share(0, 1));
    assertThat(MissedErrors.words(texts).byTrait()).containsEntry("all words", new Share(1, 1));
    assertThat(MissedErrors.runTogether(texts).byTrait())
        .containsEntry("shorter part of four letters or more", new Share(0, 2));
  }

  private static void assertSame(Share precision, Share recall, double f, JsonNode said) {
    assertThat(precision.part()).isEqualTo(said.path("right").asInt());
    assertThat(precision.whole() - precision.part()).isEqualTo(said.path("wrong").asInt());
    assertThat(recall.whole()).isEqualTo(said.path("gold").asInt());
    assertClose(recall.ratio(), said.path("recall"));
    assertClose(f, said.path("f"));
  }

  private static void assertClose(double ours, JsonNode theirs) {
    assertThat(theirs.isNumber()).as("the reference says nothing").isTrue();
    assertThat(ours).isCloseTo(theirs.asDouble(), within(1e-9));
  }
}
