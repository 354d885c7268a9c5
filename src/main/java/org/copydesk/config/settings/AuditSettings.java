package org.copydesk.config.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.check.CheckingTime;
import org.copydesk.config.DeskFiles;
import org.copydesk.config.ExportCommand;
import org.copydesk.config.KeptHistory;
import org.copydesk.extract.Effort;
import org.copydesk.extract.Limits;
import org.copydesk.finding.Level;
import org.copydesk.report.ReportAccess;
import org.copydesk.report.ReportFormat;
import org.copydesk.score.VerdictLimit;
import org.copydesk.text.PathGlob;

/**
 * Every setting that has one value or a list of them. What is said about rules and about some files
 * alone is no such setting; {@link Section} tells of it.
 */
public final class AuditSettings {

  /** The section of the gate. */
  public static final String GATE = "gate";

  /** The section of the nightly clock. */
  public static final String SCHEDULE = "schedule";

  /** The section of what one submission may ask for when it is read. */
  public static final String READING = "reading";

  /** The section of what is remembered. */
  public static final String HISTORY = "history";

  /** The section of how long checking may take. */
  public static final String CHECKING = "checking";

  private static final Duration LONGEST_CHECKING = Duration.ofHours(12);

  public static final Setting<Path> OUT =
      one(
          "out",
          ValueTypes.path("a folder"),
          Path.of("reports"),
          "Folder for the reports.",
          "reports");

  public static final Setting<Path> WORK_DIR =
      one(
          "work-dir",
          ValueTypes.path("a folder"),
          ExportCommand.WORK_FOLDER,
          "Folder of the database, which remembers earlier runs and lets an interrupted one go on.",
          ".copydesk");

  public static final Setting<Integer> WORK_DIR_WAIT =
      new Setting<>(
          "work-dir-wait",
          false,
          ValueTypes.count(0),
          List.of(),
          "0, and 10 for a database that another program has open",
          "Seconds to wait for a work folder that another audit holds.",
          "60");

  public static final Setting<String> FORMAT =
      new Setting<>(
          "format",
          true,
          ValueTypes.word(ReportFormat.words()),
          ReportFormat.defaultWords(),
          String.join(", ", ReportFormat.defaultWords()),
          "Formats of the reports.",
          "[xlsx, html, jsonl]");

  public static final Setting<ReportAccess> REPORT_ACCESS =
      one(
          "report-access",
          ValueTypes.constant(List.of(ReportAccess.values())),
          ReportAccess.OWNER,
          "Who may read the reports: their owner alone, the group of their folder, or everyone on the"
              + " machine.",
          "group");

  public static final Setting<Integer> WORKERS =
      new Setting<>(
          "workers",
          false,
          ValueTypes.count(1),
          List.of(),
          "the number of processors",
          "Texts checked at a time.",
          "2");

  public static final Setting<Boolean> CACHE =
      one(
          "cache",
          ValueTypes.onOrOff(),
          true,
          "Whether texts that did not change are judged by what earlier runs found out about them."
              + " The results are the same; without it everything is computed afresh.",
          "off");

  public static final Setting<Long> CACHE_SIZE =
      one(
          "cache-size",
          new ByteSizeType(10),
          500_000_000L,
          "How much of what runs found out is kept in the work folder. What was not used for longest"
              + " is dropped.",
          "2 GB");

  public static final Setting<Boolean> ALLOW_EMPTY =
      one(
          "allow-empty",
          ValueTypes.yesOrNo(),
          false,
          "Whether finding nothing to audit is all right.",
          "true");

  public static final Setting<Path> NAMES =
      deskFiles(
          "names",
          DeskFiles.NAMES,
          "The desk's names, right and wrong: one file or several.",
          "[names.tsv, sport/names.tsv]");

  public static final Setting<Path> DICTIONARY =
      deskFiles(
          "dictionary",
          DeskFiles.DICTIONARY,
          "Words that are right, one a line: one file or several.",
          "dictionary.txt");

  public static final Setting<Path> DECISIONS =
      deskFile("decisions", DeskFiles.DECISIONS, "What editors decided about findings.");

  public static final Setting<Path> SUPPRESSIONS =
      deskFile(
          "suppressions", DeskFiles.SUPPRESSIONS, "What the desk lets stand, each with a reason.");

  public static final Setting<Path> BASELINE =
      deskFile(
          "baseline", DeskFiles.BASELINE, "What was known when the desk began; it is not judged.");

  public static final Setting<Boolean> INLINE_IGNORES =
      one(
          "inline-ignores",
          ValueTypes.onOrOff(),
          false,
          "Whether marks in a text, as in [copydesk: ignore style/* - reason], may let its findings"
              + " stand. Whoever sends a text can write them.",
          "on");

