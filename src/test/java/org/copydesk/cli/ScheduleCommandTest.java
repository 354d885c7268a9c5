package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.schedule.ClockHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a clock from being started, told before it is night. */
class ScheduleCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int schedule(String... more) throws IOException {
    Files.writeString(folder.resolve("story.txt"), "A story.");
    List<String> args = new ArrayList<>(List.of("schedule"));
    args.addAll(List.of("--work-dir", folder.resolve("work").toString()));
    args.addAll(List.of("--out", folder.resolve("reports").toString()));
    args.addAll(List.of(more));
    args.add(folder.resolve("story.txt").toString());
    return Copydesk.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        args.toArray(String[]::new));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void wantsToKnowWhen() throws IOException {
    assertThat(schedule()).isEqualTo(2);
    assertThat(err()).contains("say when to audit").contains("--cron \"0 0 2 * * *\"");
  }

  @Test
  void saysWhatIsWrongWithATime() throws IOException {
    assertThat(schedule("--cron", "0 2 * * *")).isEqualTo(2);
    assertThat(err()).contains("write the second before the minute: \"0 0 2 * * *\"");
    assertThat(schedule("--cron", "0 0 25 * * *")).isEqualTo(2);
    assertThat(err()).contains("its six parts are second, minute, hour");
    assertThat(schedule("--cron", "0 0 0 31 2 *")).isEqualTo(2);
    assertThat(err()).contains("there is never such a day");
  }

  @Test
  void saysWhatIsWrongWithTheRest() throws IOException {
    assertThat(schedule("--cron", "@daily", "--zone", "Europe/Berlim")).isEqualTo(2);
    assertThat(err()).contains("did you mean Europe/Berlin");
    assertThat(schedule("--cron", "@daily", "--port", "70000")).isEqualTo(2);
    assertThat(err()).contains("off or a port from 0 to 65535");
    assertThat(schedule("--cron", "@daily", "--jitter", "ten minutes")).isEqualTo(2);
    assertThat(err()).contains("a time span such as 90s, 10m or 1h");
    assertThat(schedule("--cron", "@daily", "--files-from", "-")).isEqualTo(2);
    assertThat(err()).contains("--files-from - can be read once");
  }

  @Test
  void readsItsTimesFromTheFileOfTheDeskAndQuotesWhatIsWrong() throws IOException {
    Files.writeString(
        folder.resolve("copydesk.yml"), "schedule:\n  cron: 0 0 2 * * FUNDAY\n  port: 9\n");
    assertThat(schedule()).isEqualTo(2);
    assertThat(err()).contains("copydesk.yml:2").contains("a cron expression such as");
    Files.writeString(folder.resolve("copydesk.yml"), "schedule:\n  crom: 0 0 2 * * *\n");
    assertThat(schedule()).isEqualTo(2);
    assertThat(err()).contains("cron");
  }

  @Test
  void saysWhoIsTheClockOfTheFolderAlready() throws IOException {
    Files.createDirectories(folder.resolve("work"));
    try (ClockHold hold = ClockHold.of(folder.resolve("work"), Instant.EPOCH)) {
      assertThat(schedule("--cron", "@daily", "--port", "off")).isEqualTo(5);
      assertThat(err())
          .contains("has a clock already, process " + ProcessHandle.current().pid())
          .contains("since 1970-01-01T00:00:00Z");
    }
  }

  @Test
  void saysThatItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(schedule("--cron", "@daily", "--port", "" + taken.getLocalPort())).isEqualTo(2);
      assertThat(err())
          .contains("cannot be opened: another program listens there")
          .contains("--port off");
    }
  }

  @Test
  void beginsEachLineOfItsLogWithTheTime() {
    StringWriter written = new StringWriter();
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    PrintWriter log = StampedLines.over(written, clock, ZoneId.of("Europe/Berlin"));
    log.printf("one%n");
    log.print("two ");
    log.println("and more\nthree");
    log.flush();
    assertThat(written.toString().lines())
        .containsExactly(
            "2026-06-01T14:00:00+02:00 one",
            "2026-06-01T14:00:00+02:00 two and more",
            "2026-06-01T14:00:00+02:00 three");
  }
}
