package org.copydesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.ListedWords;
import org.copydesk.report.NoRoomException;
import org.copydesk.report.WholeFile;
import org.copydesk.report.excel.OlderWorkbooks;
import org.copydesk.report.excel.ReviewedWorkbook;
import org.copydesk.report.excel.UnreadableWorkbookException;
import org.copydesk.review.Answer;
import org.copydesk.review.AnsweredWorkbook;
import org.copydesk.review.Decisions;
import org.copydesk.review.ReviewNotes;
import org.copydesk.review.ReviewOutcome;
import org.copydesk.store.DecisionStore;
import org.copydesk.store.RunStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What editors answered in the workbooks of the output folder: read before a run starts, so that it
 * goes by it, and once more before the workbook is replaced. What was read is stored at once and by
 * itself, whatever becomes of the run.
 */
final class EditorsAnswers implements OlderWorkbooks {

  private static final String LATEST = "latest.xlsx";

  private static final Pattern OF_RUN =
      Pattern.compile("copydesk-[0-9]{5,}-(?<begun>[0-9]{8}-[0-9]{6})(?:-[0-9]+)?\\.xlsx");

  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  private final DecisionStore store;
  private final RunStore runs;
  private final KnownDecisions known;
  private final AuditRequest request;
  private final AuditProgress progress;
  private final Clock clock;
  private final DecisionsBackup backup;
  private final List<String> notices;
  private final TransactionTemplate apart;

  private ReviewNotes notes = ReviewNotes.NONE;
  private final Set<String> read = new LinkedHashSet<>();

