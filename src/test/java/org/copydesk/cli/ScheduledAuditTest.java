package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.JavaMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock as a process of its own, with real audits at real times. */
class ScheduledAuditTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 20;
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)");

  private static final String STORY =
      """
      Ferry returns to the island

      The ferry to the island will sail again from Friday, the harbour office said on Tuesday. It had
      been in the dock for six weeks while its engine was changed.

      "We missed it more than the mainland did," said Ines Mora, who runs the post office there.
      """;

  @TempDir Path folder;

  private Process process;

  private void start(String cron) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/story.txt"), STORY);
    process =
        new ProcessBuilder(
                JavaMachine.withClassPath(
                    "org.copydesk.cli.Copydesk",
                    "schedule",
                    "--cron",
                    cron,
                    "--port",
                    "0",
                    "--format",
                    "jsonl",
                    "in"))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  private String log() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private String await(Predicate<String> wanted) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      String log = log();
      if (wanted.test(log)) {
        return log;
      }
      // Asking without a pause would take from the process the processor it needs.
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && !wanted.test(log())) {
        return fail("the clock has ended:\n" + log());
      }
    }
    return fail("in vain:\n" + log());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    Matcher port = PORT.matcher(log());
    int number = 0;
    while (port.find()) {
      number = Integer.parseInt(port.group(1));
    }
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + number + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(15, TimeUnit.SECONDS)).as("ends in time").isTrue();
    return process.exitValue();
  }

  @Test
  void auditsTellsAndMakesUpForTheRunThatASignalStopped() throws Exception {
    start("*/2 * * * * *");
    await(log -> log.contains(" is complete after "));
    assertThat(folder.resolve("reports/findings.jsonl")).exists();
    assertThat(get("/actuator/verdict").body()).contains("\"verdict\":\"PASS\"");
    assertThat(get("/actuator/prometheus").body())
        .contains("copydesk_documents{verdict=\"pass\"} 1.0", "copydesk_gate_passed 1.0");
    // Whether that is in time is no question for audits that take longer than from one to the next.
    assertThat(get("/actuator/health").body()).contains("\"last\":\"complete\"");
    assertThat(Files.readString(folder.resolve(".copydesk/.gitignore"))).contains("*\n");

    // A file of the desk that cannot be used costs the runs until it is mended, and nothing else.
    Files.writeString(folder.resolve("in/copydesk.yml"), "gate:\n  fail-under: much\n");
    await(log -> log.contains("was not possible"));
    assertThat(log()).contains("in/copydesk.yml:2").contains("fail-under: much");
    assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(get("/actuator/health").body()).contains("\"last\":\"not possible;");
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    Files.delete(folder.resolve("in/copydesk.yml"));
    int before = log().length();
    await(log -> log.substring(before).contains(" is complete after "));

    int then = log().length();
    await(log -> log.substring(then).contains(" begins"));
    assertThat(stop()).isEqualTo(143);
    assertThat(log()).endsWith("copydesk: the clock is stopped\n");
    assertThat(log().lines())
        .as("every line has its time, and none is of a stack")
        .allMatch(l -> l.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d .*"))
        .noneMatch(l -> l.contains("\tat ") || l.contains("Exception"));
    assertThat(Files.size(folder.resolve("stdout"))).isZero();

    int second = log().length();
    start("*/2 * * * * *");
    await(log -> log.substring(second).contains("one run now makes up for it"));
    await(log -> log.substring(second).contains(" is complete after "));
    assertThat(stop()).isEqualTo(143);
  }
}
