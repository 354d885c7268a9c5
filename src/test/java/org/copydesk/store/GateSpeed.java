package org.copydesk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.GateConditions;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.review.Decisions;
import org.copydesk.score.Charge;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateSubject;
import org.copydesk.score.PriceList;
import org.copydesk.score.QualityGate;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.score.VerdictLimit;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.Place;
import org.copydesk.text.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures, by hand, how long the gate takes over a large run, and in how much memory. */
final class GateSpeed {

  private GateSpeed() {}

  /** Arguments: a folder for the database, how many submissions, how many findings in each. */
  public static void main(String[] args) {
    int number = Integer.parseInt(args[1]);
    int findings = Integer.parseInt(args[2]);
    JdbcTemplate jdbc =
        BothDatabases.migrated(
            new SingleConnectionDataSource(
                "jdbc:h2:file:" + Path.of(args[0]).toAbsolutePath() + "/gate", "sa", "", true),
            "h2");
    RunStore runs = new RunStore(jdbc, Clock.systemUTC());
    String run =
        runs.begin("a".repeat(64), "p", "b".repeat(64), List.of("in"), "0", "none", "rules").id();
    ScoreFormula formula = new ScoreFormula(PriceList.standard(), r -> r.area().equals("names"));
    fill(jdbc, run, number, findings, formula);
    StoredRun stored =
        new StoredRuns(
                jdbc,
                runs,
                new RuleCatalogue(List.of()),
                MeasureCatalogue.NONE,
                new SourceRoot(Path.of("")),
                Suppressions.NONE,
                d -> Optional.empty())
            .open(run, Decisions.NONE);
    GateConditions conditions =
        new GateConditions(MeasureDiscovery.catalogue(), CheckDiscovery.catalogue());
    GateLimits limits =
        new GateLimits(
            VerdictLimit.REVIEW,
            OptionalDouble.of(90),
            Optional.of(Level.WARNING),
            List.of(
                conditions.read("density of spelling/* > 3"),
                conditions.read("all: failed > 5%"),
                conditions.read("all: average score < 90"),
                conditions.read("all: errors > 10")),
            0,
            List.of());
    System.gc();
    long before = System.nanoTime();
    GateResult result =
        QualityGate.decide(
            limits, formula, true, c -> stored.eachSubmission(s -> c.accept(subject(s, formula))));
    System.out.printf(
        "%d submissions, %d findings judged: %.1f s; %d of %d conditions broken%n",
        number,
        result.counts().judged(),
        (System.nanoTime() - before) / 1e9,
        result.conditions().stream().filter(c -> !c.passed()).count(),
        result.conditions().size());
    result.conditions().forEach(c -> System.out.println(c.name() + ": " + c.wouldPassIf()));
  }

  private static GateSubject subject(StoredSubmission s, ScoreFormula formula) {
    return new GateSubject(
        s.document().document(),
        s.document().path(),
        s.document().verdict(),
        s.document().score(),
        s.document().words(),
        Map.of(),
        true,
        s.findings().stream()
            .map(f -> f.located())
            .map(
                f ->
                    new GateSubject.Flagged(
                        f.finding().rule(),
                        f.finding().level(),
                        true,
                        formula.isBlocking(new Charge(f.finding().rule(), f.finding().level())),
                        f.finding().text(),
                        f.place().line(),
                        f.where()))
            .toList(),
        0,
        0);
  }

  private static void fill(
      JdbcTemplate jdbc, String run, int number, int findings, ScoreFormula formula) {
    List<String> rules =
        List.of("spelling/misspelled-word", "names/misspelled-name", "style/stock-phrases");
    List<Object[]> submissions = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Charge> charges = new ArrayList<>();
      for (int f = 0; f < findings; f++) {
        RuleId rule = new RuleId(rules.get((i + f) % 3));
        Level level = Level.values()[(i / 3 + f / 3) % 3];
        charges.add(new Charge(rule, level));
        StoredFinding body =
            new StoredFinding(
                new Span(f * 10, f * 10 + 5),
                "words",
                "A message for an editor about these words, as long as usual ones are.",
                List.of("word", "sword"),
                List.of("no dictionary has it"),
                0.9,
                new Place(f + 1, 1),
                "paragraph " + f,
                new Excerpt("before it stands this ", "words", " and after it that"));
        rows.add(
            new Object[] {
              run,
              (long) i,
              f,
              rule.value(),
              level.word(),
              Fingerprint.sha256(i + " " + f).substring(0, 32),
              Json.write(body)
            });
      }
      Score score = formula.score(charges, 600);
      Verdict verdict = formula.verdict(score, charges);
      submissions.add(
          new Object[] {
            run,
            (long) i,
            i + ".txt",
            (i + ".txt").getBytes(),
            i + ".txt",
            1L,
            "SCORED",
            600,
            verdict.name(),
            score.tenths(),
            Json.write(new Summary("A story.", "").scored(score, ""))
          });
      if (submissions.size() == 1_000 || i == number - 1) {
        jdbc.batchUpdate(
            "INSERT INTO submission (run_id, seq, name, name_order, file, size, state, words,"
                + " verdict, score, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            submissions);
        jdbc.batchUpdate(
            "INSERT INTO finding (run_id, seq, ordinal, rule, level, fingerprint, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows);
        submissions.clear();
        rows.clear();
      }
    }
  }
}
