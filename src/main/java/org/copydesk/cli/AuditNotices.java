package org.copydesk.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.RunNotices;
import org.copydesk.notify.Delivery;
import org.copydesk.notify.Notifications;
import org.springframework.beans.factory.BeanFactory;

/** Tells the desk of an audit while its database is open, and the screen what came of that. */
final class AuditNotices {

  private final Notifications notifications;
  private final Map<String, String> environment;
  private final PrintWriter err;
  private final boolean quiet;

  /**
   * @param notifications what the desk says about being told
   * @param environment the variables that secrets are kept in
   * @param err where it is told what came of it
   * @param quiet whether only faults are
   */
  AuditNotices(
      Notifications notifications,
      Map<String, String> environment,
      PrintWriter err,
      boolean quiet) {
    this.notifications = notifications;
    this.environment = environment;
    this.err = err;
    this.quiet = quiet;
  }

  /** Tells of an audit; never fails. */
  void tell(AuditOutcome outcome, BeanFactory context) {
    for (Delivery delivery :
        context.getBean(RunNotices.class).tell(outcome, notifications, environment)) {
      boolean failed = delivery.state() == Delivery.State.FAILED;
      if (failed || (!quiet && delivery.state() == Delivery.State.SENT)) {
        err.println("copydesk: notify " + OneLine.of(delivery.line()));
      }
    }
  }
}
