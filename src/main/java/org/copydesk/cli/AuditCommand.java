package org.copydesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.audit.RunTotals;
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
import org.copydesk.job.AuditApplication;
import org.copydesk.job.AuditLauncher;
import org.copydesk.job.AuditOutcome;
import org.copydesk.job.AuditProgress;
import org.copydesk.job.MeasureDiscovery;
import org.copydesk.job.WorkFolder;
import org.copydesk.report.ReportFormat;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateResult;
import org.copydesk.score.MeasureLimit;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copydesk audit}: the main job. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Audits files and folders, writes the reports and applies the quality gate.",
    customSynopsis = "copydesk audit [options] PATH...",
    descriptionHeading = "%n",
    parameterListHeading = "%nWhat to audit:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the gate passed, or --exit-zero was given",
      "1:the gate failed",
      "2:wrong usage, path or list of the desk; nothing was audited",
      "3:finished, but more submissions than allowed could not be audited",
      "4:failed; the same command goes on where it was",
      "5:another run holds the work folder",
      "130, 143:stopped by Ctrl-C or SIGTERM; the same command goes on where it was"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  copydesk audit submissions",
      "  copydesk audit story.docx --format jsonl --out result",
      "  git diff --name-only main | copydesk audit --files-from - --fail-on error"
    })
final class AuditCommand implements Callable<Integer> {

  /** How long the submissions at hand may take to finish after a request to stop. */
  private static final long STOP_SECONDS = 9;

  private static final long STOP_PAUSE_MILLIS = 200;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private AuditOptions options;

  /** Where decisions were read, for people. */
  private Optional<DeskLists.Source> decisionsOfDesk = Optional.empty();

  @Override
  public Integer call() throws Exception {
    AuditRequest request = request();
    if (!options.quiet) {
      request.lists().sources().forEach(this::tell);
      decisionsOfDesk.ifPresent(this::tell);
    }
    try (WorkFolder folder = WorkFolder.hold(request.workFolder())) {
      return audit(request, folder);
    } catch (UnusableDatabaseException e) {
      err().println("copydesk: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (WorkFolder.HeldException e) {
      err()
          .println(
              "copydesk: the work folder "
                  + request.workFolder()
                  + " is held by "
                  + e.holder()
                  + ". Wait for it to end, or name another folder with --work-dir.");
      return ExitCode.HELD;
    }
  }

  private int audit(AuditRequest request, WorkFolder folder) throws IOException {
    ConsoleProgress console = new ConsoleProgress(err());
    AuditProgress progress = options.quiet ? AuditProgress.SILENT : console;
    CountDownLatch ended = new CountDownLatch(1);
    AuditOutcome outcome;
    try (ConfigurableApplicationContext context = open(request, progress)) {
      AuditLauncher launcher = context.getBean(AuditLauncher.class);
      Thread stopper = new Thread(() -> stop(launcher, ended), "stopper");
      Runtime.getRuntime().addShutdownHook(stopper);
      outcome =
          launcher.audit(
              (run, resumed) -> {
                folder.sayHolder("run " + run);
                if (resumed && !options.quiet) {
                  err().println("copydesk: going on with run " + run + ", which was interrupted");
                }
              });
      console.end();
    } finally {
      ended.countDown();
    }
    return tell(outcome, request);
  }

  /** A database that cannot be opened is the one fault of starting that a user can mend. */
  private static ConfigurableApplicationContext open(AuditRequest request, AuditProgress progress) {
    try {
      return AuditApplication.start(request, progress);
    } catch (RuntimeException e) {
      throw new UnusableDatabaseException(
          "the database in "
              + request.workFolder()
              + " cannot be used ("
              + AuditApplication.causeInWords(e)
              + "). Move its files away, or name another folder with --work-dir; nothing was"
              + " audited.");
    }
  }

  /** The work folder's database cannot be opened. */
  private static final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDatabaseException(String message) {
      super(message);
    }
  }