  EditorsAnswers(
      DecisionStore store,
      RunStore runs,
      KnownDecisions known,
      AuditRequest request,
      AuditProgress progress,
      Clock clock,
      StartNotices notices,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.runs = runs;
    this.known = known;
    this.request = request;
    this.progress = progress;
    this.clock = clock;
    this.backup = new DecisionsBackup(request.workFolder(), store);
    this.notices = notices.sentences();
    this.apart = new TransactionTemplate(transactions);
    // A step that fails later takes back what it stored, but not what an editor said.
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Takes the answers that nobody has read yet; to be said before a run looks decisions up. */
  void take() throws IOException {
    notes = new ReviewNotes(0, notices);
    read.clear();
    for (String sentence : backup.reconcile()) {
      note(sentence.substring(0, sentence.length() - 1));
    }
    Decisions before = known.load();
    List<Unread> unread = new ArrayList<>();
    for (Path workbook : workbooks()) {
      tellOfOtherFormat(workbook);
      String hash;
      try {
        hash = hash(workbook);
      } catch (IOException e) {
        note(
            "%s cannot be read (%s); this run goes on without what may be answered in it"
                .formatted(workbook, Causes.inWords(e)));
        continue;
      }
      if (store.isKnown(hash) || !read.add(hash)) {
        continue;
      }
      try {
        unread.add(new Unread(hash, new ReviewedWorkbook().read(workbook, clock.instant())));
      } catch (UnreadableWorkbookException e) {
        read.remove(hash);
        note(
            "%s %s; this run goes on without what may be answered in it"
                .formatted(workbook, e.getMessage()));
      }
    }
    // Both may be answered, from the same state; where they differ, the one saved later holds.
    unread.sort(Comparator.comparing(u -> u.answers().when()));
    for (Unread one : unread) {
      ReviewOutcome outcome = store(one.answers(), before);
      notes = notes.and(outcome.notes()).and(new ReviewNotes(0, stillListed(outcome)));
      if (outcome.isLeft()) {
        // It is read again, and kept, before a report takes its place.
        read.remove(one.hash());
      }
    }
  }

  /** An office program may have saved the answers beside the workbook instead of in it. */
  private void tellOfOtherFormat(Path workbook) throws IOException {
    Path other = workbook.resolveSibling(name(workbook).replaceFirst("\\.xlsx$", ".ods"));
    if (Files.isRegularFile(other)
        && Files.getLastModifiedTime(other).compareTo(Files.getLastModifiedTime(workbook)) > 0) {
      note(
          "%s is newer than %s, but answers are read from .xlsx only; save it as .xlsx to have them read"
              .formatted(other, workbook));
    }
  }

  private record Unread(String hash, AnsweredWorkbook answers) {}

  /** Keeps for a run's reports what came of {@link #take()}; the workbooks read are then known. */
  void settle(String runId) {
    apart.executeWithoutResult(
        s -> {
          if (!notes.equals(ReviewNotes.NONE)) {
            runs.addReviewNotes(runId, notes);
          }
          read.forEach(store::know);
        });
  }

  /** Keeps decisions in the database, and on the disk before anything is done that hangs on it. */
  private void keep(ReviewOutcome outcome) throws IOException {
    apart.executeWithoutResult(s -> store.add(outcome.taken()));
    backup.write();
  }

  private ReviewOutcome store(AnsweredWorkbook workbook, Decisions before) throws IOException {
    ReviewOutcome outcome =
        ReviewOutcome.of(workbook, before, keys -> store.wasRaised(keys, workbook.run()));
    if (!outcome.taken().isEmpty()) {
      keep(outcome);
      progress.told(
          "%s%s taken from %s; say \"%s\" to keep %s in %s"
              .formatted(
                  outcome.takenInWords(),
                  workbook.by().isEmpty() ? "" : " of " + workbook.by(),
                  workbook.file(),
                  request.export().inWords(),
                  outcome.taken().size() == 1 ? "it" : "them",
                  request.export().file()));
    }
    outcome.notes().sentences().forEach(progress::told);
    stillListed(outcome).forEach(progress::told);
    return outcome;
  }

  /** What an editor wants flagged again and a list of the desk holds back, a sentence each. */
  private List<String> stillListed(ReviewOutcome outcome) {
    ListedWords listed = new ListedWords(request.lists());
    return outcome.taken().stream()
        .filter(d -> d.answer() == Answer.FIX)
        .flatMap(
            d ->
                listed.fileOf(d).stream()
                    .map(
                        file ->
                            "“%s” stands in %s and is flagged again only when its line there is deleted."
                                .formatted(d.text(), file)))
        .distinct()
        .toList();
  }

  private void note(String sentence) {
    progress.told(sentence);
    notes = notes.and(new ReviewNotes(0, List.of(sentence + ".")));
  }

  /**
   * The workbooks that editors answer in: the latest, the same by the name of its run, and those of
   * earlier runs that were saved after it began.
   */
  private List<Path> workbooks() throws IOException {
    List<Path> workbooks = new ArrayList<>();
    if (!Files.isDirectory(request.out())) {
      return workbooks;
    }
    Path latest = request.out().resolve(LATEST);
    if (Files.isRegularFile(latest)) {
      workbooks.add(latest);
    }
    List<Path> ofRuns = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(request.out(), "copydesk-*.xlsx")) {
      for (Path file : files) {
        if (OF_RUN.matcher(name(file)).matches() && Files.isRegularFile(file)) {
          ofRuns.add(file);
        }
      }
    }
    // Not by the number of the run: a new work folder counts from one again.
    ofRuns.sort(Comparator.comparing(EditorsAnswers::begun).thenComparing(EditorsAnswers::name));
    if (!ofRuns.isEmpty()) {
      Path newest = ofRuns.remove(ofRuns.size() - 1);
      workbooks.add(newest);
      // A clock that was set back makes the last run look older than the one before it.
      Path last = ofRuns.stream().max(Comparator.comparing(EditorsAnswers::name)).orElse(newest);
      for (Path older : ofRuns) {
        if (older.equals(last)
            || Files.getLastModifiedTime(older).toInstant().isAfter(begun(newest))) {
          workbooks.add(older);
        }
      }
    }
    return workbooks;
  }

