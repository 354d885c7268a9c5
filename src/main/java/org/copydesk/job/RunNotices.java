package org.copydesk.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.audit.RunHeader;
import org.copydesk.config.AuditRequest;
import org.copydesk.finding.Fingerprint;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Delivery;
import org.copydesk.notify.Messenger;
import org.copydesk.notify.Notifications;
import org.copydesk.notify.RunDigest;
import org.copydesk.store.NotifiedChannels;
import org.copydesk.store.RunStore;
import org.copydesk.store.StoredRuns;

/**
 * Tells a desk of a run that has ended, whoever started it. Every channel is told of it once; what
 * goes wrong changes nothing about the run.
 */
public final class RunNotices {

  private final StoredRuns results;
  private final RunStore runs;
  private final KnownDecisions decisions;
  private final NotifiedChannels notified;
  private final AuditRequest request;
  private final Clock clock;

  RunNotices(
      StoredRuns results,
      RunStore runs,
      KnownDecisions decisions,
      NotifiedChannels notified,
      AuditRequest request,
      Clock clock) {
    this.results = results;
    this.runs = runs;
    this.decisions = decisions;
    this.notified = notified;
    this.request = request;
    this.clock = clock;
  }

  /**
   * What there is to tell.
   *
   * @param event its word in the store
   * @param digest the message
   */
  private record Notice(String event, RunDigest digest) {}

  /**
   * Tells of a run by every channel that is due.
   *
   * @param outcome how the run ended; of one that was stopped on request, or found nothing, nobody
   *     is told
   * @param notifications what the desk says about being told
   * @param environment the variables that secrets are kept in
   * @return what became of it, a row for each channel
   */
  public List<Delivery> tell(
      AuditOutcome outcome, Notifications notifications, Map<String, String> environment) {
    List<Delivery> deliveries = new ArrayList<>();
    if (notifications.channels().isEmpty()) {
      return deliveries;
    }
    try {
      Optional<Notice> notice = notice(outcome, notifications);
      if (notice.isPresent()) {
        Messenger messenger = new Messenger(clock, environment);
        for (Channel channel : notifications.channels()) {
          deliveries.add(deliver(channel, notice.get(), messenger));
        }
      }
    } catch (RuntimeException e) {
      deliveries.add(new Delivery("notify", Delivery.State.FAILED, Causes.inWords(e)));
    }
    return List.copyOf(deliveries);
  }

  private Optional<Notice> notice(AuditOutcome outcome, Notifications notifications) {
    if (outcome instanceof AuditOutcome.Finished finished) {
      return Optional.of(
          new Notice(
              "FINISHED",
              RunDigest.of(
                  results.open(finished.runId(), decisions.now()),
                  request.gate().maxNotAudited(),
                  finished.files(),
                  notifications)));
    }
    if (outcome instanceof AuditOutcome.Failed failed) {
      RunHeader header = runs.header(failed.runId());
      return Optional.of(
          new Notice(
              "BROKEN",
              RunDigest.broken(
                  header.runId(),
                  header.started(),
                  header.paths(),
                  header.version(),
                  failed.cause(),
                  notifications)));
    }
    return Optional.empty();
  }

  private Delivery deliver(Channel channel, Notice notice, Messenger messenger) {
    RunDigest digest = notice.digest();
    String notDue = Messenger.notDue(channel, digest);
    if (!notDue.isEmpty()) {
      return new Delivery(channel.name(), Delivery.State.NOT_DUE, notDue);
    }
    if (!notified.take(digest.runId(), notice.event(), channel.name())) {
      return new Delivery(
          channel.name(), Delivery.State.NOT_DUE, "for it was told of this run before");
    }
    String id =
        Fingerprint.sha256(
                String.join(
                    "\n",
                    digest.runId(),
                    digest.started().toString(),
                    digest.paths().toString(),
                    notice.event(),
                    channel.name()))
            .substring(0, 32);
    Delivery delivery = messenger.send(channel, digest, id);
    notified.settle(
        digest.runId(),
        new NotifiedChannels.Told(
            notice.event(), channel.name(), delivery.state().name(), delivery.words()));
    return delivery;
  }
}
