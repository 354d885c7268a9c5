package org.copydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.config.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk schedule}: the nightly clock. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Stays and audits at the times that copydesk.yml or --cron names, each time as \"copydesk"
          + " audit\" would with the same options."
    },
    customSynopsis = "copydesk schedule [options] PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to audit:%n",
    optionListHeading = "%nOptions, those of audit too:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "2:wrong usage, path or configuration when it was started",
      "4:the installation broke; start it again, and it makes up for the run",
      "5:the work folder has a clock already",
      "130, 143:stopped by Ctrl-C or SIGTERM; an interrupted run goes on with the next start"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk schedule submissions",
      "  copydesk schedule --cron \"0 0 2 * * MON-FRI\" --zone Europe/Berlin submissions",
    })
final class ScheduleCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Option(
      names = "--cron",
      paramLabel = "TIMES",
      description = {
        "When to audit: second, minute, hour, day, month, day of the week, as \"0 0 2 * * MON-FRI\""
            + " (in quotes). May be said again."
      })
  private List<String> cron = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of those times. Default: that of the machine.")
  private @Nullable String zone;

  @Option(
      names = "--catch-up",
      paramLabel = "on|off",
      description = "Whether one run makes up for those that were missed. Default: on.")
  private @Nullable String catchUp;

  @Option(
      names = "--jitter",
      paramLabel = "TIME",
      description = "Start by up to so much later, as 10m; always the same for a work folder.")
  private @Nullable String jitter;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port for health, metrics and the last verdict, or off. Default: 9464.")
  private @Nullable String port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "Address of that port. Default: 127.0.0.1, this machine alone.")
  private @Nullable String address;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private AuditOptions options;

  @Override
  public Integer call() throws Exception {
    if ("-".equals(options.filesFrom)) {
      throw new ParameterException(
          spec.commandLine(),
          "--files-from - can be read once, and a clock audits again and again; name a file");
    }
    Settings settings = settings();
    List<String> times = settings.values(AuditSettings.CRON);
    if (times.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "say when to audit: cron below schedule: in copydesk.yml, or --cron \"0 0 2 * * *\" for"
              + " every night at two");
    }
    // What would stop the first audit is better told now than at night.
    AuditOrder.Complete order = AuditOrder.read(options, spec.commandLine());
    Path workFolder = order.request().workFolder();
    NightDuty duty =
        new NightDuty(
            times,
            settings.value(AuditSettings.ZONE).orElseGet(ZoneId::systemDefault),
            delay(workFolder, settings.require(AuditSettings.JITTER)),
            settings.require(AuditSettings.CATCH_UP),
            address(settings),
            settings.require(AuditSettings.PORT));
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter log = StampedLines.over(err, Clock.systemUTC(), duty.zone());
    // Whatever an audit says belongs into the log, the verdict too.
    spec.commandLine().setOut(log);
    spec.commandLine().setErr(log);
    CountDownLatch broken = new CountDownLatch(1);
    return duty.keep(
        order.request(), new FiringAudit(spec, options, broken::countDown), broken, log);
  }

  private Settings settings() {
    try {
      Layer said = options.said();
      said.sayFlag(AuditSettings.CRON, cron);
      said.sayFlag(AuditSettings.ZONE, one(zone));
      said.sayFlag(AuditSettings.CATCH_UP, one(catchUp));
      said.sayFlag(AuditSettings.JITTER, one(jitter));
      said.sayFlag(AuditSettings.PORT, one(port));
      said.sayFlag(AuditSettings.ADDRESS, one(address));
      return DeskSettings.read(
              said,
              Optional.ofNullable(options.config),
              Copydesk.environment(spec.commandLine()),
              options.paths)
          .settings();
    } catch (ConfigurationException e) {
      throw DeskFaults.of(spec.commandLine(), e, "");
    }
  }

  private InetAddress address(Settings settings) {
    String named = settings.require(AuditSettings.ADDRESS);
    try {
      return InetAddress.getByName(named);
    } catch (UnknownHostException e) {
      throw new ParameterException(
          spec.commandLine(), "there is no address " + OneLine.of(named) + " on this machine");
    }
  }

  private static List<String> one(@Nullable String word) {
    return word == null ? List.of() : List.of(word);
  }

  /** Spread evenly over the time allowed, and the same in every night and after every start. */
  private static Duration delay(Path workFolder, Duration most) throws IOException {
    if (most.isZero()) {
      return Duration.ZERO;
    }
    CRC32 sum = new CRC32();
    sum.update(
        (InetAddress.getLocalHost().getHostName() + workFolder.toAbsolutePath().normalize())
            .getBytes(StandardCharsets.UTF_8));
    return Duration.ofSeconds(sum.getValue() % (most.toSeconds() + 1));
  }
}