  public static final Setting<PathGlob> IGNORE =
      new Setting<>(
          "ignore",
          true,
          ValueTypes.glob(),
          List.of(),
          "none",
          "Files that are no submissions: they are listed as ignored and not counted.",
          "[\"drafts/**\", \"*.bak\"]");

  public static final Setting<String> HOUSE_RULES =
      new Setting<>(
          "house-rules",
          true,
          new HouseRulePaths(),
          List.of(),
          "none",
          "Rules that the desk writes as data, in Copydesk's own format or Vale's: files or globs.",
          "[house.yml, \"styles/Google/*.yml\"]");

  public static final Setting<VerdictLimit> VERDICT =
      one(
          "gate.verdict",
          ValueTypes.constant(List.of(VerdictLimit.values())),
          VerdictLimit.FAIL,
          "Submissions with this verdict or a worse one fail the run; none lets the verdict alone.",
          "review");

  public static final Setting<Double> FAIL_UNDER =
      optional(
          "gate.fail-under",
          ValueTypes.number("a score", 0, 100),
          "A submission with a lower score fails the run.",
          "60");

  public static final Setting<Level> FAIL_ON =
      optional(
          "gate.fail-on",
          ValueTypes.constant(List.of(Level.ERROR, Level.WARNING, Level.NOTE)),
          "A finding of this level or a graver one fails the run.",
          "error");

  public static final Setting<String> FAIL_WHEN =
      new Setting<>(
          "gate.fail-when",
          true,
          ValueTypes.text("a condition such as \"figures > 20\""),
          List.of(),
          "none",
          "Conditions; a submission for which one holds fails the run.",
          "[\"figures > 20\", \"count of style/* > 10\"]");

  public static final Setting<Integer> MAX_NOT_AUDITED =
      one(
          "gate.max-not-audited",
          ValueTypes.count(0),
          0,
          "How many submissions may go unaudited before the run counts as incomplete.",
          "3");

  public static final Setting<String> CRON =
      new Setting<>(
          "schedule.cron",
          true,
          new CronType(),
          List.of(),
          "none",
          "When to audit: second, minute, hour, day, month, day of the week. One or several.",
          "\"0 0 2 * * MON-FRI\"");

  public static final Setting<ZoneId> ZONE =
      new Setting<>(
          "schedule.zone",
          false,
          ValueTypes.zone(),
          List.of(),
          "that of the machine",
          "The time zone of those times.",
          "Europe/Berlin");

  public static final Setting<Boolean> CATCH_UP =
      one(
          "schedule.catch-up",
          ValueTypes.onOrOff(),
          true,
          "Whether runs that were missed while nothing was running are made up for, by one run, as"
              + " soon as the clock starts again.",
          "off");

  public static final Setting<Duration> JITTER =
      one(
          "schedule.jitter",
          ValueTypes.duration(Duration.ofHours(12)),
          Duration.ZERO,
          "By how much runs may start later than said, so that several desks on one machine or disk"
              + " do not start together; always the same delay for the same work folder.",
          "10m");

  public static final Setting<Port> PORT =
      one(
          "schedule.port",
          new PortType(),
          new Port(9464),
          "The port for health, metrics and the last verdict; 0 takes any that is free.",
          "off");

  public static final Setting<String> ADDRESS =
      one(
          "schedule.address",
          ValueTypes.text("an address of this machine such as 127.0.0.1"),
          "127.0.0.1",
          "The address of that port. It asks for no password: name another than this machine's own"
              + " only where the network lets in whom you trust.",
          "0.0.0.0");

  public static final Setting<Integer> KEEP_RUNS =
      one(
          "history.keep-runs",
          ValueTypes.count(1),
          KeptHistory.DEFAULT.runs(),
          "How many whole runs over the same places are remembered.",
          "365");

  public static final Setting<Integer> KEEP_DAYS =
      one(
          "history.keep-days",
          ValueTypes.count(1),
          KeptHistory.DEFAULT.days(),
          "How many days before the latest run those may have started.",
          "90");

  public static final Setting<Duration> READING_TIME =
      one(
          "reading.time",
          ValueTypes.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          Effort.DEFAULT.time(),
          "How long reading one file, or one member of an archive, may take.",
          "2m");

  public static final Setting<Duration> READING_STALL =
      one(
          "reading.stall",
          ValueTypes.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          Effort.DEFAULT.stall(),
          "How long it may come to a standstill before it is stopped.",
          "30s");

  public static final Setting<Duration> READING_TIME_TOGETHER =
      one(
          "reading.time-together",
          ValueTypes.duration(Duration.ofSeconds(1), Duration.ofHours(12)),
          Effort.DEFAULT.together(),
          "How long everything inside one submitted file may take together.",
          "10m");

