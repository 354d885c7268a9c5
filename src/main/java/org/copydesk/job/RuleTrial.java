package org.copydesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.config.AuditRequest;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.store.StoredRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tries rules on texts: audits them as ever, in a folder of its own that is gone afterwards, and
 * tells what the rules found and which verdicts would be others without them, or with the rules as
 * they were.
 */
public final class RuleTrial {

  /** Puts an order together that writes to a folder. */
  public interface Order {

    /**
     * The order.
     *
     * @param out for reports; none are written
     * @param workFolder for the database
     */
    AuditRequest in(Path out, Path workFolder);
  }

  /** A trial that could not be finished; the message says why. */
  public static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    FailedException(String message) {
      super(message);
    }
  }

  private final Predicate<RuleId> tried;
  private final Set<RuleId> ids;
  private final int samples;
  private final AuditProgress progress;

  /**
   * @param tried the rules that are tried
   * @param ids those of them that are to be told also where they find nothing
   * @param samples how many findings and changes are told one by one
   * @param progress hears how far it has come
   */
  public RuleTrial(Predicate<RuleId> tried, Set<RuleId> ids, int samples, AuditProgress progress) {
    this.tried = tried;
    this.ids = Set.copyOf(ids);
    this.samples = samples;
    this.progress = progress;
  }

  /**
   * Tries the rules.
   *
   * @param now the order with the rules as they are tried
   * @param before the order with the rules as they were; empty where they were not there
   */
  public TrialResult run(Order now, Optional<Order> before) throws IOException, FailedException {
    Path folder = Files.createTempDirectory("copydesk-try");
    try {
      Path out = Files.createDirectory(folder.resolve("out"));
      Map<String, Verdict> verdicts = new HashMap<>();
      Map<String, Double> scores = new HashMap<>();
      Set<Fingerprint> known = new HashSet<>();
      if (before.isPresent()) {
        audit(
            before.get().in(out, folder.resolve("before")),
            (run, formula) -> {
              run.eachFinding(
                  AuditRun.Order.BY_NAME,
                  row -> {
                    if (tried.test(row.located().finding().rule())) {
                      known.add(row.located().fingerprint());
                    }
                  });
              run.eachDocument(
                  AuditRun.Order.BY_NAME,
                  row -> {
                    Score score = row.score();
                    if (score != null) {
                      verdicts.put(row.document(), row.verdict());
                      scores.put(row.document(), score.value());
                    }
                  });
              return known;
            });
      }
      Function<DocumentRow, Optional<TrialResult.Change>> earlier =
          row ->
              Optional.ofNullable(verdicts.get(row.document()))
                  .map(
                      v ->
                          new TrialResult.Change(
                              row.document(),
                              v,
                              scores.getOrDefault(row.document(), 100.0),
                              row.verdict(),
                              valueOf(row)));
      return audit(
          now.in(out, folder.resolve("work")),
          (run, formula) ->
              before.isPresent()
                  ? read(run, formula, Optional.of(earlier), known)
                  : read(run, formula, Optional.empty(), known));
    } finally {
      delete(folder);
    }
  }

  /** What is made of a finished run. */
  private interface Reading<T> {
    T of(AuditRun run, ScoreFormula formula);
  }

  private <T> T audit(AuditRequest request, Reading<T> reading)
      throws IOException, FailedException {
    Files.createDirectories(request.workFolder());
    try (ConfigurableApplicationContext context = AuditApplication.start(request, progress)) {
      AuditOutcome outcome = context.getBean(AuditLauncher.class).audit((run, resumed) -> {});
      if (outcome instanceof AuditOutcome.Finished finished) {
        AuditRun run =
            context.getBean(StoredRuns.class).open(finished.runId(), request.decisions());
        return reading.of(run, context.getBean(ScoreFormula.class));
      }
      if (outcome instanceof AuditOutcome.Failed failed) {
        throw new FailedException("the audit failed: " + failed.cause());
      }
      throw new FailedException(
          outcome instanceof AuditOutcome.NothingFound
              ? "there is nothing to audit there"
              : "the audit was stopped");
    }
  }

  private TrialResult read(
      AuditRun run,
      ScoreFormula formula,
      Optional<Function<DocumentRow, Optional<TrialResult.Change>>> earlier,
      Set<Fingerprint> known) {
    Map<RuleId, Integer> findings = new TreeMap<>();
    Map<RuleId, Integer> submissions = new TreeMap<>();
    ids.forEach(id -> findings.put(id, 0));
    Map<String, Map<Charge, Integer>> flagged = new HashMap<>();
    Samples shown = new Samples(samples);
    int[] come = new int[1];
    Set<Fingerprint> gone = new HashSet<>(known);
    Pile pile = new Pile(flagged);
    run.eachFinding(
        AuditRun.Order.BY_NAME,
        row -> {
          Finding finding = row.located().finding();
          boolean isTried = tried.test(finding.rule());
          boolean first = pile.add(row, isTried);
          if (isTried) {
            findings.merge(finding.rule(), 1, Integer::sum);
            submissions.merge(finding.rule(), first ? 1 : 0, Integer::sum);
            shown.add(row);
            if (!gone.remove(row.located().fingerprint())) {
              come[0]++;
            }
          }
        });
    pile.close();
    Changes changes = new Changes(samples);
    run.eachDocument(
        AuditRun.Order.BY_NAME,
        row ->
            earlier
                .map(e -> e.apply(row))
                .orElseGet(() -> without(row, formula, flagged.get(row.document())))
                .ifPresent(changes::add));
    return new TrialResult(
        findings.entrySet().stream()
            .map(
                e ->
                    new TrialResult.Tried(
                        e.getKey(), e.getValue(), submissions.getOrDefault(e.getKey(), 0)))
            .toList(),
        run.totals().audited(),
        run.totals().notAuditedCounted(),
        run.totals().words(),
        shown.rows(),
        changes.shown,
        changes.all,
        changes.newlyFail,
        gone.size(),
        come[0]);
  }

  /** What would be said of a submission without the tried rules. */
  private Optional<TrialResult.Change> without(
      DocumentRow row, ScoreFormula formula, @Nullable Map<Charge, Integer> charged) {
    if (charged == null || row.score() == null) {
      return Optional.empty();
    }
    List<Charge> others = new ArrayList<>();
    charged.forEach(
        (charge, count) -> {
          if (!tried.test(charge.rule())) {
            for (int i = 0; i < count; i++) {
              others.add(charge);
            }
          }
        });
    Score score = formula.score(others, row.words());
    return Optional.of(
        new TrialResult.Change(
            row.document(),
            formula.verdict(score, others, row.shortfalls().isEmpty()),
            score.value(),
            row.verdict(),
            valueOf(row)));
  }

  private static double valueOf(DocumentRow row) {
    Score score = row.score();
    return score == null ? 0 : score.value();
  }

  /** What is charged to the submissions that the tried rules flag; others are let go at once. */
  private static final class Pile {
    private final Map<String, Map<Charge, Integer>> flagged;
    private String document = "";
    private Map<Charge, Integer> charges = new HashMap<>();
    private final Set<RuleId> seen = new HashSet<>();
    private boolean keep;

    Pile(Map<String, Map<Charge, Integer>> flagged) {
      this.flagged = flagged;
    }

    /** Whether it is the first finding of its rule in the submission. */
    boolean add(FindingRow row, boolean isTried) {
      if (!row.document().equals(document)) {
        close();
        document = row.document();
      }
      Finding finding = row.located().finding();
      charges.merge(new Charge(finding.rule(), finding.level()), 1, Integer::sum);
      keep |= isTried;
      return seen.add(finding.rule());
    }

    void close() {
      if (keep) {
        flagged.put(document, charges);
      }
      charges = new HashMap<>();
      seen.clear();
      keep = false;
    }
  }

  /** Some findings of as many submissions as there are. */
  private static final class Samples {
    private final int most;
    private final List<FindingRow> first = new ArrayList<>();
    private final List<FindingRow> more = new ArrayList<>();
    private String document = "";

    Samples(int most) {
      this.most = most;
    }

    void add(FindingRow row) {
      List<FindingRow> list = row.document().equals(document) ? more : first;
      document = row.document();
      if (list.size() < most) {
        list.add(row);
      }
    }

    List<FindingRow> rows() {
      return Stream.concat(first.stream(), more.stream())
          .limit(most)
          .sorted(
              Comparator.comparing(FindingRow::document)
                  .thenComparing(r -> r.located().finding().span()))
          .toList();
    }
  }

  /** The verdicts that would be others. */
  private static final class Changes {
    private final int most;
    private final List<TrialResult.Change> shown = new ArrayList<>();
    private int all;
    private int newlyFail;

    Changes(int most) {
      this.most = most;
    }

    void add(TrialResult.Change change) {
      if (change.before() == change.after()) {
        return;
      }
      all++;
      newlyFail += change.after() == Verdict.FAIL ? 1 : 0;
      if (shown.size() < most) {
        shown.add(change);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
