package org.copydesk.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server. */
class WebhookPostTest {

  private static final String TOKEN = "T0K3N-in-the-address";
  private static final String KEY = "k3y-of-the-desk";
  private static final Instant NOW = Instant.parse("2026-11-12T02:01:03Z");

  private final List<Request> taken = new ArrayList<>();
  private final List<Duration> waited = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;

  private record Request(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private record Answer(int status, String header, String value) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void end() {
    done.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (taken) {
      taken.add(
          new Request(
              exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
    }
    Answer answer = answers.isEmpty() ? new Answer(200, "", "") : answers.poll();
    if (answer.status() == 0) {
      try {
        done.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    if (!answer.header().isEmpty()) {
      exchange.getResponseHeaders().set(answer.header(), answer.value());
    }
    exchange.sendResponseHeaders(answer.status(), -1);
    exchange.close();
  }

  private String base() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private Delivery send(String address, boolean signed, int attempts) {
    Messenger messenger =
        new Messenger(
            Clock.fixed(NOW, ZoneOffset.UTC),
            Map.of("HOOK", address, "KEY", KEY),
            waited::add,
            new Properties());
    return messenger.send(
        new Channel.Webhook(
            "hook",
            Channel.Occasion.ALWAYS,
            false,
            Channel.WebhookFormat.JSON,
            new Secret.Variable("HOOK"),
            signed ? Optional.of(new Secret.Variable("KEY")) : Optional.empty(),
            Duration.ofSeconds(1),
            attempts,
            false),
        Digests.hostile(),
        "0123456789abcdef");
  }

  private Delivery send() {
    return send(base() + "/hook/" + TOKEN, true, 4);
  }

  private void answering(int... statuses) {
    for (int status : statuses) {
      answers.add(new Answer(status, "", ""));
    }
  }

  private static void isFailed(Delivery delivery, String words) {
    assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(delivery.line()).contains(words).doesNotContain(TOKEN, KEY);
  }

  @Test
  void messageIsSignedOverMomentAndBody() {
    assertThat(send().line()).isEqualTo("hook: sent");

    Request request = taken.get(0);
    String timestamp = request.header("X-copydesk-timestamp");
    assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(request.header("X-copydesk-signature"))
        .isEqualTo(Signature.of(KEY, timestamp, request.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(request.header("X-copydesk-delivery")).isEqualTo("0123456789abcdef");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.path()).isEqualTo("/hook/" + TOKEN);
  }

  /** Computed with {@code openssl dgst -sha256 -hmac}. */
  @Test
  void signatureIsThatOfOtherPrograms() {
    assertThat(Signature.of("key", "1", "body".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("sha256=91b5374b153842ad05b2c4eab9349b8321b14703165bd3fb8b034dfb8be98ae5");
  }

  @Test
  void unsignedMessageHasNoSignature() {
    send(base() + "/", false, 1);

    assertThat(taken.get(0).headers()).doesNotContainKey("X-copydesk-signature");
  }

  @Test
  void busyReceiverIsAskedAgainWhenItSays() {
    answers.add(new Answer(429, "Retry-After", "7"));

    assertThat(send().line()).isEqualTo("hook: sent, at attempt 2");
    assertThat(waited).containsExactly(Duration.ofSeconds(7));
    assertThat(taken.get(1).header("X-copydesk-delivery"))
        .isEqualTo(taken.get(0).header("X-copydesk-delivery"));
  }

  @Test
  void receiverMayNameADate() {
    answers.add(new Answer(503, "Retry-After", "Thu, 12 Nov 2026 02:01:33 GMT"));

    assertThat(send().state()).isEqualTo(Delivery.State.SENT);
    assertThat(waited).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void receiverThatAsksForTooLongIsGivenUp() {
    answers.add(new Answer(429, "Retry-After", "86400"));

    isFailed(send(), "the receiver answered 429");
    assertThat(waited).isEmpty();
    assertThat(taken).hasSize(1);
  }

  @Test
  void brokenReceiverIsAskedAFewTimes() {
    answering(500, 502, 503, 504, 200);

    isFailed(send(), "the receiver answered 504, after 4 attempts");
    assertThat(taken).hasSize(4);
    assertThat(waited)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void refusalIsNotRepeated() {
    answering(403);

    isFailed(send(), "403 (it refuses");
    assertThat(taken).hasSize(1);
  }

  @Test
  void silentReceiverIsGivenUpInTime() {
    answering(0, 0);

    isFailed(send(base() + "/" + TOKEN, true, 2), "did not answer within 1 s, after 2 attempts");
  }

  @Test
  void redirectToAnotherHostIsNotFollowed() {
    answers.add(new Answer(307, "Location", "http://127.0.0.1:" + server.getAddress().getPort()));

    isFailed(send(), "names another host, to which nothing is sent");
    assertThat(taken).hasSize(1);
  }

  @Test
  void redirectOnTheSameHostIsFollowed() {
    answers.add(new Answer(308, "Location", "/moved/" + TOKEN));

    assertThat(send().state()).isEqualTo(Delivery.State.SENT);
    assertThat(taken.get(1).path()).isEqualTo("/moved/" + TOKEN);
    assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
  }

  @Test
  void redirectThatDropsTheMessageIsNotFollowed() {
    answers.add(new Answer(302, "Location", "/other"));

    isFailed(send(), "302 (it sends elsewhere, which is not followed)");
    assertThat(taken).hasSize(1);
  }

  @Test
  void receiverThatRedirectsForeverIsGivenUp() {
    for (int i = 0; i < 20; i++) {
      answers.add(new Answer(307, "Location", "/again"));
    }

    isFailed(send(base() + "/", true, 1), "from one address to the next");
    assertThat(taken).hasSizeLessThan(6);
  }

  @Test
  void nobodyListeningIsToldWithoutTheAddress() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    isFailed(
        send("http://localhost:" + port + "/" + TOKEN, true, 2),
        "the receiver could not be reached, after 2 attempts");
  }

  @Test
  void whatIsNoAddressIsNotRepeated() {
    for (String address :
        List.of(
            "https://host/" + TOKEN + " x",
            TOKEN,
            "ftp://host/" + TOKEN,
            "https://u:" + TOKEN + "@host/")) {
      isFailed(send(address, true, 1), "the variable HOOK");
    }
    isFailed(send("http://example.org/" + TOKEN, true, 1), "begins with http://");
    assertThat(taken).isEmpty();
  }

  @Test
  void missingSecretIsNamedByItsPlace() {
    isFailed(send("", true, 1), "the variable HOOK is not set or empty");
  }
}