  /** When the run of a workbook began, as its name says. */
  private static Instant begun(Path ofRun) {
    Matcher name = OF_RUN.matcher(name(ofRun));
    try {
      return name.matches()
          ? LocalDateTime.parse(name.group("begun"), BEGUN).toInstant(ZoneOffset.UTC)
          : Instant.EPOCH;
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  // --- before a workbook is replaced

  @Override
  public void beforeReport(Path workbook, String runId) throws IOException {
    rescue(
        workbook,
        runId,
        sentence ->
            apart.executeWithoutResult(
                s -> runs.addReviewNotes(runId, new ReviewNotes(0, List.of(sentence + ".")))));
  }

  @Override
  public boolean replace(Path latest, Path own, String runId) throws IOException {
    String hash = hash(own);
    apart.executeWithoutResult(s -> store.know(hash));
    try {
      // Writing a report takes a while, and somebody may have saved answers just now.
      rescue(latest, runId, sentence -> {});
      WholeFile.write(latest, out -> Files.copy(own, out));
      return true;
    } catch (NoRoomException e) {
      throw e;
    } catch (IOException e) {
      progress.told(
          "%s could not be replaced (%s): is it open in another program? The report of this run is %s"
              .formatted(latest, Causes.inWords(e), own));
      return false;
    }
  }

  /** Reads what stands in a workbook that nobody has read; what cannot be read is kept. */
  private void rescue(Path workbook, String runId, Consumer<String> noted) throws IOException {
    if (!Files.isRegularFile(workbook)) {
      return;
    }
    String hash;
    try {
      hash = hash(workbook);
    } catch (IOException e) {
      Path kept = kept(workbook, runId);
      Files.move(workbook, kept);
      tell(
          "%s cannot be read (%s); it is kept as %s".formatted(workbook, Causes.inWords(e), kept),
          noted);
      return;
    }
    if (store.isKnown(hash)) {
      return;
    }
    try {
      AnsweredWorkbook answered = new ReviewedWorkbook().read(workbook, clock.instant());
      ReviewOutcome outcome =
          ReviewOutcome.of(
              answered, known.beside(store.all()), keys -> store.wasRaised(keys, answered.run()));
      if (!outcome.taken().isEmpty()) {
        keep(outcome);
        tell(
            "%s came into %s while this run was at work; the next run goes by %s"
                .formatted(
                    outcome.takenInWords(), workbook, outcome.taken().size() == 1 ? "it" : "them"),
            noted);
      }
      for (String trouble : outcome.notes().sentences()) {
        if (!notes.sentences().contains(trouble)) {
          tell(trouble, noted);
        }
      }
      stillListed(outcome).forEach(sentence -> tell(sentence, noted));
      if (outcome.isLeft()) {
        Path kept = kept(workbook, runId);
        Files.copy(workbook, kept, StandardCopyOption.COPY_ATTRIBUTES);
        tell(
            "%s is kept as %s; what could not be taken from it has to be answered again in the new workbook"
                .formatted(workbook, kept),
            noted);
      }
      apart.executeWithoutResult(s -> store.know(hash));
    } catch (UnreadableWorkbookException e) {
      Path kept = kept(workbook, runId);
      Files.move(workbook, kept);
      tell("%s %s; it is kept as %s".formatted(workbook, e.getMessage(), kept), noted);
    }
  }

  private void tell(String sentence, Consumer<String> noted) {
    String words = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    progress.told(words);
    noted.accept(words);
  }

  /** Where a workbook is kept: under a name that no run takes. */
  private static Path kept(Path workbook, String runId) {
    for (int i = 1; ; i++) {
      Path kept =
          workbook.resolveSibling("latest-kept-" + runId + (i == 1 ? "" : "-" + i) + ".xlsx");
      if (!Files.exists(kept)) {
        return kept;
      }
    }
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
