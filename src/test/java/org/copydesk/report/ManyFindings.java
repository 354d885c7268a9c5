package org.copydesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingHistory;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.LocatedFinding;
import org.copydesk.audit.Measures;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunScope;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.StoryRow;
import org.copydesk.audit.SuppressionRow;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;
import org.copydesk.score.Remedy;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.text.Place;
import org.copydesk.text.Span;

/**
 * A run of any size that takes no memory: its rows are made up when they are asked for. Twenty
 * findings a submission, of every twenty two errors, six warnings and twelve notes.
 */
public final class ManyFindings implements AuditRun {

  private static final int A_DOCUMENT = 20;

  private final RuleCatalogue rules = CheckDiscovery.catalogue();
  private final int documents;

  private ManyFindings(int documents) {
    this.documents = documents;
  }

  /** A run with so many findings, a multiple of twenty. */
  public static ManyFindings of(int findings) {
    return new ManyFindings(findings / A_DOCUMENT);
  }

  @Override
  public RunHeader header() {
    Instant start = Instant.parse("2026-03-18T02:00:00Z");
    return new RunHeader(
        "20260318-020000-a1b2",
        start,
        start.plusSeconds(4_200),
        Duration.ofSeconds(4_200),
        List.of("submissions"),
        "0.1.0",
        "LanguageTool 6.8",
        rules.hash());
  }

  @Override
  public RunTotals totals() {
    return new RunTotals(
        0,
        documents,
        0,
        0,
        0,
        0,
        500L * documents,
        OptionalDouble.of(70),
        List.of(
            new RunTotals.RuleCount("spelling/misspelled-word", Level.ERROR, 2 * documents),
            new RunTotals.RuleCount("statistics/vague-source", Level.WARNING, 6 * documents),
            new RunTotals.RuleCount("style/stock-phrases", Level.NOTE, 12 * documents)),
        List.of(),
        List.of(),
        0);
  }

  @Override
  public GateResult gate() {
    return new GateResult(List.of());
  }

  @Override
  public RuleCatalogue rules() {
    return rules;
  }

  @Override
  public MeasureCatalogue measures() {
    return MeasureCatalogue.NONE;
  }

  @Override
  public ReviewNotes review() {
    return ReviewNotes.NONE;
  }

  @Override
  public void eachDocument(Order order, Consumer<DocumentRow> consumer) {
    for (int i = 0; i < documents; i++) {
      consumer.accept(
          new DocumentRow(
              name(i),
              "submissions/" + name(i),
              Verdict.REVIEW,
              new Score(1000, List.of(), Map.of(), new Remedy(List.of(), 1000)),
              "A headline of the usual length for story " + i,
              500,
              "en",
              2,
              6,
              12,
              0,
              0,
              "Misspelled word: “wrod" + i + "”",
              Measures.NONE,
              List.of(),
              null,
              "",
              3_100,
              "text/plain",
              "",
              null));
    }
  }

  @Override
  public void eachRaised(Order order, Consumer<FindingRow> consumer) {
    for (int i = 0; i < documents; i++) {
      for (int n = 0; n < A_DOCUMENT; n++) {
        consumer.accept(finding(i, n));
      }
    }
  }

  private static FindingRow finding(int document, int number) {
    String words = "wrod" + document + "x" + number;
    Level level = number < 2 ? Level.ERROR : number < 8 ? Level.WARNING : Level.NOTE;
    String rule =
        switch (level) {
          case ERROR -> "spelling/misspelled-word";
          case WARNING -> "statistics/vague-source";
          case NOTE -> "style/stock-phrases";
        };
    RuleId id = new RuleId(rule);
    Finding finding =
        new Finding(
            id,
            level,
            new Span(number * 100, number * 100 + words.length()),
            words,
            "“" + words + "” is in no dictionary and nobody else in the batch writes it so.",
            List.of("word" + document, "ward" + document),
            List.of("It is in no dictionary.", "“word" + document + "” differs by one letter."),
            0.93);
    return new FindingRow(
        name(document),
        "submissions/" + name(document),
        new LocatedFinding(
            finding,
            Fingerprint.of(id, name(document), "A sentence with " + words + " in it.", words, 0),
            new Place(number + 1, 17),
            "paragraph " + (number + 1),
            new Excerpt("A sentence with ", words, " in it.")),
        FindingHistory.NEW,
        null,
        null);
  }

  private static String name(int document) {
    return String.format(Locale.ROOT, "day-%02d/story-%07d.txt", document / 5_000, document);
  }

  @Override
  public void eachStory(Order order, Consumer<StoryRow> consumer) {}

  @Override
  public void eachDecision(Consumer<DecisionRow> consumer) {}

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
    return List.of();
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {}
}
