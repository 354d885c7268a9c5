package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk that is told of its audits, and secrets that are planted for nobody to find. */
class NotifyStoryTest {

  private static final String TOKEN = "pl4nted-T0KEN-of-the-address";
  private static final String KEY = "pl4nted-K3Y-of-the-signature";
  private static final String BROKEN = "pl4nted-T0KEN-of-no-address";
  private static final String PASSWORD = "pl4nted-P4SSWORD";
  private static final List<String> PLANTED = List.of(TOKEN, KEY, BROKEN, PASSWORD);

  private static final String STORY =
      """
      Library in Volda opens on Sundays

      The library in Volda will open on Sundays from April, the town council said on Friday.

      Dr. [insert name] said the shelves were full.
      """;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final StringBuilder all = new StringBuilder();
  private HttpServer server;
  private Map<String, String> environment = Map.of();
  private String said = "";

  @TempDir Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean ours = exchange.getRequestURI().getPath().endsWith(TOKEN);
          if (ours) {
            received.add(body);
          }
          exchange.sendResponseHeaders(ours ? 200 : 404, -1);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    environment =
        Map.of(
            "HOOK", "http://localhost:" + port + "/" + TOKEN,
            "GONE", "http://localhost:" + port + "/" + BROKEN,
            "KEY", KEY);
    Files.writeString(
        Files.createDirectory(folder.resolve("submissions")).resolve("library.txt"), STORY);
    Files.createDirectories(folder.resolve("secrets"));
    // The web server does not speak SMTP, which is as good as a mail server that is broken.
    Files.writeString(
        folder.resolve("copydesk.yml"),
        """
        notify:
          title: Evening desk
          link: https://reports.example.org/nightly
          webhook:
            - {name: hook, format: json, url-env: HOOK, secret-env: KEY}
            - {name: gone, format: slack, url-env: GONE}
          mail:
            host: localhost
            port: %d
            starttls: off
            timeout: 1
            from: copydesk@example.org
            to: desk@example.org
            user: copydesk
            password-file: secrets/password
          file: {path: told/digest.md}
        """
            .formatted(port));
    Files.writeString(folder.resolve("secrets/password"), PASSWORD + "\n");
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private int copydesk(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Copydesk.run(print, print, environment, words);
    said = bytes.toString(StandardCharsets.UTF_8);
    all.append(said);
    return code;
  }

  private int audit(String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("audit", folder.resolve("submissions").toString()));
    words.addAll(List.of("--out", folder.resolve("out").toString()));
    words.addAll(List.of("--work-dir", folder.resolve("work").toString()));
    words.addAll(List.of(options));
    return copydesk(words.toArray(String[]::new));
  }

  private String submissions() {
    return folder.resolve("submissions").toString();
  }

  @Test
  void deskIsToldAndNoSecretIsToldToAnybody() throws Exception {
    int silent = audit("--no-notify", "--format", "jsonl");
    String untold = Files.readString(folder.resolve("out/findings.jsonl"));
    assertThat(received).isEmpty();
    assertThat(said).doesNotContain("notify");

    String every = "xlsx,html,jsonl,sarif,gitlab,junit,github,markdown,note";
    assertThat(audit("--format", every)).as(said).isEqualTo(silent).isEqualTo(1);
    assertThat(said.lines().filter(line -> line.startsWith("copydesk: notify")))
        .satisfiesExactly(
            hook -> assertThat(hook).isEqualTo("copydesk: notify hook: sent"),
            gone -> assertThat(gone).contains("notify gone: failed, the receiver answered 404"),
            mail -> assertThat(mail).contains("notify mail: failed, the mail server localhost:"),
            file -> assertThat(file).contains("notify file: sent, to "));
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")).lines().count())
        .isEqualTo(untold.lines().count());
    JsonNode told = JsonMapper.builder().build().readTree(received.get(0));
    assertThat(received).hasSize(1);
    assertThat(told.get("title").asString()).isEqualTo("Evening desk");
    assertThat(told.get("outcome").asString()).isEqualTo("failed");
    assertThat(told.get("worst").get(0).get("document").asString()).isEqualTo("library.txt");
    assertThat(told.get("report").get("link").asString())
        .isEqualTo("https://reports.example.org/nightly/latest.xlsx");
    assertThat(folder.resolve("told/digest.md"))
        .content()
        .contains("Evening desk: quality gate not passed", "library.txt");

    assertThat(copydesk("config", "show", "--origin", submissions())).isZero();
    assertThat(said).contains("notify:", "- name: hook", "url-env: HOOK", "copydesk.yml:5");
    assertThat(copydesk("config", "show", "--json", submissions())).isZero();
    copydesk("doctor", submissions());
    assertThat(said).contains("notify: hook, gone, mail, file");
    assertThat(copydesk("notify", "test", submissions())).as(said).isEqualTo(4);
    assertThat(said).contains("hook: sent", "gone: failed", "mail: failed", "file: sent");
    assertThat(received).hasSize(2);
    assertThat(copydesk("notify", "test", "--channel", "hook", submissions())).isZero();
    assertThat(copydesk("notify", "test", "--channel", "huk", submissions())).isEqualTo(2);

    environment = Map.of("KEY", KEY);
    copydesk("doctor", submissions());
    assertThat(said).contains("hook: the variable HOOK is not set or empty");

    Files.writeString(
        folder.resolve("copydesk.yml"),
        "notify:\n  webhook: {format: slack, url: https://hooks.example/" + TOKEN + "}\n");
    assertThat(audit()).isEqualTo(2);
    assertThat(said).contains("would put a secret into this file");
    assertThat(copydesk("config", "show", submissions())).isEqualTo(2);
    copydesk("doctor", submissions());
    Files.delete(folder.resolve("copydesk.yml"));
    Files.delete(folder.resolve("secrets/password"));

    assertThat(all.toString()).doesNotContain(PLANTED.toArray(String[]::new));
    assertThat(received).noneMatch(body -> PLANTED.stream().anyMatch(body::contains));
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written).hasSizeGreaterThan(12);
      for (Path file : written) {
        holdsNoSecret(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  /** Looks into what is packed, too; a workbook and a letter are. */
  private static void holdsNoSecret(String name, byte[] bytes) throws IOException {
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String secret : PLANTED) {
      assertThat(plain.contains(secret)).as(name).isFalse();
      String wide =
          new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
      assertThat(plain.contains(wide)).as(name).isFalse();
    }
    if (plain.startsWith("PK\u0003\u0004")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          holdsNoSecret(name + "!/" + entry.getName(), zip.readAllBytes());
        }
      }
    }
  }
}
