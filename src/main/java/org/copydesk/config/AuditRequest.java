package org.copydesk.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.CheckingTime;
import org.copydesk.check.HouseRules;
import org.copydesk.check.RuleSettings;
import org.copydesk.extract.Limits;
import org.copydesk.report.ReportAccess;
import org.copydesk.report.ReportFormat;
import org.copydesk.review.Decisions;
import org.copydesk.score.GateLimits;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.PathGlob;

/**
 * One order to audit, checked and complete.
 *
 * @param paths files and folders to audit, as named, existing
 * @param selection which of the files found there are audited
 * @param out folder for the reports
 * @param workFolder folder of the database
 * @param formats words of the report formats, in the order asked
 * @param gate what lets the run pass
 * @param allowEmpty whether finding nothing is all right
 * @param workers how many texts are checked at a time, 1 or more
 * @param lists the desk's own names and words
 * @param decisions what editors decided, from the desk's file
 * @param suppressions what the desk lets stand by rule, file and words
 * @param baseline what stood in the archive when the desk began
 * @param rules what the desk says about rules
 * @param house rules that the desk writes as data
 * @param inlineIgnores whether marks in a text may let its findings stand
 * @param deskFolder the folder that globs of the configuration are told from
 * @param export the command that keeps what this audit takes from workbooks
 * @param ignore files that are no submissions, told from the desk's folder
 * @param cache whether what earlier runs found out is used; without it everything is done afresh,
 *     and what was remembered is replaced
 * @param keepDetails of how many runs before the last one over the same places everything is kept
 * @param patience how long to wait for a work folder or a database that is held; zero where nobody
 *     said so
 * @param history how much is remembered of earlier runs
 * @param cacheSize bytes of that which are kept when a run ends
 * @param limits how much one submission may ask for when it is read
 * @param reportAccess who else than their owner may read the reports
 * @param checkingTime how long the checking of a text may take
 */