  /**
   * On a signal: lets the submissions at hand finish, so that the next start goes on from there.
   */
  private static void stop(AuditLauncher launcher, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    try {
      // Asked again and again, for a run that is only just starting has nothing to stop yet. What
      // is
      // not committed when the time is up is done again by the next start.
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
      do {
        launcher.stop();
      } while (!ended.await(STOP_PAUSE_MILLIS, TimeUnit.MILLISECONDS)
          && System.nanoTime() < deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The run ended and closed its database between two askings.
      return;
    }
  }

  private void tell(DeskLists.Source source) {
    Path here = Path.of("").toAbsolutePath();
    Path file = source.file().toAbsolutePath();
    err()
        .println(
            "copydesk: %s of the desk: %d, from %s"
                .formatted(
                    source.what(),
                    source.entries(),
                    file.startsWith(here) ? here.relativize(file) : file));
  }

  private int tell(AuditOutcome outcome, AuditRequest request) {
    if (outcome instanceof AuditOutcome.Finished finished) {
      RunTotals totals = finished.totals();
      boolean nothing = totals.audited() == 0 && totals.notAuditedCounted() == 0;
      return nothing && !options.allowEmpty ? nothingToAudit(request) : verdict(finished);
    }
    if (outcome instanceof AuditOutcome.Stopped stopped) {
      err()
          .println(
              "copydesk: run "
                  + stopped.runId()
                  + " was stopped. Say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    if (outcome instanceof AuditOutcome.Failed failed) {
      err()
          .println(
              "copydesk: run "
                  + failed.runId()
                  + " failed: "
                  + failed.cause()
                  + ". Once that is mended, say the same command again and it goes on where it was.");
      return ExitCode.FAILED;
    }
    return nothingToAudit(request);
  }

  private int nothingToAudit(AuditRequest request) {
    err()
        .println(
            "copydesk: there is nothing to audit in "
                + String.join(", ", request.paths().stream().map(Path::toString).toList())
                + ". Check the path, or say --allow-empty if that is all right.");
    return ExitCode.USAGE;
  }

  private int verdict(AuditOutcome.Finished finished) {
    RunTotals totals = finished.totals();
    GateResult gate = finished.gate();
    boolean complete = totals.notAuditedCounted() <= options.maxNotAudited;
    if (!options.quiet) {
      out()
          .printf(
              Locale.ROOT,
              "%d found: %d pass, %d review, %d fail, %d not audited%n",
              totals.found(),
              totals.pass(),
              totals.review(),
              totals.fail(),
              totals.notAudited());
    }
    if (options.formats.contains(ReportFormat.GITHUB.word())) {
      GithubStep.of(System.getenv()).tell(finished.files(), out(), err());
    }
    List<String> reasons = new ArrayList<>(GateReasons.of(gate));
    if (!complete) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "submissions that could not be audited: %d, allowed: %d",
              totals.notAuditedCounted(),
              options.maxNotAudited));
    }
    String word = !complete ? "INCOMPLETE" : gate.passed() ? "PASS" : "FAIL";
    out()
        .println(
            word
                + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons))
                + ". Report: "
                + (finished.files().isEmpty() ? options.out : finished.files().get(0))
                + (options.exitZero && !gate.passed() ? " (exit 0 as asked)" : ""));
    out().flush();
    if (!complete) {
      return ExitCode.NOT_ALL_AUDITED;
    }
    return gate.passed() || options.exitZero ? ExitCode.PASSED : ExitCode.GATE_FAILED;
  }

  // --- the order, checked

  private AuditRequest request() {
    List<Path> all = new ArrayList<>(options.paths);
    if (options.filesFrom != null) {
      all.addAll(listed(options.filesFrom));
    } else if (all.isEmpty()) {
      throw usage("say which files or folders to audit");
    }
    for (Path path : all) {
      if (!Files.exists(path)) {
        throw usage("there is no file or folder " + path + "; nothing was audited");
      }
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
    Decisions decided = decided(all);
    checkWritable("--out", options.out);
    checkRoomForReports();
    checkWritable("--work-dir", options.workDir);
    return AuditRequest.of(all, options.out, options.workDir)
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
        .export(
            new ExportCommand(
                options.workDir, decisionsOfDesk.map(DeskLists.Source::file), lists.namesFile()))
        .marketData(options.noMarketData ? MarketData.LEFT_OUT : MarketData.RAISED)
        .build();
  }

  private DeskLists lists(List<Path> audited) {
    try {
      return DeskLists.read(
          Optional.ofNullable(options.names).or(() -> DeskFiles.find(audited, DeskFiles.NAMES)),
          Optional.ofNullable(options.dictionary)
              .or(() -> DeskFiles.find(audited, DeskFiles.DICTIONARY)));
    } catch (ConfigurationException e) {
      throw usage(e.getMessage() + "; nothing was audited");
    }
  }

  private Decisions decided(List<Path> audited) {
    Optional<Path> file =
        Optional.ofNullable(options.decisions)
            .or(() -> DeskFiles.find(audited, DeskFiles.DECISIONS));
    if (file.isEmpty()) {
      return Decisions.NONE;
    }
    try {
      Decisions decided = DecisionsFile.read(file.get()).decisions();
      decisionsOfDesk =
          Optional.of(new DeskLists.Source("decisions", decided.all().size(), file.get()));
      return decided;
    } catch (ConfigurationException e) {
      throw usage(e.getMessage() + "; nothing was audited");
    }
  }

  private List<Path> listed(String list) {
    List<Path> listed = new ArrayList<>();
    try (BufferedReader reader =
        list.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(list), StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          listed.add(Path.of(line.strip()));
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw usage("the list " + list + " cannot be read: " + e.getMessage());
    }
    return listed;
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

  /** The words of the formats for the help. */
  static final class FormatWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> words = new ArrayList<>(ReportFormat.words());
      List<String> unasked = ReportFormat.defaultWords();
      words.removeAll(unasked);
      words.add(0, String.join(", ", unasked) + " (these if you name none)");
      return words.iterator();
    }
  }

  /** Finds out before the work, not after it, that a folder cannot be written. */
  private void checkWritable(String option, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".copydesk", ".part"));
    } catch (IOException e) {
      throw usage("the folder " + folder + " cannot be written; name another one with " + option);
    }
  }

  /** Finds out before the work what lies where a report is to be written and is no report. */
  private void checkRoomForReports() {
    for (ReportFormat format :
        options.formats.stream().flatMap(f -> ReportFormat.of(f).stream()).toList()) {
      for (String file : format.files()) {
        if (Files.isDirectory(options.out.resolve(file))) {
          throw inTheWay(options.out.resolve(file), "a folder", format, "a file");
        }
      }
      Optional<Path> folder = format.folder().map(options.out::resolve);
      if (folder.isPresent() && Files.exists(folder.get(), LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isDirectory(folder.get())) {
          throw inTheWay(folder.get(), "no folder", format, "a folder");
        }
        checkWritable("--out", folder.get());
      }
    }
  }

  private ParameterException inTheWay(Path path, String is, ReportFormat format, String wanted) {
    return usage(
        ("%s is %s, and the format %s needs %s of that name; move it away, or name another folder"
                + " with --out; nothing was audited")
            .formatted(path, is, format.word(), wanted));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
