package org.copydesk.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real SMTP server. */
class MailPostTest {

  private static final String PASSWORD = "pl4nted-p4ssword";
  private static final Instant NOW = Instant.parse("2026-11-12T02:01:03Z");

  private GreenMail server;

  @AfterEach
  void end() {
    if (server != null) {
      server.stop();
    }
  }

  private int start(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
    setup.setServerStartupTimeout(20_000);
    server = new GreenMail(setup);
    server.start();
    return protocol.equals(ServerSetup.PROTOCOL_SMTPS)
        ? server.getSmtps().getPort()
        : server.getSmtp().getPort();
  }

  private static Channel.Mail channel(int port, Channel.Security security, String user) {
    return new Channel.Mail(
        "mail",
        Channel.Occasion.ALWAYS,
        false,
        "127.0.0.1",
        port,
        security,
        "copydesk@desk.example",
        List.of("one@desk.example", "two@desk.example"),
        user,
        user.isEmpty() ? Optional.empty() : Optional.of(new Secret.Variable("PASSWORD")),
        Duration.ofSeconds(5));
  }

  private static Delivery send(Channel.Mail channel, RunDigest digest, String password) {
    Properties trusting = new Properties();
    for (String protocol : List.of("smtp", "smtps")) {
      trusting.put("mail." + protocol + ".ssl.trust", "*");
      trusting.put("mail." + protocol + ".ssl.checkserveridentity", "false");
    }
    return new Messenger(
            Clock.fixed(NOW, ZoneOffset.UTC), Map.of("PASSWORD", password), Pause.SLEEP, trusting)
        .send(channel, digest, "0123456789abcdef");
  }

