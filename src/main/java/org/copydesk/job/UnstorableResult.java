package org.copydesk.job;

import java.util.function.ToLongFunction;
import org.copydesk.store.SubmissionStore;
import org.copydesk.text.UnreadableReason;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives up a submission whose result the database refuses: it costs one row, and the run goes on.
 */
class UnstorableResult<I, O> implements SkipListener<I, O> {

  private final PlatformTransactionManager transactions;
  private final SubmissionStore submissions;
  private final ToLongFunction<O> number;
  private final String runId;

  UnstorableResult(
      PlatformTransactionManager transactions,
      SubmissionStore submissions,
      ToLongFunction<O> number,
      String runId) {
    this.transactions = transactions;
    this.submissions = submissions;
    this.number = number;
    this.runId = runId;
  }

  @Override
  public void onSkipInWrite(O item, Throwable fault) {
    long seq = number.applyAsLong(item);
    String detail = "Its result could not be stored: " + Causes.inWords(fault);
    // The refused transaction still holds its locks; the row is free once it is rolled back.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionTemplate afterwards =
                new TransactionTemplate(
                    transactions,
                    new DefaultTransactionDefinition(
                        TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            afterwards.executeWithoutResult(
                s -> submissions.giveUp(runId, seq, UnreadableReason.CHECK_FAILED, detail));
          }
        });
  }
}
