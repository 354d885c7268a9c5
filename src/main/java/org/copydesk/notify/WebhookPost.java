package org.copydesk.notify;

import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message to a webhook. A receiver that is busy or broken is asked again, a few times and
 * not for long; one that refuses is not. Its answer is read for the status alone.
 */
final class WebhookPost {

  /** More waiting than this in all, and the desk had better be told that it was not told. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final int MOST_REDIRECTS = 3;

  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);

  /** Redirects that keep the method and the body (RFC 9110, 15.4). */
  private static final Set<Integer> SAME_AGAIN = Set.of(307, 308);

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Supplier<HttpClient> client;
  private final Clock clock;
  private final Pause pause;
  private final Map<String, String> environment;

  WebhookPost(
      Supplier<HttpClient> client, Clock clock, Pause pause, Map<String, String> environment) {
    this.client = client;
    this.clock = clock;
    this.pause = pause;
    this.environment = environment;
  }

  /**
   * What came of one attempt.
   *
   * @param isTaken whether the message was taken
   * @param isPassing whether another attempt may do better
   * @param retryAfter what the receiver says of when; empty where it says nothing
   * @param words what happened
   */
  private record Attempt(boolean isTaken, boolean isPassing, String retryAfter, String words) {}

  /**
   * Posts a message.
   *
   * @param id the same for every attempt to tell of the same run by this channel
   * @return where it went or how often it was tried, in words; may be empty
   */
  String send(Channel.Webhook channel, byte[] body, String id)
      throws UndeliveredException, InterruptedException {
    URI address = address(channel);
    String key = channel.signing().isPresent() ? channel.signing().get().read(environment) : "";
    Duration waited = Duration.ZERO;
    HttpClient http = client.get();
    Attempt attempt = attempt(http, address, channel, key, body, id);
    for (int tries = 1; ; tries++) {
      if (attempt.isTaken()) {
        return tries == 1 ? "" : "at attempt " + tries;
      }
      if (!attempt.isPassing() || tries == channel.attempts()) {
        throw new UndeliveredException(
            attempt.words() + (tries == 1 ? "" : ", after " + tries + " attempts"));
      }
      Duration wait = wait(attempt.retryAfter(), tries);
      if (waited.plus(wait).compareTo(LONGEST_WAIT) > 0) {
        throw new UndeliveredException(
            attempt.words() + " and asks to wait longer than this audit does");
      }
      pause.take(wait);
      waited = waited.plus(wait);
      attempt = attempt(http, address, channel, key, body, id);
    }
  }

  /** The address of a channel. */
  URI address(Channel.Webhook channel) throws UndeliveredException {
    String place = channel.url().place();
    URI address;
    try {
      address = new URI(channel.url().read(environment));
    } catch (URISyntaxException e) {
      throw new UndeliveredException("what is in " + place + " is no address");
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new UndeliveredException(
          "what is in " + place + " is no address that begins with https://");
    }
    if (address.getRawUserInfo() != null) {
      throw new UndeliveredException(
          "the address in " + place + " has a user in it, which is not sent");
    }
    if (scheme.equals("http") && !channel.plainHttp() && !HERE.contains(address.getHost())) {
      throw new UndeliveredException(
          "the address in "
              + place
              + " begins with http:// and everybody on the way could read it; use https, or say"
              + " “allow-http: true”");
    }
    return address;
  }

