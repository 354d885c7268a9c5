package org.copydesk.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The port over real HTTP. */
class ClockPortTest {

  private static final NightResult RESULT =
      new NightResult(
          "00007-x",
          "FAIL",
          false,
          List.of("submissions with the verdict FAIL: 1, allowed: 0"),
          Map.of("pass", 4, "review", 2, "fail", 1, "not_audited", 3),
          Map.of("error", Map.of("new", 2, "absent", 5), "note", Map.of("unchanged", 9)),
          "/srv/reports/latest.xlsx");

  @TempDir Path folder;

  private final SetClock time = new SetClock("2026-06-01T12:00:00Z");
  private Ending ending = Ending.complete(RESULT);
  private NightClock clock;
  private ClockPort.Open port;

  @BeforeEach
  void open() {
    clock =
        new NightClock(
            new Timetable(List.of("0 0 2 * * *"), ZoneId.of("UTC"), Duration.ZERO),
            true,
            folder,
            time,
            () -> 0,
            Runnable::run,
            () -> ending,
            told -> {});
    clock.begin();
    port = ClockPort.open(clock, "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    port.close();
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.number() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask("GET", path);
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return JsonMapper.builder().build().readTree(get(path).body());
  }

  private void night(String instant) {
    time.set(instant);
    clock.tick();
  }

  @Test
  void tellsHealthForPeopleAndForClusters() throws Exception {
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    ending = Ending.of(Ending.Kind.FAILED);
    night("2026-06-02T02:00:00Z");
    assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(json("/actuator/health").at("/components/runs/details/last").asString())
        .contains("the log says why");
    assertThat(get("/actuator/health/liveness").statusCode())
        .as("a new start would mend nothing")
        .isEqualTo(200);
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    ending = Ending.complete(RESULT);
    night("2026-06-03T02:00:00Z");
    assertThat(get("/actuator/health").statusCode())
        .as("a gate that fails is no fault of the clock")
        .isEqualTo(200);
  }

  @Test
  void tellsTheLastVerdictWithItsReport() throws Exception {
    assertThat(json("/actuator/verdict").get("ending").asString()).isEqualTo("none");
    night("2026-06-02T02:00:00Z");
    JsonNode verdict = json("/actuator/verdict");
    assertThat(verdict.get("verdict").asString()).isEqualTo("FAIL");
    assertThat(verdict.get("run").asString()).isEqualTo("00007-x");
    assertThat(verdict.at("/documents/not_audited").asInt()).isEqualTo(3);
    assertThat(verdict.get("report").asString()).isEqualTo("/srv/reports/latest.xlsx");
    assertThat(verdict.get("next").asString()).isEqualTo("2026-06-03T02:00:00Z");
  }

  @Test
  void countsForPrometheus() throws Exception {
    night("2026-06-02T02:00:00Z");
    night("2026-06-05T09:00:00Z");
    assertThat(get("/actuator/prometheus").body().lines())
        .contains(
            "copydesk_documents{verdict=\"fail\"} 1.0",
            "copydesk_documents{verdict=\"not_audited\"} 3.0",
            "copydesk_findings{level=\"error\",status=\"absent\"} 5.0",
            "copydesk_findings{level=\"error\",status=\"new\"} 2.0",
            "copydesk_findings{level=\"note\",status=\"unchanged\"} 9.0",
            "copydesk_findings{level=\"warning\",status=\"new\"} 0.0",
            "copydesk_gate_passed 0.0",
            "copydesk_last_run_failed 0.0",
            "copydesk_last_run_duration_seconds 0.0",
            "copydesk_missed_total 2.0",
            "copydesk_runs_complete_total 2.0",
            "copydesk_run_active 0.0")
        .anyMatch(l -> l.startsWith("copydesk_last_run_timestamp_seconds 1.78"))
        .anyMatch(l -> l.startsWith("copydesk_last_success_timestamp_seconds 1.78"))
        .anyMatch(l -> l.startsWith("copydesk_next_run_timestamp_seconds 1.78"))
        .anyMatch(l -> l.startsWith("jvm_memory_used_bytes"))
        .noneMatch(l -> l.contains("path="));
  }

  @Test
  void remembersTheLastVerdictOverAStart() throws Exception {
    night("2026-06-02T02:00:00Z");
    close();
    open();
    assertThat(json("/actuator/verdict").get("run").asString()).isEqualTo("00007-x");
  }

  @Test
  void servesNothingElse() throws Exception {
    for (String path :
        List.of(
            "/",
            "/actuator",
            "/actuator/env",
            "/actuator/info",
            "/actuator/beans",
            "/actuator/metrics",
            "/actuator/heapdump",
            "/actuator/loggers",
            "/actuator/shutdown",
            "/error",
            "/index.html")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain("Tomcat", "Exception", "org.");
    }
    assertThat(ask("POST", "/actuator/verdict").statusCode()).isEqualTo(405);
  }

  @Test
  void saysThatThePortIsTaken() {
    assertThatExceptionOfType(ClockPort.UnusableException.class)
        .isThrownBy(() -> ClockPort.open(clock, "127.0.0.1", port.number()))
        .withMessage("another program listens there");
  }
}
