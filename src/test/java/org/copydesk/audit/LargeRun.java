package org.copydesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.Support;
import org.copydesk.review.Answer;
import org.copydesk.review.Decision;
import org.copydesk.review.ReviewNotes;
import org.copydesk.review.Scope;
import org.copydesk.score.Charge;
import org.copydesk.score.GateResult;
import org.copydesk.score.PriceList;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.text.Place;
import org.copydesk.text.Span;

/**
 * A run of any size that holds nothing: each row is made up, always the same, when it is asked for.
 * Every document has one finding more that an editor let stand, and two figures.
 */
public final class LargeRun implements AuditRun {

  private static final List<Kind> KINDS =
      List.of(
          new Kind("spelling/misspelled-word", Level.ERROR),
          new Kind("names/misspelled-name", Level.WARNING),
          new Kind("statistics/unsupported", Level.WARNING),
          new Kind("names/unverified-name", Level.NOTE),
          new Kind("language/subject-verb-agreement", Level.WARNING));

  /** The ministry counts in words nobody has to look up; one is wrong in every sentence. */
  private static final int SPELLINGS = 8_000;

  private static final Instant START = Instant.parse("2026-03-18T02:00:00Z");

  private final int documents;
  private final int findings;
  private final IntFunction<String> names;
  private final RuleCatalogue rules = SampleRun.typical().rules();
  private final MeasureCatalogue measures = SampleRun.typical().measures();
  private final RunTotals totals;

  /**
   * @param documents how many submissions, all of them audited
   * @param findings how many findings that count
   */
  public LargeRun(int documents, int findings) {
    this(documents, findings, i -> String.format("batch/%06d story.txt", i));
  }

  /** A run whose documents have other names; they must sort as their numbers do. */
  public LargeRun(int documents, int findings, IntFunction<String> names) {
    this.documents = documents;
    this.findings = findings;
    this.names = names;
    this.totals = count();
  }

  private record Kind(String rule, Level level) {}

  @Override
  public RunHeader header() {
    return new RunHeader(
        "20260318-020000-b2c3",
        START,
        START.plusSeconds(4_000),
        Duration.ofSeconds(4_000),
        List.of("submissions"),
        "0.1.0",
        "LanguageTool 6.8",
        rules.hash());
  }

  @Override
  public RunTotals totals() {
    return totals;
  }

  private RunTotals count() {
    int[] verdicts = new int[Verdict.values().length];
    long[] words = new long[1];
    double[] scores = new double[1];
    eachDocument(
        Order.BY_NAME,
        document -> {
          verdicts[document.verdict().ordinal()]++;
          words[0] += document.words();
          scores[0] += document.score().value();
        });
    Map<Kind, Integer> counts = new TreeMap<>((a, b) -> a.rule().compareTo(b.rule()));
    IntStream.range(0, findings).forEach(i -> counts.merge(kind(i), 1, Integer::sum));
    List<RunTotals.RuleCount> list = new ArrayList<>();
    counts.forEach((kind, n) -> list.add(new RunTotals.RuleCount(kind.rule(), kind.level(), n)));
    return new RunTotals(
        verdicts[Verdict.PASS.ordinal()],
        verdicts[Verdict.REVIEW.ordinal()],
        verdicts[Verdict.FAIL.ordinal()],
        0,
        0,
        0,
        words[0],
        OptionalDouble.of(Math.round(scores[0] / documents * 10) / 10.0),
        list,
        List.of(new RunTotals.RuleCount("style/stock-phrases", Level.NOTE, documents)),
        List.of(),
        2 * documents);
  }

  @Override
  public GateResult gate() {
    return new GateResult(
        List.of(
            new GateResult.Condition(
                "submissions with the verdict FAIL",
                totals.fail(),
                0,
                totals.fail() == 0,
                List.of())));
  }

  @Override
  public RuleCatalogue rules() {
    return rules;
  }

  @Override
  public MeasureCatalogue measures() {
    return measures;
  }

  @Override
  public ReviewNotes review() {
    return ReviewNotes.NONE;
  }

  @Override
  public void eachDocument(Order order, Consumer<DocumentRow> consumer) {
    ScoreFormula formula =
        new ScoreFormula(
            PriceList.standard(), rule -> rules.find(rule).map(RuleCard::blocking).orElse(false));
    for (int i = 0; i < documents; i++) {
      List<Charge> charges = new ArrayList<>();
      int[] levels = new int[Level.values().length];
      for (int f = first(i); f < first(i + 1); f++) {
        charges.add(new Charge(new RuleId(kind(f).rule()), kind(f).level()));
        levels[kind(f).level().ordinal()]++;
      }
      // More words a document, so that the worst come first in the order of names.
      int words = 300 + i;
      Score score = formula.score(charges, words);
      consumer.accept(
          new DocumentRow(
              names.apply(i),
              "submissions/" + names.apply(i),
              formula.verdict(score, charges),
              score,
              "The committee meets again, the " + i + "th time",
              words,
              "en",
              levels[Level.ERROR.ordinal()],
              levels[Level.WARNING.ordinal()],
              levels[Level.NOTE.ordinal()],
              1,
              0,
              "Misspelled word: “" + words(first(i)) + "”",
              Measures.NONE,
              List.of(),
              null,
              "",
              4_096,
              "text/plain",
              "",
              null));
    }
  }

