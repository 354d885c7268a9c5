package org.copydesk.notify;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Delivers digests. Whatever goes wrong comes back in words and is never thrown, for who is told of
 * a run has no part in its results.
 */
public final class Messenger {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Map<String, String> environment;
  private final WebhookPost webhooks;
  private final MailPost letters;

  /**
   * @param clock says when a message is sent
   * @param environment the variables that secrets are kept in
   */
  public Messenger(Clock clock, Map<String, String> environment) {
    this(clock, environment, Pause.SLEEP, new Properties());
  }

  Messenger(Clock clock, Map<String, String> environment, Pause pause, Properties mail) {
    this.environment = Map.copyOf(environment);
    this.webhooks = new WebhookPost(Messenger::client, clock, pause, this.environment);
    this.letters = new MailPost(clock, this.environment, mail);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  /** Whether a channel tells of such a run; if not, why. */
  public static String notDue(Channel channel, RunDigest digest) {
    if (digest.partial() && !channel.partial()) {
      return "for the run looked at some of the files only";
    }
    return channel.on().isMet(digest)
        ? ""
        : channel.on() == Channel.Occasion.FAILED
            ? "for the run passed"
            : "for nothing changed and the run passed";
  }

  /** What would keep a channel from being told, as far as that shows without sending anything. */
  public Optional<String> fault(Channel channel) {
    try {
      if (channel instanceof Channel.Webhook webhook) {
        webhooks.address(webhook);
      }
      for (Secret secret : channel.secrets()) {
        secret.read(environment);
      }
      return Optional.empty();
    } catch (UndeliveredException e) {
      return Optional.of(e.reason());
    }
  }

  /**
   * Sends a digest, whether it is due or not.
   *
   * @param id the same for every attempt to tell of the same run by this channel
   */
  public Delivery send(Channel channel, RunDigest digest, String id) {
    try {
      return new Delivery(channel.name(), Delivery.State.SENT, sent(channel, digest, id));
    } catch (UndeliveredException e) {
      return new Delivery(channel.name(), Delivery.State.FAILED, e.reason());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(channel.name(), Delivery.State.FAILED, "it was stopped");
    } catch (RuntimeException e) {
      // Its words may hold what must not be told.
      return new Delivery(
          channel.name(),
          Delivery.State.FAILED,
          "by a fault of Copydesk (" + e.getClass().getSimpleName() + ")");
    }
  }

  private String sent(Channel channel, RunDigest digest, String id)
      throws UndeliveredException, InterruptedException {
    if (channel instanceof Channel.Webhook webhook) {
      byte[] body =
          switch (webhook.format()) {
            case SLACK -> SlackMessage.of(digest);
            case TEAMS -> TeamsMessage.of(digest);
            case JSON -> JsonMessage.of(digest);
          };
      return webhooks.send(webhook, body, id);
    }
    if (channel instanceof Channel.Mail mail) {
      return letters.send(mail, digest, id);
    }
    return FilePost.send((Channel.ToFile) channel, digest);
  }
}
