package org.copydesk.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.AuditRequest;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Decisions;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.store.ResultStore;
import org.copydesk.store.ResultStore.Raised;
import org.copydesk.store.ResultStore.Review;
import org.copydesk.store.ResultStore.Unscored;
import org.copydesk.store.SourceRoot;
import org.copydesk.suppression.BaselineEntry;
import org.copydesk.suppression.Suppressions;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Scores a chunk of checked submissions. */
class ScoreWriter implements ItemWriter<Unscored> {

  private final ResultStore results;
  private final ScoreFormula formula;
  private final RuleCatalogue rules;
  private final LettingStand letting;
  private final boolean nothingStands;
  private final SourceRoot suppressed;
  private final BaselineOfRun baseline;
  private final String runId;

  ScoreWriter(
      ResultStore results,
      ScoreFormula formula,
      RuleCatalogue rules,
      Decisions decisions,
      AuditRequest request,
      LocalDate today,
      String runId) {
    this.results = results;
    this.formula = formula;
    this.rules = rules;
    Suppressions suppressions = request.suppressions();
    this.letting = new LettingStand(decisions, suppressions, today);
    this.suppressed = new SourceRoot(suppressions.folder());
    this.baseline =
        new BaselineOfRun(request.baseline(), request.selection().renamed(), results, runId);
    this.nothingStands =
        decisions.isEmpty()
            && suppressions.isEmpty()
            && request.baseline().isEmpty()
            && !request.inlineIgnores();
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends Unscored> chunk) {
    for (Unscored submission : chunk) {
      List<Charge> charges = counted(submission);
      Score score = formula.score(charges, submission.words());
      Verdict verdict = formula.verdict(score, charges, submission.inFull());
      results.addScore(
          runId, submission.seq(), score, verdict, mainReason(submission.seq(), charges, score));
    }
  }

  /** What is charged: everything that nobody lets stand and that was not known before. */
  private List<Charge> counted(Unscored submission) {
    if (nothingStands) {
      return submission.charges();
    }
    long seq = submission.seq();
    List<Raised> raised = results.raised(runId, seq, submission.document());
    String path = suppressed.pathOf(submission.document(), submission.file());
    List<Review> reviews = letting.on(raised, path, known(submission), recordedAs(submission));
    if (reviews.isEmpty()) {
      return submission.charges();
    }
    results.addReviews(runId, seq, reviews);
    results.recount(runId, seq);
    Set<Integer> standing =
        reviews.stream()
            .filter(r -> r.suppression() != null)
            .map(Review::ordinal)
            .collect(Collectors.toSet());
    return raised.stream()
        .filter(f -> !standing.contains(f.ordinal()))
        .map(Raised::charge)
        .toList();
  }

  private List<BaselineEntry> known(Unscored submission) {
    return baseline.isEmpty() ? List.of() : baseline.of(baselinePath(submission));
  }

  private String recordedAs(Unscored submission) {
    return baseline.isEmpty() ? "" : baseline.recordedAs(baselinePath(submission));
  }

  private String baselinePath(Unscored submission) {
    return baseline.path(submission.document(), submission.file());
  }

  /** What fails the text by itself, where anything does; else what took most points. */
  private String mainReason(long seq, List<Charge> charges, Score score) {
    Set<String> blocking =
        charges.stream()
            .filter(formula::isBlocking)
            .map(charge -> charge.rule().value())
            .collect(Collectors.toSet());
    return score.breakdown().stream()
        .filter(line -> !line.rule().startsWith("score/"))
        .min(Comparator.comparing(line -> !blocking.contains(line.rule())))
        .map(
            line ->
                MainReason.inWords(
                    line.count(),
                    rules.find(new RuleId(line.rule())).map(RuleCard::summary).orElse(line.rule()),
                    results.firstWords(runId, seq, line.rule())))
        .orElse("");
  }
}
