package org.copydesk.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.audit.Suppression;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.finding.RuleId;
import org.copydesk.review.Decision;
import org.copydesk.review.Decisions;
import org.copydesk.score.Charge;
import org.copydesk.score.Score;
import org.copydesk.score.ScoreFormula;
import org.copydesk.score.Verdict;
import org.copydesk.store.ResultStore;
import org.copydesk.store.ResultStore.Raised;
import org.copydesk.store.ResultStore.Unscored;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Scores a chunk of checked submissions. */
class ScoreWriter implements ItemWriter<Unscored> {

  private final ResultStore results;
  private final ScoreFormula formula;
  private final RuleCatalogue rules;
  private final Decisions decisions;
  private final String runId;

  ScoreWriter(
      ResultStore results,
      ScoreFormula formula,
      RuleCatalogue rules,
      Decisions decisions,
      String runId) {
    this.results = results;
    this.formula = formula;
    this.rules = rules;
    this.decisions = decisions;
    this.runId = runId;
  }

  @Override
  public void write(Chunk<? extends Unscored> chunk) {
    for (Unscored submission : chunk) {
      List<Charge> charges = counted(submission);
      Score score = formula.score(charges, submission.words());
      Verdict verdict = formula.verdict(score, charges, submission.failedChecks().isEmpty());
      results.addScore(
          runId, submission.seq(), score, verdict, mainReason(submission.seq(), charges, score));
    }
  }

  /** What is charged: everything that no editor lets stand. */
  private List<Charge> counted(Unscored submission) {
    if (decisions.isEmpty()) {
      return submission.charges();
    }
    List<Charge> charges = new ArrayList<>();
    boolean decided = false;
    for (Raised finding : results.raised(runId, submission.seq(), submission.document())) {
      Optional<Decision> decision = finding.decision(decisions);
      Optional<Suppression> suppression = decision.flatMap(Suppression::of);
      if (decision.isPresent()) {
        decided = true;
        results.addReview(
            runId, submission.seq(), finding.ordinal(), suppression.orElse(null), decision.get());
      }
      if (suppression.isEmpty()) {
        charges.add(finding.charge());
      }
    }
    if (decided) {
      results.recount(runId, submission.seq());
    }
    return charges;
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
