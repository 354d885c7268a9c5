package org.copydesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.finding.Level;
import org.copydesk.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code copydesk audit}. */
final class AuditOptions {

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the reports. Default: ${DEFAULT-VALUE}.")
  Path out = Path.of("reports");

  @Option(
      names = "--format",
      paramLabel = "LIST",
      split = ",",
      completionCandidates = FormatWords.class,
      description = "Formats of the reports, with commas between them: ${COMPLETION-CANDIDATES}.")
  List<String> formats = ReportFormat.defaultWords();

  @Option(
      names = "--fail-under",
      paramLabel = "SCORE",
      description = "Fail when a submission scores less than this (0 to 100).")
  @Nullable Double failUnder;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Fail on a finding of this level or above: error, warning, note.")
  @Nullable Level failOn;

  @Option(
      names = "--fail-when",
      paramLabel = "CONDITION",
      description = {
        "Fail when a submission measures so, as in \"figures > 20\" (in quotes, for < and > mean"
            + " something to a shell). May be said again. \"copydesk measures\" lists what is"
            + " measured."
      })
  List<String> failWhen = new ArrayList<>();

  @Option(names = "--exit-zero", description = "Report only: exit 0 although the gate failed.")
  boolean exitZero;

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description = {
        "Read more paths from a file, one a line; - is standard input. Beside a folder the list says"
            + " which of its files to audit."
      })
  @Nullable String filesFrom;

  @Option(
      names = {"-0", "--null"},
      description = "A NUL, not the end of a line, stands after each name of that list.")
  boolean nulSeparated;

  @Option(
      names = "--changed-since",
      paramLabel = "GITREF",
      description = {
        "Audit only files of PATH that changed since the commit where this branch left GITREF, also"
            + " those that are not committed yet."
      })
  @Nullable String changedSince;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = {
        "The desk's names. Default: the nearest names.tsv, in the audited folder (of several: the"
            + " one that holds them all) or above it, up to the root of the repository."
      })
  @Nullable Path names;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description = "Words that are right. Default: the nearest dictionary.txt, likewise.")
  @Nullable Path dictionary;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What editors decided. Default: the nearest copydesk-decisions.jsonl, likewise.")
  @Nullable Path decisions;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The desk's settings. Default: the nearest copydesk.yml, likewise.")
  @Nullable Path config;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description =
          "What the desk lets stand. Default: the nearest copydesk-suppressions.yml, likewise.")
  @Nullable Path suppressions;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "What was known when the desk began. Default: the nearest copydesk-baseline.jsonl, likewise."
      })
  @Nullable Path baseline;

  @Option(
      names = "--no-market-data",
      description = {
        "Do not raise prices and moves of markets that name no source; they stay in the register."
      })
  boolean noMarketData;

  @Option(names = "--allow-empty", description = "Finding nothing to audit is all right.")
  boolean allowEmpty;

  @Option(
      names = "--max-not-audited",
      paramLabel = "N",
      description = "Allow N submissions that could not be audited. Default: ${DEFAULT-VALUE}.")
  int maxNotAudited = 0;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Texts checked at a time. Default: the number of processors.")
  int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: ${DEFAULT-VALUE}.")
  Path workDir = Path.of(".copydesk");

  @Option(names = "--quiet", description = "Say only the verdict.")
  boolean quiet;

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
}
