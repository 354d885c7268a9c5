package org.copydesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.RuleSettings;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.ExportCommand;
import org.copydesk.config.KeptHistory;
import org.copydesk.config.PlacedGlob;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.DeskContents;
import org.copydesk.config.settings.DeskSettings;
import org.copydesk.config.settings.Settings;
import org.copydesk.extract.Effort;
import org.copydesk.extract.Limits;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.notify.Notifications;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What somebody asked to be audited, read from the command line and the files of the desk, and
 * checked as a whole before any work begins.
 */
final class AuditOrder {

  private static final String MARKET_DATA = "market-data";
  private static final int MOST_MISSING = 5;
  private static final int LONGEST = 200;

  private final AuditOptions options;
  private final CommandLine command;
  private final Map<String, String> environment;

  /** What is not done where the order cannot be used, in words. */
  private final String consequence;

  /** Whether what comes of the order stays in its folders. */
  private final boolean keeps;

  private final List<String> told = new ArrayList<>();
  private Path baseline = Path.of(DeskFiles.BASELINE);

  private AuditOrder(AuditOptions options, CommandLine command, String consequence, boolean keeps) {
    this.options = options;
    this.command = command;
    this.environment = Copydesk.environment(command);
    this.consequence = consequence;
    this.keeps = keeps;
  }

  /**
   * An order that can be carried out.
   *
   * @param request the order
   * @param told which files of the desk were read, a line each
   * @param baseline where the desk's baseline is, or would be
   * @param contents the files of the desk
   * @param globs those of the desk's settings
   * @param notifications who is told after the run
   */
  record Complete(
      AuditRequest request,
      List<String> told,
      Path baseline,
      DeskContents contents,
      List<PlacedGlob> globs,
      Notifications notifications) {
    Complete {
      told = List.copyOf(told);
      globs = List.copyOf(globs);
    }
  }

  /**
   * Reads the order.
   *
   * @param options what was said on the command line
   * @param command the command, for its messages
   * @throws ParameterException when something in it cannot be used; its message says what to do
   */
  static Complete read(AuditOptions options, CommandLine command) {
    return read(options, command, true);
  }

  /**
   * Reads the order.
   *
   * @param withBaseline whether the desk's baseline is read; not where one is made
   */
  static Complete read(AuditOptions options, CommandLine command, boolean withBaseline) {
    return new AuditOrder(options, command, "nothing was audited", true).complete(withBaseline);
  }

  /**
   * Reads an order that is carried out in other folders and kept nowhere.
   *
   * @param options what was said on the command line
   * @param command the command, for its messages
   * @throws ParameterException when something in it cannot be used; its message says what to do
   */
  static Complete readForTrial(AuditOptions options, CommandLine command) {
    return new AuditOrder(options, command, "nothing was tried", false).complete(true);
  }

  private Complete complete(boolean withBaseline) {
    try {
      return order(withBaseline);
    } catch (ConfigurationException e) {
      throw DeskFaults.of(command, e, consequence);
    }
  }