public record AuditRequest(
    List<Path> paths,
    Selection selection,
    Path out,
    Path workFolder,
    List<String> formats,
    GateLimits gate,
    boolean allowEmpty,
    int workers,
    DeskLists lists,
    Decisions decisions,
    Suppressions suppressions,
    Baseline baseline,
    RuleSettings rules,
    HouseRules house,
    boolean inlineIgnores,
    Path deskFolder,
    ExportCommand export,
    List<PathGlob> ignore,
    boolean cache,
    int keepDetails,
    Duration patience,
    KeptHistory history,
    long cacheSize,
    Limits limits,
    ReportAccess reportAccess,
    CheckingTime checkingTime) {

  public AuditRequest {
    paths = List.copyOf(paths);
    formats = List.copyOf(formats);
    ignore = List.copyOf(ignore);
    if (keepDetails < 1) {
      throw new IllegalArgumentException("a run is compared with the one before it");
    }
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
  }

  /** An order with nothing said but what to audit and where to write. */
  public static Builder of(List<Path> paths, Path out, Path workFolder) {
    return new Builder(paths, out, workFolder);
  }

  /** An order like this one, to which something more is said. */
  public Builder like() {
    return like(out, workFolder);
  }

  /** An order like this one that writes to other folders. */
  public Builder like(Path otherOut, Path otherWorkFolder) {
    return of(paths, otherOut, otherWorkFolder)
        .selection(selection)
        .formats(formats)
        .gate(gate)
        .allowEmpty(allowEmpty)
        .workers(workers)
        .lists(lists)
        .decisions(decisions)
        .suppressions(suppressions)
        .baseline(baseline)
        .rules(rules)
        .house(house)
        .inlineIgnores(inlineIgnores)
        .deskFolder(deskFolder)
        .export(export)
        .ignore(ignore)
        .cache(cache)
        .keepDetails(keepDetails)
        .patience(patience)
        .history(history)
        .cacheSize(cacheSize)
        .limits(limits)
        .reportAccess(reportAccess)
        .checkingTime(checkingTime);
  }

  /** Puts an order together; what is not said is as for a desk without files of its own. */
  public static final class Builder {
    private final List<Path> paths;
    private final Path out;
    private final Path workFolder;
    private Selection selection = Selection.ALL;
    private List<String> formats = ReportFormat.defaultWords();
    private GateLimits gate = GateLimits.DEFAULT;
    private boolean allowEmpty = false;
    private int workers = Runtime.getRuntime().availableProcessors();
    private DeskLists lists = DeskLists.NONE;
    private Decisions decisions = Decisions.NONE;
    private Suppressions suppressions = Suppressions.NONE;
    private Baseline baseline = Baseline.NONE;
    private RuleSettings rules = RuleSettings.NONE;
    private HouseRules house = HouseRules.NONE;
    private boolean inlineIgnores = false;
    private Path deskFolder = Path.of("");
    private ExportCommand export;
    private List<PathGlob> ignore = List.of();
    private boolean cache = true;
    private int keepDetails = 1;
    private Duration patience = Duration.ZERO;
    private KeptHistory history = KeptHistory.DEFAULT;
    private long cacheSize = 500_000_000;
    private Limits limits = Limits.DEFAULT;
    private ReportAccess reportAccess = ReportAccess.OWNER;
    private CheckingTime checkingTime = CheckingTime.DEFAULT;

    private Builder(List<Path> paths, Path out, Path workFolder) {
      this.paths = paths;
      this.out = out;
      this.workFolder = workFolder;
      this.export = new ExportCommand(workFolder, Optional.empty(), Optional.empty());
    }

    public Builder selection(Selection selection) {
      this.selection = selection;
      return this;
    }

    public Builder formats(List<String> formats) {
      this.formats = formats;
      return this;
    }

    public Builder gate(GateLimits gate) {
      this.gate = gate;
      return this;
    }

    public Builder allowEmpty(boolean allowEmpty) {
      this.allowEmpty = allowEmpty;
      return this;
    }

    public Builder workers(int workers) {
      this.workers = workers;
      return this;
    }

    public Builder lists(DeskLists lists) {
      this.lists = lists;
      return this;
    }

    public Builder decisions(Decisions decisions) {
      this.decisions = decisions;
      return this;
    }

    public Builder suppressions(Suppressions suppressions) {
      this.suppressions = suppressions;
      return this;
    }

    public Builder baseline(Baseline baseline) {
      this.baseline = baseline;
      return this;
    }

    public Builder rules(RuleSettings rules) {
      this.rules = rules;
      return this;
    }

    public Builder house(HouseRules house) {
      this.house = house;
      return this;
    }

    public Builder inlineIgnores(boolean inlineIgnores) {
      this.inlineIgnores = inlineIgnores;
      return this;
    }

    public Builder deskFolder(Path deskFolder) {
      this.deskFolder = deskFolder;
      return this;
    }

    public Builder export(ExportCommand export) {
      this.export = export;
      return this;
    }

    public Builder ignore(List<PathGlob> ignore) {
      this.ignore = ignore;
      return this;
    }

    public Builder cache(boolean cache) {
      this.cache = cache;
      return this;
    }

    public Builder keepDetails(int keepDetails) {
      this.keepDetails = keepDetails;
      return this;
    }

    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    public Builder history(KeptHistory history) {
      this.history = history;
      return this;
    }

    public Builder cacheSize(long cacheSize) {
      this.cacheSize = cacheSize;
      return this;
    }

    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    public Builder reportAccess(ReportAccess reportAccess) {
      this.reportAccess = reportAccess;
      return this;
    }

    public Builder checkingTime(CheckingTime checkingTime) {
      this.checkingTime = checkingTime;
      return this;
    }

    public AuditRequest build() {
      return new AuditRequest(
          paths,
          selection,
          out,
          workFolder,
          formats,
          gate,
          allowEmpty,
          workers,
          lists,
          decisions,
          suppressions,
          baseline,
          rules,
          house,
          inlineIgnores,
          deskFolder,
          export,
          ignore,
          cache,
          keepDetails,
          patience,
          history,
          cacheSize,
          limits,
          reportAccess,
          checkingTime);
    }
  }
}
