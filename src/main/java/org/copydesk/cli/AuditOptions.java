package org.copydesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.settings.AuditSettings;
import org.copydesk.config.settings.Layer;
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
      description = "Folder for the reports. Default: reports.")
  @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "LIST",
      split = ",",
      completionCandidates = FormatWords.class,
      description = "Formats of the reports, with commas between them: ${COMPLETION-CANDIDATES}.")
  List<String> formats = new ArrayList<>();

  @Option(
      names = "--fail-under",
      paramLabel = "SCORE",
      description = "Fail when a submission scores less than this (0 to 100).")
  @Nullable String failUnder;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Fail on a finding of this level or above: error, warning, note.")
  @Nullable String failOn;

  @Option(
      names = "--verdict",
      paramLabel = "WORD",
      description = {
        "Fail on submissions with this verdict or a worse one: fail, review; none lets the verdict"
            + " alone. Default: fail."
      })
  @Nullable String verdict;

  @Option(
      names = "--fail-when",
      paramLabel = "CONDITION",
      description = {
        "Fail when this holds, as \"figures > 20\" or \"new errors > 0\" of a submission, or \"all:"
            + " average score < 75\" of the run (in quotes, for < and > mean something to a shell)."
            + " May be said again. \"copydesk measures\" lists what is measured."
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
            + " one that holds them all) or above it, up to the root of the repository. May be said"
            + " again."
      })
  List<Path> names = new ArrayList<>();

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description = "Words that are right. Default: the nearest dictionary.txt, likewise.")
  List<Path> dictionary = new ArrayList<>();

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

  @Option(
      names = "--house-rules",
      paramLabel = "FILE",
      description = {
        "Rules of the desk, in Copydesk's own format or Vale's; a file or a glob in quotes. May be"
            + " said again."
      })
  List<String> houseRules = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "GLOB",
      description = {
        "Files that are no submissions, as \"drafts/**\" (in quotes), told from the folder of"
            + " copydesk.yml or else the root of the repository. May be said again."
      })
  List<String> ignore = new ArrayList<>();

  @Option(
      names = "--inline-ignores",
      paramLabel = "on|off",
      description = "Whether marks in a text may let its findings stand. Default: off.")
  @Nullable String inlineIgnores;

  @Option(
      names = "--no-cache",
      description = "Compute everything afresh, and remember that in place of earlier results.")
  boolean noCache;

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      description = "How much of what runs found out is kept, as \"2 GB\". Default: 500 MB.")
  @Nullable String cacheSize;

  @Option(
      names = "--allow-empty",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Finding nothing to audit is all right.")
  @Nullable Boolean allowEmpty;

  @Option(
      names = "--max-not-audited",
      paramLabel = "N",
      description = "Allow N submissions that could not be audited. Default: 0.")
  @Nullable String maxNotAudited;

  @Option(
      names = "--report-access",
      paramLabel = "WHO",
      description = "Who may read the reports: owner, group or everyone. Default: owner.")
  @Nullable String reportAccess;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Texts checked at a time. Default: the number of processors.")
  @Nullable String workers;

  @Option(
      names = "--work-dir",
      paramLabel = "DIR",
      description = "Folder of the database. Default: .copydesk.")
  @Nullable Path workDir;

  @Option(
      names = "--no-notify",
      description = "Tell nobody of this run, whatever copydesk.yml says.")
  boolean noNotify;

  @Option(
      names = "--work-dir-wait",
      paramLabel = "SECONDS",
      description = "Wait so long for a work folder that another audit holds. Default: 0.")
  @Nullable String workDirWait;

  @Option(names = "--quiet", description = "Say only the verdict.")
  boolean quiet;

  /** What was said here about settings. */
  Layer said() throws ConfigurationException {
    Layer said = new Layer();
    said.sayFlag(AuditSettings.OUT, one(out));
    said.sayFlag(AuditSettings.WORK_DIR, one(workDir));
    said.sayFlag(AuditSettings.WORK_DIR_WAIT, one(workDirWait));
    said.sayFlag(AuditSettings.FORMAT, formats);
    said.sayFlag(AuditSettings.REPORT_ACCESS, one(reportAccess));
    said.sayFlag(AuditSettings.WORKERS, one(workers));
    said.sayFlag(AuditSettings.CACHE, noCache ? List.of("off") : List.of());
    said.sayFlag(AuditSettings.CACHE_SIZE, one(cacheSize));
    said.sayFlag(AuditSettings.ALLOW_EMPTY, one(allowEmpty));
    said.sayFlag(AuditSettings.NAMES, names.stream().map(Path::toString).toList());
    said.sayFlag(AuditSettings.DICTIONARY, dictionary.stream().map(Path::toString).toList());
    said.sayFlag(AuditSettings.DECISIONS, one(decisions));
    said.sayFlag(AuditSettings.SUPPRESSIONS, one(suppressions));
    said.sayFlag(AuditSettings.BASELINE, one(baseline));
    said.sayFlag(AuditSettings.INLINE_IGNORES, one(inlineIgnores));
    said.sayFlag(AuditSettings.IGNORE, ignore);
    said.sayFlag(AuditSettings.HOUSE_RULES, houseRules);
    said.sayFlag(AuditSettings.VERDICT, one(verdict));
    said.sayFlag(AuditSettings.FAIL_UNDER, one(failUnder));
    said.sayFlag(AuditSettings.FAIL_ON, one(failOn));
    said.sayFlag(AuditSettings.FAIL_WHEN, failWhen);
    said.sayFlag(AuditSettings.MAX_NOT_AUDITED, one(maxNotAudited));
    return said;
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
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
}
