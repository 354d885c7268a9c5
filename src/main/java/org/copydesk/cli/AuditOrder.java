package org.copydesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.statistics.MarketData;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.DeskLists;
import org.copydesk.config.ExportCommand;
import org.copydesk.config.GateConditionException;
import org.copydesk.config.GateConditions;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.report.ReportFormat;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateLimits;
import org.copydesk.score.MeasureLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What somebody asked to be audited, read from the command line and the files of the desk, and
 * checked as a whole before any work begins.
 */
final class AuditOrder {

  private static final String NOTHING_AUDITED = "; nothing was audited";

  private final AuditOptions options;
  private final CommandLine command;
  private final List<DeskLists.Source> sources = new ArrayList<>();

  private AuditOrder(AuditOptions options, CommandLine command) {
    this.options = options;
    this.command = command;
  }

  /**
   * An order that can be carried out.
   *
   * @param request the order
   * @param told which files of the desk were read, a line each
   */
  record Complete(AuditRequest request, List<String> told) {
    Complete {
      told = List.copyOf(told);
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
    AuditOrder order = new AuditOrder(options, command);
    try {
      AuditRequest request = order.request();
      return new Complete(request, order.sources.stream().map(AuditOrder::inWords).toList());
    } catch (ConfigurationException e) {
      throw unusable(command, e);
    }
  }

  /** A file of the desk that cannot be used, as a fault of the command line. */
  static ParameterException unusable(CommandLine command, ConfigurationException e) {
    return new ParameterException(
        command,
        e.getMessage() + NOTHING_AUDITED + (e.excerpt().isEmpty() ? "" : "\n" + e.excerpt()),
        e);
  }

  private AuditRequest request() throws ConfigurationException {
    if (options.paths.isEmpty() && options.filesFrom == null) {
      throw usage("say which files or folders to audit");
    }
    AuditPlaces places = AuditPlaces.of(options, System.in);
    List<Path> all = places.paths();
    for (Path path : all) {
      if (!Files.isReadable(path)) {
        throw usage(path + " may not be read; nothing was audited");
      }
    }
    if (all.isEmpty() && !options.allowEmpty) {
      throw usage(
          "the list " + options.filesFrom + " names no file; --allow-empty makes that all right");
    }
    if (options.failUnder != null && !(options.failUnder >= 0 && options.failUnder <= 100)) {
      throw usage("--fail-under wants a score from 0 to 100, not " + options.failUnder);
    }
    if (options.workers < 1) {
      throw usage("--workers wants a number from 1, not " + options.workers);
    }
    if (options.maxNotAudited < 0) {
      throw usage("--max-not-audited wants a number from 0, not " + options.maxNotAudited);
    }
    options.formats = distinct(options.formats);
    checkFormats();
    List<MeasureLimit> measureLimits = measureLimits();
    DeskLists lists = lists(all);
    Optional<Path> decisionsFile = deskFile(options.decisions, DeskFiles.DECISIONS, all);
    Decisions decided = decided(decisionsFile);
    WritableFolders folders = new WritableFolders(command);
    folders.check("--out", options.out);
    folders.checkRoomForReports(options.out, options.formats);
    folders.check("--work-dir", options.workDir);
    return AuditRequest.of(all, options.out, options.workDir)
        .selection(places.selection())
        .formats(options.formats)
        .gate(
            new GateLimits(
                options.failUnder == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(options.failUnder),
                Optional.ofNullable(options.failOn),
                measureLimits,
                options.maxNotAudited))
        .allowEmpty(options.allowEmpty)
        .workers(options.workers)
        .lists(lists)
        .decisions(decided)
        .export(new ExportCommand(options.workDir, decisionsFile, lists.namesFile()))
        .marketData(options.noMarketData ? MarketData.LEFT_OUT : MarketData.RAISED)
        .build();
  }

  private DeskLists lists(List<Path> audited) throws ConfigurationException {
    DeskLists lists =
        DeskLists.read(
            deskFile(options.names, DeskFiles.NAMES, audited),
            deskFile(options.dictionary, DeskFiles.DICTIONARY, audited));
    sources.addAll(lists.sources());
    return lists;
  }

  private Decisions decided(Optional<Path> file) throws ConfigurationException {
    if (file.isEmpty()) {
      return Decisions.NONE;
    }
    Decisions decided = DecisionsFile.read(file.get()).decisions();
    sources.add(new DeskLists.Source("decisions", decided.all().size(), file.get()));
    return decided;
  }

  /** A file of the desk: the one that was named, else the nearest of its name. */
  private static Optional<Path> deskFile(@Nullable Path named, String name, List<Path> audited) {
    return Optional.ofNullable(named).or(() -> DeskFiles.find(audited, name));
  }

  private static String inWords(DeskLists.Source source) {
    Path here = Path.of("").toAbsolutePath();
    Path file = source.file().toAbsolutePath();
    return "%s of the desk: %d, from %s"
        .formatted(
            source.what(), source.entries(), file.startsWith(here) ? here.relativize(file) : file);
  }

  private List<MeasureLimit> measureLimits() {
    if (options.failWhen.isEmpty()) {
      return List.of();
    }
    MeasureCatalogue measures = MeasureDiscovery.catalogue();
    try {
      return options.failWhen.stream().map(c -> GateConditions.read(c, measures)).toList();
    } catch (GateConditionException e) {
      throw usage(e.getMessage() + "; nothing was audited");
    }
  }

  /** The words of a list that a person typed: blanks around them and doubles mean nothing. */
  static List<String> distinct(List<String> words) {
    return words.stream().map(String::strip).distinct().toList();
  }

  private void checkFormats() {
    List<String> all = ReportFormat.words();
    for (String word : options.formats) {
      if (ReportFormat.of(word).isEmpty()) {
        List<String> near = NearestWords.among(all, word);
        throw usage(
            "there is no format \""
                + OneLine.of(word)
                + "\""
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?")
                + (near.isEmpty() ? "; there are " : " There are ")
                + String.join(", ", all));
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command, message);
  }
}
