package org.copydesk.cli;

import org.copydesk.job.AuditOutcome;
import org.copydesk.job.AuditProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Whoever has audits carried out and wants to know more of them than their exit codes. */
interface AuditWatch {

  /** Nobody: the screen hears it all. */
  AuditWatch NOBODY =
      new AuditWatch() {
        @Override
        public @Nullable AuditProgress progress() {
          return null;
        }

        @Override
        public void ended(AuditOutcome outcome, BeanFactory context) {}
      };

  /** What hears of progress in place of the screen; null where the screen does. */
  @Nullable AuditProgress progress();

  /** An audit has come to an end, and its database is still open. */
  void ended(AuditOutcome outcome, BeanFactory context);
}
