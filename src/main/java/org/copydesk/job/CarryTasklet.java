package org.copydesk.job;

import java.util.Optional;
import org.copydesk.store.CarriedEvidence;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Carries the evidence of unchanged texts over from the last whole run, a table in a transaction. A
 * killed run goes on with the table that was next, for that is kept in the same transaction.
 */
final class CarryTasklet implements Tasklet {

  private static final String PART = "part";

  private final CarriedEvidence evidence;
  private final boolean cache;

  /**
   * @param cache whether anything is carried over at all
   */
  CarryTasklet(CarriedEvidence evidence, boolean cache) {
    this.evidence = evidence;
    this.cache = cache;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    String runId = String.valueOf(context.getStepContext().getJobParameters().get("run"));
    Optional<String> from = cache ? evidence.source(runId) : Optional.empty();
    if (from.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    ExecutionContext done = context.getStepContext().getStepExecution().getExecutionContext();
    int part = done.getInt(PART, 0);
    evidence.carry(runId, from.get(), part);
    done.putInt(PART, part + 1);
    return RepeatStatus.continueIf(part + 1 < CarriedEvidence.PARTS);
  }
}
