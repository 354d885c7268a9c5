package org.copydesk.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.house.ExampleRun;
import org.copydesk.check.house.HouseRule;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.config.BaselineFile;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.HouseRulesFile;
import org.copydesk.config.SuppressionsFile;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.DeskGate;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Layer;
import org.copydesk.config.settings.Said;
import org.copydesk.config.settings.Setting;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.notify.Channel;
import org.copydesk.notify.Messenger;
import org.copydesk.notify.Notifications;
import org.copydesk.suppression.SuppressionEntry;
import org.copydesk.suppression.Suppressions;

/** Every file of a desk, each looked at even where another one has a fault. */
final class DeskCheckup {

  private final Map<String, String> environment;
  private final Optional<Path> config;
  private final List<Path> audited;
  private final LocalDate today;
  private final List<Diagnosis> found = new ArrayList<>();

  /**
   * @param environment the variables
   * @param config the desk's file as it was named
   * @param audited where the files are looked for
   * @param today the day by which suppressions expire
   */
  DeskCheckup(
      Map<String, String> environment, Optional<Path> config, List<Path> audited, LocalDate today) {
    this.environment = environment;
    this.config = config;
    this.audited = audited;
    this.today = today;
  }

  List<Diagnosis> examine() {
    DeskSettings desk;
    try {
      desk = DeskSettings.read(new Layer(), config, environment, audited);
    } catch (ConfigurationException e) {
      broken("configuration", e);
      return found;
    }
    RuleCatalogue rules = houseRules(desk);
    configuration(desk, rules);
    lists(desk);
    one("decisions", desk, AuditSettings.DECISIONS, DeskFiles.DECISIONS, this::decisions);
    one(
        "suppressions",
        desk,
        AuditSettings.SUPPRESSIONS,
        DeskFiles.SUPPRESSIONS,
        file -> suppressions(file, rules));
    one("baseline", desk, AuditSettings.BASELINE, DeskFiles.BASELINE, this::baseline);
    notifications(desk.file().notifySection().notifications());
    found.add(Workplace.reports(desk.settings().require(AuditSettings.OUT)));
    found.add(Workplace.workFolder(desk.settings().require(AuditSettings.WORK_DIR)));
    return found;
  }

  private interface Look {
    void at(Path file) throws ConfigurationException;
  }

  private void one(String what, DeskSettings desk, Setting<Path> setting, String name, Look look) {
    try {
      Optional<Path> file = desk.deskFile(setting, name);
      if (file.isPresent()) {
        look.at(file.get());
      } else {
        found.add(Diagnosis.ok(what, "none"));
      }
    } catch (ConfigurationException e) {
      broken(what, e);
    }
  }

  private void broken(String what, ConfigurationException e) {
    String excerpt = e.excerpt().isEmpty() ? "" : "\n" + e.excerpt();
    found.add(Diagnosis.broken(what, e.getMessage() + excerpt, ""));
  }

  private void configuration(DeskSettings desk, RuleCatalogue rules) {
    try {
      int lines = desk.file().rules(rules).places().size();
      DeskGate.read(desk, rules, MeasureDiscovery::catalogue);
      found.add(
          Diagnosis.ok(
              "configuration",
              desk.file()
                  .file()
                  .map(f -> "%s, lines about rules: %d".formatted(f, lines))
                  .orElse("no copydesk.yml; none is needed")));
    } catch (ConfigurationException e) {
      broken("configuration", e);
    }
  }

  /** Whether every secret is there and every address is one; nothing is sent. */
  private void notifications(Notifications notifications) {
    String what = "notify";
    if (notifications.channels().isEmpty()) {
      found.add(Diagnosis.ok(what, "nobody is told after a run"));
      return;
    }
    Messenger messenger = new Messenger(Clock.systemUTC(), environment);
    int broken = 0;
    for (Channel channel : notifications.channels()) {
      Optional<String> fault = messenger.fault(channel);
      if (fault.isPresent()) {
        broken++;
        found.add(
            Diagnosis.look(
                what,
                channel.name() + ": " + fault.get(),
                "this channel will not be told; the audit works all the same"));
      }
    }
    if (broken == 0) {
      found.add(
          Diagnosis.ok(
              what,
              notifications.channels().stream().map(Channel::name).collect(Collectors.joining(", "))
                  + "; \"copydesk notify test\" sends a sample"));
    }
  }

  private RuleCatalogue houseRules(DeskSettings desk) {
    String what = "house rules";
    try {
      List<Path> files = desk.houseRules();
      HouseRulesFile house = HouseRulesFile.read(files);
      if (files.isEmpty()) {
        found.add(Diagnosis.ok(what, "none"));
      } else {
        ExampleRun examples = new ExampleRun(new SrxSentenceSplitter());
        List<ExampleRun.Fault> faults = new ArrayList<>();
        for (HouseRule rule : house.written()) {
          faults.addAll(examples.faults(rule));
        }
        if (faults.isEmpty()) {
          found.add(
              Diagnosis.ok(
                  what,
                  "%d in %d files, and their examples come true"
                      .formatted(house.written().size(), files.size())));
        } else {
          found.add(
              Diagnosis.broken(
                  what,
                  "examples that do not come true: %d; the first, %s: %s"
                      .formatted(faults.size(), faults.get(0).place(), faults.get(0).what()),
                  "\"copydesk rules test\" lists them"));
        }
        house.warnings().forEach(w -> found.add(Diagnosis.look(what, w, "")));
      }
      return CheckDiscovery.catalogue(house.rules());
    } catch (ConfigurationException e) {
      broken(what, e);
      return CheckDiscovery.catalogue();
    }
  }

  private void lists(DeskSettings desk) {
    try {
      DeskLists lists =
          DeskLists.read(
              paths(desk.deskFiles(AuditSettings.NAMES, DeskFiles.NAMES)),
              paths(desk.deskFiles(AuditSettings.DICTIONARY, DeskFiles.DICTIONARY)));
      List<String> words =
          lists.sources().stream()
              .map(s -> "%s: %d, from %s".formatted(s.what(), s.entries(), s.file()))
              .toList();
      found.add(
          Diagnosis.ok("names and words", words.isEmpty() ? "none" : String.join("; ", words)));
    } catch (ConfigurationException e) {
      broken("names and words", e);
    }
  }

  private static List<Path> paths(List<Said<Path>> said) {
    return said.stream().map(Said::value).distinct().toList();
  }

  private void decisions(Path file) throws ConfigurationException {
    int count = DecisionsFile.read(file).decisions().all().size();
    found.add(Diagnosis.ok("decisions", "%d, from %s".formatted(count, file)));
  }

  private void suppressions(Path file, RuleCatalogue rules) throws ConfigurationException {
    Suppressions suppressions = SuppressionsFile.read(file, rules);
    List<String> expired =
        suppressions.entries().stream()
            .filter(e -> e.isExpired(today))
            .map(SuppressionEntry::place)
            .toList();
    found.add(
        expired.isEmpty()
            ? Diagnosis.ok(
                "suppressions", "%d, from %s".formatted(suppressions.entries().size(), file))
            : Diagnosis.look(
                "suppressions",
                "expired: %d of %d (%s)"
                    .formatted(
                        expired.size(),
                        suppressions.entries().size(),
                        String.join(", ", expired.subList(0, Math.min(3, expired.size())))),
                "delete them, or give them another last day"));
  }

  private void baseline(Path file) throws ConfigurationException {
    int findings = BaselineFile.read(file).baseline().findings();
    found.add(Diagnosis.ok("baseline", "%d known findings, from %s".formatted(findings, file)));
  }
}
