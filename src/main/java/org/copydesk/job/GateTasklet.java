package org.copydesk.job;

import org.copydesk.score.GateLimits;
import org.copydesk.score.QualityGate;
import org.copydesk.score.ScoreFormula;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.copydesk.store.SubmissionStore;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides whether the run passes. */
final class GateTasklet implements Tasklet {

  private final RunStore runs;
  private final SubmissionStore submissions;
  private final StoredRuns results;
  private final KnownDecisions decisions;
  private final GateLimits limits;
  private final ScoreFormula formula;
  private final GateSubjects subjects;
  private final Stopwatch stopwatch;

  GateTasklet(
      RunStore runs,
      SubmissionStore submissions,
      StoredRuns results,
      KnownDecisions decisions,
      GateLimits limits,
      ScoreFormula formula,
      GateSubjects subjects,
      Stopwatch stopwatch) {
    this.runs = runs;
    this.submissions = submissions;
    this.results = results;
    this.decisions = decisions;
    this.limits = limits;
    this.formula = formula;
    this.subjects = subjects;
    this.stopwatch = stopwatch;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    String runId = String.valueOf(context.getStepContext().getJobParameters().get("run"));
    int unjudged = submissions.unjudged(runId);
    if (unjudged > 0) {
      throw new IllegalStateException(
          unjudged + " submissions of run " + runId + " were lost on the way to their verdict");
    }
    runs.compare(runId);
    StoredRun run = results.open(runId, decisions.now());
    runs.addWork(runId, stopwatch.lap());
    runs.decide(
        runId,
        QualityGate.decide(
            limits, formula, run.isComparable(), consumer -> subjects.each(run, consumer)));
    return RepeatStatus.FINISHED;
  }
}