  private Complete order(boolean withBaseline) throws ConfigurationException {
    if (options.paths.isEmpty() && options.filesFrom == null) {
      throw usage("say which files or folders to audit");
    }
    AuditPlaces places = AuditPlaces.of(options, System.in);
    List<Path> all = places.paths();
    for (Path path : all) {
      if (!Files.isReadable(path)) {
        throw usage(path + " may not be read; " + consequence);
      }
    }
    DeskSettings desk =
        DeskSettings.read(options.said(), Optional.ofNullable(options.config), environment, all);
    Settings settings = desk.settings();
    boolean allowEmpty = settings.require(AuditSettings.ALLOW_EMPTY);
    if (all.isEmpty() && !allowEmpty) {
      throw usage(
          "the list " + options.filesFrom + " names no file; --allow-empty makes that all right");
    }
    DeskContents contents =
        DeskContents.read(
            desk, CheckDiscovery.catalogue(), MeasureDiscovery::catalogue, withBaseline);
    baseline = baseline(settings, all);
    Path out = settings.require(AuditSettings.OUT);
    Path workFolder = settings.require(AuditSettings.WORK_DIR);
    List<String> formats = settings.values(AuditSettings.FORMAT);
    if (keeps) {
      WritableFolders folders = new WritableFolders(command);
      folders.check(AuditSettings.OUT.flag(), out);
      folders.checkRoomForReports(out, formats);
      folders.check(AuditSettings.WORK_DIR.flag(), workFolder);
    }
    if (options.filesFrom != null) {
      told.addAll(listed(places.selection().deleted(), "is not there", "are not there"));
      told.addAll(
          listed(
              places.outside(),
              "lies outside of what is audited and is left out",
              "lie outside of what is audited and are left out"));
    }
    desk.file()
        .file()
        .ifPresent(f -> told.add("settings of the desk, from " + DeskDecisions.shown(f)));
    contents.sources().forEach(s -> told.add(inWords(s)));
    if (!contents.house().checks().isEmpty()) {
      told.add("house rules of the desk: " + contents.house().checks().size());
    }
    told.addAll(LeftOutWords.of(contents.leftOut()));
    AuditRequest.Builder request =
        AuditRequest.of(all, out, workFolder)
            .selection(places.selection())
            .formats(formats)
            .reportAccess(settings.require(AuditSettings.REPORT_ACCESS))
            .gate(contents.gate())
            .allowEmpty(allowEmpty)
            .lists(contents.lists())
            .decisions(contents.decisions())
            .suppressions(contents.suppressions())
            .baseline(contents.baseline())
            .rules(rules(contents))
            .house(contents.house())
            .inlineIgnores(settings.require(AuditSettings.INLINE_IGNORES))
            .ignore(settings.values(AuditSettings.IGNORE))
            .history(
                new KeptHistory(
                    settings.require(AuditSettings.KEEP_RUNS),
                    settings.require(AuditSettings.KEEP_DAYS)))
            .cache(settings.require(AuditSettings.CACHE))
            .cacheSize(settings.require(AuditSettings.CACHE_SIZE))
            .limits(limits(settings))
            .checkingTime(checkingTime(settings))
            .deskFolder(desk.file().folder())
            .export(
                new ExportCommand(
                    workFolder, contents.decisionsFile(), contents.lists().namesFile()));
    settings.value(AuditSettings.WORKERS).ifPresent(request::workers);
    settings
        .value(AuditSettings.WORK_DIR_WAIT)
        .ifPresent(seconds -> request.patience(Duration.ofSeconds(seconds)));
    return new Complete(
        request.build(),
        told,
        baseline,
        contents,
        desk.globs(),
        options.noNotify ? Notifications.NONE : desk.file().notifySection().notifications());
  }

  private static Limits limits(Settings settings) {
    return new Limits(
        settings.require(AuditSettings.READING_FILE_SIZE),
        settings.require(AuditSettings.READING_CHARACTERS),
        settings.require(AuditSettings.READING_DEPTH),
        settings.require(AuditSettings.READING_MEMBERS),
        settings.require(AuditSettings.READING_UNPACKED),
        settings.require(AuditSettings.READING_RATIO),
        new Effort(
            settings.require(AuditSettings.READING_MEMORY),
            settings.require(AuditSettings.READING_TIME),
            settings.require(AuditSettings.READING_STALL),
            settings.require(AuditSettings.READING_TIME_TOGETHER)));
  }

  /** Names of a list that are not audited; a slip of the pen must not pass for a clean text. */
  private static List<String> listed(List<String> names, String one, String several) {
    if (names.isEmpty()) {
      return List.of();
    }
    int others = names.size() - MOST_MISSING;
    String told =
        names.stream()
            .limit(MOST_MISSING)
            .map(
                n ->
                    OneLine.of(n.length() <= LONGEST ? n : "…" + n.substring(n.length() - LONGEST)))
            .collect(Collectors.joining(", "));
    return List.of(
        (names.size() == 1 ? "1 listed file " + one : names.size() + " listed files " + several)
            + ": "
            + told
            + (others > 0 ? " and " + others + " more" : ""));
  }

  /** One rule gets no longer than all of them together. */
  private CheckingTime checkingTime(Settings settings) {
    Duration all = settings.require(AuditSettings.CHECKING_TIME);
    Duration perRule = settings.require(AuditSettings.CHECKING_TIME_PER_RULE);
    if (all.isZero() || perRule.isZero()) {
      throw usage(
          "checking takes time: give checking.time and checking.time-per-rule a second or more");
    }
    return new CheckingTime(perRule.compareTo(all) < 0 ? perRule : all, all);
  }

  private static Path baseline(Settings settings, List<Path> audited) {
    return settings
        .value(AuditSettings.BASELINE)
        .or(() -> DeskFiles.find(audited, DeskFiles.BASELINE))
        .orElseGet(() -> DeskFiles.newFile(audited, DeskFiles.BASELINE));
  }

  /** What the desk says about rules, and above it what the command line does. */
  private RuleSettings rules(DeskContents contents) {
    RuleSettings settings = contents.rules().settings();
    return options.noMarketData
        ? settings.choosing(contents.catalogue(), MARKET_DATA, "off")
        : settings;
  }

  private static String inWords(DeskLists.Source source) {
    return "%s of the desk: %d, from %s"
        .formatted(source.what(), source.entries(), DeskDecisions.shown(source.file()));
  }

  private ParameterException usage(String message) {
    return new ParameterException(command, message);
  }
}
