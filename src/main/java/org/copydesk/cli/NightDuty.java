package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.settings.Port;
import org.copydesk.job.WorkFolder;
import org.copydesk.schedule.ClockHold;
import org.copydesk.schedule.ClockPort;
import org.copydesk.schedule.Clockwork;
import org.copydesk.schedule.NightClock;
import org.copydesk.schedule.NightlyAudit;
import org.copydesk.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * A clock with its port, kept going until a signal ends the process.
 *
 * @param times Spring's cron expressions
 * @param zone the zone they are told in
 * @param delay how much later it fires
 * @param catchUp whether missed runs are made up for
 * @param address the address of the port
 * @param port the port, or off
 */
record NightDuty(
    List<String> times,
    ZoneId zone,
    Duration delay,
    boolean catchUp,
    InetAddress address,
    Port port) {

  /** How long a run that is asked to stop may take; who asked waits little longer. */
  private static final Duration STOPPING = Duration.ofMillis(9_500);

  NightDuty {
    times = List.copyOf(times);
  }

  /**
   * Keeps the clock going.
   *
   * @param request what is audited, as it was said when the clock was started
   * @param broken is counted down when the process cannot go on
   * @return the exit code, where no signal ended it
   */
  int keep(AuditRequest request, NightlyAudit audit, CountDownLatch broken, PrintWriter log)
      throws IOException, InterruptedException {
    Path workFolder = request.workFolder();
    boolean reportsLieThere =
        request
            .out()
            .toAbsolutePath()
            .normalize()
            .startsWith(workFolder.toAbsolutePath().normalize());
    WorkFolder.make(workFolder, !reportsLieThere);
    try (ClockHold hold = ClockHold.of(workFolder, Clock.systemUTC().instant());
        Clockwork work = new Clockwork()) {
      NightClock clock =
          new NightClock(
              new Timetable(times, zone, delay),
              catchUp,
              workFolder,
              Clock.systemUTC(),
              System::nanoTime,
              work.audits(),
              audit,
              sentence -> log.println("copydesk: " + OneLine.of(sentence)));
      Optional<ClockPort.Open> open = open(clock, log);
      Thread ending = new Thread(() -> end(clock, open.orElse(null), log), "ending");
      Runtime.getRuntime().addShutdownHook(ending);
      work.drive(clock);
      broken.await();
      return ExitCode.FAILED;
    } catch (ClockHold.TakenException e) {
      log.println(
          "copydesk: the work folder "
              + workFolder
              + " has a clock already, "
              + OneLine.of(e.holder())
              + ". Stop that one, or name another folder with --work-dir.");
      return ExitCode.HELD;
    } catch (ClockPort.UnusableException e) {
      log.println(
          "copydesk: the port "
              + port.number()
              + " of "
              + address.getHostAddress()
              + " cannot be opened: "
              + OneLine.of(String.valueOf(e.getMessage()))
              + ". Name another with --port, or say --port off.");
      return ExitCode.USAGE;
    }
  }

  private Optional<ClockPort.Open> open(NightClock clock, PrintWriter log) {
    if (!port.isOn()) {
      return Optional.empty();
    }
    ClockPort.Open open = ClockPort.open(clock, address.getHostAddress(), port.number());
    String host = address.getHostAddress();
    log.println(
        "copydesk: health, metrics and the last verdict are at http://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + open.number()
            + "/actuator/ (health, prometheus, verdict)"
            + (address.isLoopbackAddress() ? "" : ", for every machine that reaches this address"));
    return Optional.of(open);
  }

  /** On a signal: the audit at work stops itself; who asks for it is waited for. */
  private static void end(NightClock clock, ClockPort.@Nullable Open open, PrintWriter log) {
    clock.close();
    try {
      if (!clock.awaitIdle(STOPPING)) {
        log.println(
            "copydesk: the run at work did not stop in time; the next start goes on with it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (open != null) {
      open.close();
    }
    log.println("copydesk: the clock is stopped");
  }
}