  @Test
  void letterHasTextAndPageAndItsHeaders() throws Exception {
    int port = start(ServerSetup.PROTOCOL_SMTP);

    Delivery delivery = send(channel(port, Channel.Security.NONE, ""), Digests.plain(), PASSWORD);

    assertThat(delivery.line()).isEqualTo("mail: sent, to 2 addresses");
    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject())
        .isEqualTo(
            "Sport desk: quality gate not passed – 3 new, 1 came back, 5 fixed, 20 still open");
    assertThat(letter.getHeader("Message-ID"))
        .containsExactly("<copydesk.0123456789abcdef@desk.example>");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getHeader("List-Id")).containsExactly("Copydesk <copydesk.desk.example>");
    assertThat(letter.getSentDate()).isEqualTo(java.util.Date.from(NOW));
    MimeMultipart parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart text = parts.getBodyPart(0);
    BodyPart page = parts.getBodyPart(1);
    assertThat(text.getContentType()).startsWith("text/plain");
    assertThat(((String) text.getContent()).replace("\r\n", "\n"))
        .isEqualTo(TextDigest.of(Digests.plain()));
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat((String) page.getContent()).contains("<h1", "Sport desk");
  }

  @Test
  void repeatedLetterIsKnownByItsId() throws Exception {
    Channel.Mail channel = channel(start(ServerSetup.PROTOCOL_SMTP), Channel.Security.NONE, "");

    send(channel, Digests.plain(), PASSWORD);
    send(channel, Digests.plain(), PASSWORD);

    assertThat(server.getReceivedMessages())
        .hasSize(4)
        .extracting(MimeMessage::getMessageID)
        .containsOnly("<copydesk.0123456789abcdef@desk.example>");
  }

  @Test
  void titleWithLineEndsMakesNoHeader() throws Exception {
    int port = start(ServerSetup.PROTOCOL_SMTP);

    send(channel(port, Channel.Security.NONE, ""), Digests.hostile(), PASSWORD);

    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(letter.getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("one@desk.example", "two@desk.example");
    assertThat(letter.getSubject()).startsWith("Desk <!everyone> Bcc: a@b.example");
  }

  @Test
  void userSignsInWithTheRightPasswordAlone() {
    int port = start(ServerSetup.PROTOCOL_SMTP);
    server.getUserManager().setAuthRequired(true);
    server.setUser("copydesk@desk.example", "copydesk", PASSWORD);
    Channel.Mail channel = channel(port, Channel.Security.NONE, "copydesk");

    assertThat(send(channel, Digests.plain(), PASSWORD).state()).isEqualTo(Delivery.State.SENT);
    Delivery refused = send(channel, Digests.plain(), "wr0ng-p4ssword");

    assertThat(refused.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(refused.line())
        .contains("does not let the user in")
        .doesNotContain("wr0ng", PASSWORD);
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void nothingIsSaidToAServerThatDoesNotTurnToTls() {
    int port = start(ServerSetup.PROTOCOL_SMTP);

    Delivery delivery =
        send(channel(port, Channel.Security.STARTTLS, "copydesk"), Digests.plain(), PASSWORD);

    assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
    assertThat(delivery.line()).contains("STARTTLS").doesNotContain(PASSWORD);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void letterGoesThroughTls() {
    int port = start(ServerSetup.PROTOCOL_SMTPS);

    Delivery delivery = send(channel(port, Channel.Security.TLS, ""), Digests.plain(), PASSWORD);

    assertThat(delivery.line()).isEqualTo("mail: sent, to 2 addresses");
  }

  @Test
  void letterGoesThroughStarttls() throws Exception {
    int behind = start(ServerSetup.PROTOCOL_SMTP);
    try (TlsFront front = new TlsFront(behind)) {
      Delivery delivery =
          send(channel(front.port(), Channel.Security.STARTTLS, ""), Digests.plain(), PASSWORD);

      assertThat(delivery.line()).isEqualTo("mail: sent, to 2 addresses");
    }
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  /** A certificate that nobody vouches for ends it, unless a desk's Java knows it. */
  @Test
  void strangeCertificateIsRefused() {
    int port = start(ServerSetup.PROTOCOL_SMTPS);

    Delivery delivery =
        new Messenger(Clock.fixed(NOW, ZoneOffset.UTC), Map.of())
            .send(channel(port, Channel.Security.TLS, ""), Digests.plain(), "id");

    assertThat(delivery.line()).contains("failed, no private connection");
  }

  @Test
  void serverThatIsNotThereIsTold() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(send(channel(port, Channel.Security.NONE, ""), Digests.plain(), PASSWORD).line())
        .isEqualTo("mail: failed, the mail server 127.0.0.1:" + port + " could not be reached");
  }

  /** Turns one connection to TLS when it is asked to, and hands on what comes then. */
  private static final class TlsFront implements AutoCloseable {
    private final ServerSocket listening;

    TlsFront(int behind) throws IOException {
      this.listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
      Thread thread = new Thread(() -> serve(behind), "tls-front");
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return listening.getLocalPort();
    }

    private void serve(int behind) {
      try (Socket plain = listening.accept();
          Socket mail = new Socket("127.0.0.1", behind)) {
        say(plain, "220 front");
        line(plain.getInputStream()); // EHLO
        say(plain, "250-front\r\n250 STARTTLS");
        line(plain.getInputStream()); // STARTTLS
        say(plain, "220 go ahead");
        SSLSocket secret =
            (SSLSocket) known().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secret.setUseClientMode(false);
        line(mail.getInputStream()); // its greeting
        Thread back = new Thread(() -> copy(mail, secret), "tls-front-back");
        back.setDaemon(true);
        back.start();
        copy(secret, mail);
      } catch (IOException | GeneralSecurityException e) {
        // The test ended.
      }
    }

    /** With the certificate of the mail server for tests. */
    private static SSLContext known() throws GeneralSecurityException {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(new DummySSLServerSocketFactory().getKeyStore(), "changeit".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    }

    private static void copy(Socket from, Socket to) {
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
          out.flush();
        }
      } catch (IOException e) {
        // One of the two hung up.
      }
    }

    private static void say(Socket socket, String words) throws IOException {
      socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }

    private static void line(InputStream in) throws IOException {
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        // To the end of the line.
      }
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }
  }
}