  /** The number of a document's first finding. */
  private int first(int document) {
    return (int) ((long) findings * document / documents);
  }

  private static Kind kind(int finding) {
    return KINDS.get(finding % KINDS.size());
  }

  private static String words(int finding) {
    return switch (finding % KINDS.size()) {
      case 2 -> 10 + finding % 80 + "%";
      case 4 -> "have";
      default -> "Korv" + letters(finding % SPELLINGS);
    };
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number + 1; left > 0; left /= 20) {
      letters.append("bcdfghjklmnpqrstvwxz".charAt(left % 20)).append("aeiou".charAt(left % 5));
    }
    return letters.toString();
  }

  @Override
  public void eachRaised(Order order, Consumer<FindingRow> consumer) {
    for (int i = 0; i < documents; i++) {
      for (int f = first(i); f < first(i + 1); f++) {
        FindingRow row = row(i, f - first(i), kind(f), words(f));
        consumer.accept(f % 25 == 0 ? decided(row, Answer.FIX) : row);
      }
      consumer.accept(letStand(i));
    }
  }

  private FindingRow letStand(int document) {
    Kind kind = new Kind("style/stock-phrases", Level.NOTE);
    int place = first(document + 1) - first(document);
    return decided(row(document, place, kind, "amid concerns"), Answer.ACCEPT);
  }

  private FindingRow row(int document, int place, Kind kind, String words) {
    int begin = 100 * place;
    RuleId rule = new RuleId(kind.rule());
    Finding finding =
        new Finding(
            rule,
            kind.level(),
            new Span(begin, begin + words.length()),
            words,
            "“" + words + "” is in no list of the desk. Is it what the writer meant to say here?",
            List.of(words + "a", words + "e"),
            List.of(
                "No other submission of this batch spells it so, and " + document + " others do.",
                "Two letters have changed places."),
            0.5 + place % 50 / 100.0);
    String name = names.apply(document);
    return new FindingRow(
        name,
        "submissions/" + name,
        new LocatedFinding(
            finding,
            Fingerprint.of(rule, name, "Sentence " + place, words, 0),
            new Place(place + 1, 1),
            "paragraph " + (place + 1),
            new Excerpt(
                "… of the " + document + "th meeting the chair said that the figure for ",
                words,
                " had been left out of the minutes of the year before, which…")),
        place % 3 == 0 ? FindingHistory.NEW : FindingHistory.unchanged(null),
        null,
        null);
  }

  private static FindingRow decided(FindingRow row, Answer answer) {
    Decision decision =
        new Decision(
            answer,
            Scope.FINDING,
            FindingKeys.of(
                row.located().finding().rule(),
                row.document(),
                row.located().finding().text(),
                row.located().fingerprint()),
            row.located().finding().rule().value(),
            row.document(),
            row.located().finding().text(),
            "A. Editor",
            START.minusSeconds(86_400),
            "Asked the writer.",
            "20260317-020000-a1b1");
    return new FindingRow(
        row.document(),
        row.path(),
        row.located(),
        row.history(),
        Suppression.of(decision).orElse(null),
        decision);
  }

  @Override
  public void eachStory(Order order, Consumer<StoryRow> consumer) {
    throw new UnsupportedOperationException("the texts were never written");
  }

  @Override
  public void eachDecision(Consumer<DecisionRow> consumer) {
    for (int i = 0; i < documents; i++) {
      Decision decision = letStand(i).decision();
      if (decision != null) {
        consumer.accept(new DecisionRow(decision, 1));
      }
    }
  }

  @Override
  public Optional<PastRun> before() {
    return Optional.empty();
  }

  @Override
  public RunScope scope() {
    return RunScope.WHOLE;
  }

  @Override
  public List<SuppressionRow> suppressions() {
    return List.of();
  }

  @Override
  public List<PastRun> trend() {
    return List.of(
        new PastRun(
            header().runId(),
            START,
            totals.pass(),
            totals.review(),
            totals.fail(),
            0,
            totals.averageScore(),
            totals.counted(),
            totals.letStand(),
            0,
            0,
            false));
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {
    for (int i = 0; i < documents; i++) {
      for (int place = 0; place < 2; place++) {
        String text = 10 + i % 80 + place + "%";
        String sentence = "In all, the chair said, " + text + " of the members came.";
        consumer.accept(
            new FigureRow(
                names.apply(i),
                new Figure(
                    new Span(50 * place, 50 * place + text.length()),
                    text,
                    "percent",
                    10 + i % 80 + place,
                    "%",
                    sentence,
                    sentence.indexOf(text),
                    place == 0 ? Support.UNSUPPORTED : Support.ATTRIBUTED,
                    place == 0 ? "" : "the chair said",
                    0.8,
                    List.of("as the words around it say"),
                    List.of("the sentence names a chair")),
                "paragraph " + (place + 1)));
      }
    }
  }
}