  public static final Setting<Long> READING_MEMORY =
      one(
          "reading.memory",
          new ByteSizeType(64),
          Effort.DEFAULT.memory(),
          "Memory that reading one file may take. As many files are read at a time as there are"
              + " workers, each in a process of its own.",
          "1 GB");

  public static final Setting<Long> READING_FILE_SIZE =
      one(
          "reading.file-size",
          new ByteSizeType(1),
          Limits.DEFAULT.fileBytes(),
          "The largest file, or member of an archive, that is read.",
          "100 MB");

  public static final Setting<Integer> READING_CHARACTERS =
      one(
          "reading.characters",
          ValueTypes.count(1_000),
          Limits.DEFAULT.characters(),
          "The longest text that is audited, in characters.",
          "1000000");

  public static final Setting<Integer> READING_DEPTH =
      one(
          "reading.depth",
          ValueTypes.count(1),
          Limits.DEFAULT.depth(),
          "How deep archives and mails may lie in others; 1 is an archive without others.",
          "2");

  public static final Setting<Integer> READING_MEMBERS =
      one(
          "reading.members",
          ValueTypes.count(1),
          Limits.DEFAULT.members(),
          "How many files one archive or mail may hold, those of inner ones included.",
          "1000");

  public static final Setting<Long> READING_UNPACKED =
      one(
          "reading.unpacked",
          new ByteSizeType(1),
          Limits.DEFAULT.unpackedBytes(),
          "How much one archive or mail may unpack to in all.",
          "2 GB");

  public static final Setting<Integer> READING_RATIO =
      one(
          "reading.ratio",
          ValueTypes.count(2),
          Limits.DEFAULT.ratio(),
          "How many times its own size a file may unpack to, beyond the first "
              + Limits.RATIO_GRACE / 1_000_000
              + " MB.",
          "200");

  public static final Setting<Duration> CHECKING_TIME =
      one(
          "checking.time",
          ValueTypes.duration(LONGEST_CHECKING),
          CheckingTime.DEFAULT.all(),
          "How long all rules together may take over one text. Those that were not asked by then say"
              + " nothing of it, and it does not pass.",
          "10m");

  public static final Setting<Duration> CHECKING_TIME_PER_RULE =
      one(
          "checking.time-per-rule",
          ValueTypes.duration(LONGEST_CHECKING),
          CheckingTime.DEFAULT.perRule(),
          "How long one rule may take over one text. What it would have found is lost beyond, and"
              + " the text does not pass.",
          "2m");

  /** All of them, in the order in which they are told. */
  public static final List<Setting<?>> ALL =
      List.of(
          OUT,
          WORK_DIR,
          WORK_DIR_WAIT,
          FORMAT,
          REPORT_ACCESS,
          WORKERS,
          CACHE,
          CACHE_SIZE,
          ALLOW_EMPTY,
          NAMES,
          DICTIONARY,
          DECISIONS,
          SUPPRESSIONS,
          BASELINE,
          INLINE_IGNORES,
          IGNORE,
          HOUSE_RULES,
          VERDICT,
          FAIL_UNDER,
          FAIL_ON,
          FAIL_WHEN,
          MAX_NOT_AUDITED,
          CHECKING_TIME,
          CHECKING_TIME_PER_RULE,
          KEEP_RUNS,
          KEEP_DAYS,
          READING_TIME,
          READING_STALL,
          READING_TIME_TOGETHER,
          READING_MEMORY,
          READING_FILE_SIZE,
          READING_CHARACTERS,
          READING_DEPTH,
          READING_MEMBERS,
          READING_UNPACKED,
          READING_RATIO,
          CRON,
          ZONE,
          CATCH_UP,
          JITTER,
          PORT,
          ADDRESS);

  private AuditSettings() {}

  /** Those of a section; of the first level for the empty one. */
  public static List<Setting<?>> in(String section) {
    return ALL.stream().filter(s -> s.section().equals(section)).toList();
  }

  private static <T> Setting<T> one(
      String key, ValueType<T> type, T initial, String meaning, String example) {
    return new Setting<>(
        key, false, type, List.of(initial), type.inWords(initial), meaning, example);
  }

  private static <T> Setting<T> optional(
      String key, ValueType<T> type, String meaning, String example) {
    return new Setting<>(key, false, type, List.of(), "none", meaning, example);
  }

  private static Setting<Path> deskFile(String key, String name, String meaning) {
    return new Setting<>(
        key,
        false,
        ValueTypes.path("a file"),
        List.of(),
        "the nearest " + name + ", if there is one",
        meaning,
        name);
  }

  private static Setting<Path> deskFiles(String key, String name, String meaning, String example) {
    return new Setting<>(
        key,
        true,
        ValueTypes.path("a file"),
        List.of(),
        "the nearest " + name + ", if there is one",
        meaning,
        example);
  }
}