  private Attempt attempt(
      HttpClient http, URI address, Channel.Webhook channel, String key, byte[] body, String id)
      throws InterruptedException {
    URI now = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<Void> response;
      try {
        response = exchange(http, now, channel, key, body, id);
      } catch (TimeoutException e) {
        return tooLate(channel);
      } catch (ExecutionException e) {
        return e.getCause() instanceof HttpTimeoutException
            ? tooLate(channel)
            : unreached(e.getCause());
      } catch (IllegalArgumentException e) {
        return new Attempt(false, false, "", "the address cannot be asked");
      }
      int status = response.statusCode();
      String location = response.headers().firstValue("Location").orElse("");
      if (!SAME_AGAIN.contains(status) || location.isEmpty()) {
        return answered(status, response.headers().firstValue("Retry-After").orElse(""));
      }
      URI next;
      try {
        next = now.resolve(new URI(location));
      } catch (URISyntaxException | IllegalArgumentException e) {
        return answered(status, "");
      }
      if (!isSameHost(address, next)) {
        return new Attempt(
            false,
            false,
            "",
            "the receiver answered "
                + status
                + " and names another host, to which nothing is sent");
      }
      now = next;
    }
    return new Attempt(false, false, "", "the receiver sends from one address to the next");
  }

  private static Attempt tooLate(Channel.Webhook channel) {
    return new Attempt(
        false,
        true,
        "",
        "the receiver did not answer within " + channel.timeout().toSeconds() + " s");
  }

  /** The whole exchange has to end in time, the body of the answer too. */
  private HttpResponse<Void> exchange(
      HttpClient http, URI address, Channel.Webhook channel, String key, byte[] body, String id)
      throws InterruptedException, ExecutionException, TimeoutException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(channel.timeout())
            .header("Content-Type", "application/json")
            .header("User-Agent", "Copydesk")
            .header("X-Copydesk-Delivery", id)
            .header("X-Copydesk-Timestamp", timestamp)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!key.isEmpty()) {
      request.header("X-Copydesk-Signature", Signature.of(key, timestamp, body));
    }
    CompletableFuture<HttpResponse<Void>> exchange =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    try {
      return exchange.get(channel.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      exchange.cancel(true);
    }
  }

  private static boolean isSameHost(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(String.valueOf(other.getScheme()))
        && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
        && one.getPort() == other.getPort()
        && other.getRawUserInfo() == null;
  }

  private static Attempt answered(int status, String retryAfter) {
    String said = "the receiver answered " + status;
    if (status / 100 == 2) {
      return new Attempt(true, false, "", "");
    }
    if (LATER.contains(status)) {
      return new Attempt(
          false, true, retryAfter, said + (status == 429 ? " (too many messages)" : ""));
    }
    String meaning =
        switch (status) {
          case 400, 415, 422 -> " (it does not understand the message; is “format:” right?)";
          case 401, 403 -> " (it refuses; are address and key the current ones?)";
          case 404, 410 -> " (there is no such webhook; was it deleted?)";
          case 413 -> " (the message is too long for it)";
          default -> status / 100 == 3 ? " (it sends elsewhere, which is not followed)" : "";
        };
    return new Attempt(false, false, "", said + meaning);
  }

  /** What a library says of it may hold the address. */
  private static Attempt unreached(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SSLException) {
        return new Attempt(
            false, false, "", "no private connection with the receiver came about (TLS)");
      }
      if (t instanceof UnresolvedAddressException) {
        return new Attempt(false, true, "", "the receiver's host is not known here");
      }
    }
    return new Attempt(
        false,
        true,
        "",
        cause instanceof ConnectException
            ? "the receiver could not be reached"
            : "the connection with the receiver broke");
  }

  /** What the receiver asks for, in seconds or as a date (RFC 9110, 10.2.3); else 1, 2, 4 ... s. */
  private Duration wait(String retryAfter, int tries) {
    Duration own = Duration.ofSeconds(1L << Math.min(tries - 1, 5));
    String said = retryAfter.strip();
    if (said.isEmpty() || said.length() > 40) {
      return own;
    }
    try {
      Instant then = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration until = Duration.between(clock.instant(), then);
      return until.compareTo(own) < 0 ? own : until;
    } catch (DateTimeException e) {
      try {
        // Slack names fractions of a second at times.
        double seconds = Double.parseDouble(said);
        return seconds >= 0 && seconds <= 1e6
            ? Duration.ofMillis((long) Math.ceil(seconds * 1000))
            : seconds > 1e6 ? LONGEST_WAIT.plusSeconds(1) : own;
      } catch (NumberFormatException none) {
        return own;
      }
    }
  }
}
