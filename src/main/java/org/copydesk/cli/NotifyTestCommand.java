package org.copydesk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.finding.Fingerprint;
import org.copydesk.job.Versions;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Delivery;
import org.copydesk.notify.Messenger;
import org.copydesk.notify.Notifications;
import org.copydesk.notify.RunDigest;
import org.copydesk.notify.SampleDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copydesk notify test}: sends a made-up message by every channel. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends a made-up message by every channel of copydesk.yml, due or not, and says how it went."
    },
    customSynopsis = "copydesk notify test [--channel NAME]... [--config FILE] [PATH...]",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every message was taken",
      "2:nobody is to be told, or the settings cannot be meant; nothing was sent",
      "4:a message was not taken"
    })
final class NotifyTestCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Where copydesk.yml is looked for, as by audit.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "Only by this channel. May be said again.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml.")
  private @Nullable Path config;

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no file or folder " + path);
      }
    }
    Map<String, String> environment = Copydesk.environment(spec.commandLine());
    try {
      DeskSettings desk =
          DeskSettings.read(new Layer(), Optional.ofNullable(config), environment, paths);
      Notifications notifications = desk.file().notifySection().notifications();
      List<Channel> channels = channels(notifications);
      Clock clock = Clock.systemUTC();
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      RunDigest digest =
          SampleDigest.of(
              notifications,
              now,
              Versions.current(),
              desk.settings().require(AuditSettings.OUT).resolve("latest.xlsx"));
      Messenger messenger = new Messenger(clock, environment);
      PrintWriter out = spec.commandLine().getOut();
      boolean failed = false;
      for (Channel channel : channels) {
        String id = Fingerprint.sha256("test\n" + now + "\n" + channel.name()).substring(0, 32);
        Delivery delivery = messenger.send(channel, digest, id);
        failed |= delivery.state() == Delivery.State.FAILED;
        out.println(OneLine.of(delivery.line()));
      }
      out.flush();
      return failed ? ExitCode.FAILED : ExitCode.PASSED;
    } catch (ConfigurationException e) {
      throw DeskFaults.of(spec.commandLine(), e, "nothing was sent");
    }
  }

  private List<Channel> channels(Notifications notifications) {
    List<String> names = notifications.channels().stream().map(Channel::name).toList();
    if (names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "nobody is to be told: there is no “notify:” in copydesk.yml with a webhook, mail or file"
              + " below it");
    }
    for (String name : only) {
      if (!names.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no channel “"
                + OneLine.of(name)
                + "”; there are "
                + String.join(", ", names));
      }
    }
    return notifications.channels().stream()
        .filter(channel -> only.isEmpty() || only.contains(channel.name()))
        .toList();
  }
}
