package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.report.excel.Answering.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ExternalTools;
import org.copydesk.config.DecisionsFile;
import org.copydesk.config.NamesFile;
import org.copydesk.job.AuditOutcome.Finished;
import org.copydesk.report.excel.Answering;
import org.copydesk.review.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What an editor decides in the workbook of one run, seen in the next. */
class DecidedRunsTest {

  private static final String STORY =
      """
      Council puts off its vote on the harbour wall

      The council put off its vote on the harbour wall on Monday after a meeting that went on until the
      evening. The delegates was flown home on Friday after the talks.

      The accomodation stayed closed. Nobody could say whether the accomodation will open again.

      The fishermen had asked for a higher wall after a storm tore their boats from the moorings.

      Traffic in the harbour district fell by 37% last year.

      Benjamin Netanyhau left for Washington on Monday, his office said in a statement.
      """;

  private static final String SECOND =
      """
      Ships wait before the port for a second day

      Ships waited before the port on Tuesday for a second day, the port authority said. Benjamin
      Netanyhau said on Wednesday that he would come back to the city before the end of the month.

      The pilots worked through their breaks, the harbour master told reporters in their accomodation.
      """;

  @TempDir Path folder;
  private Path stories;
  private Desk desk;
  private ConfigurableApplicationContext job;
  private final List<String> told = new ArrayList<>();
  private Runnable whenChecking = () -> {};

  @BeforeEach
  void writeStories() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    stories = Files.createDirectories(folder.resolve("in"));
    Files.writeString(stories.resolve("a.txt"), STORY);
    Files.writeString(stories.resolve("b.txt"), SECOND);
    open(Desk.in(folder));
  }

  /** The job stays open over several runs, for opening it takes longer than they do. */
  private void open(Desk with) {
    desk = with.writing("xlsx", "jsonl");
    job =
        desk.start(
            new AuditProgress() {
              @Override
              public void advanced(String stage, int done, int total) {
                whenChecking.run();
              }

              @Override
              public void told(String sentence) {
                told.add(sentence);
              }
            },
            stories);
  }

  @AfterEach
  void close() {
    job.close();
  }

  private Finished audit() throws IOException {
    told.clear();
    return (Finished) job.getBean(AuditLauncher.class).audit((run, resumed) -> {});
  }

  private Path latest() {
    return desk.out().resolve("latest.xlsx");
  }

  private void decide(String sheet, String words, String answer) {
    Answering.decide(latest(), sheet, about(words), answer);
  }

  /** One letter a finding of these words, by document and place: c counts, s is suppressed. */
  private String findings(String words) throws IOException {
    StringBuilder states = new StringBuilder();
    try (Stream<String> lines = Files.lines(desk.out().resolve("findings.jsonl"))) {
      lines
          .filter(l -> l.contains("\"text\":\"" + words + "\""))
          .forEach(l -> states.append(l.contains("\"suppression\"") ? 's' : 'c'));
    }
    return states.toString();
  }

  private double score(String document) throws IOException {
    return Files.readAllLines(desk.out().resolve("documents.jsonl")).stream()
        .filter(l -> l.contains("\"document\":\"" + document + "\""))
        .map(l -> l.replaceAll(".*\"score\":([0-9.]+).*", "$1"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  private void rewrite(String old, String now) throws IOException {
    String text = Files.readString(stories.resolve("a.txt"));
    assertThat(text).contains(old);
    Files.writeString(stories.resolve("a.txt"), text.replace(old, now));
  }

  @Test
  void anAcceptHoldsForItsSentenceAsItIs() throws IOException {
    audit();
    assertThat(findings("was")).isEqualTo("c");
    assertThat(findings("37%")).isEqualTo("c");
    double before = score("a.txt");
    decide("Findings", "37%", "Accept");

    audit();
    assertThat(told)
        .containsExactly(
            "1 decision (1 Accept) of A. Editor taken from "
                + latest()
                + "; say \"copydesk review export --work-dir "
                + folder.resolve("work")
                + "\" to keep it in copydesk-decisions.jsonl");
    assertThat(findings("37%")).isEqualTo("s");
    assertThat(findings("was")).as("its neighbour").isEqualTo("c");
    assertThat(score("a.txt")).isGreaterThan(before);

    rewrite("The council put off", "Rain fell on the harbour all day.\n\nThe council put off");
    audit();
    assertThat(told).isEmpty();
    assertThat(findings("37%")).as("a paragraph above changes nothing").isEqualTo("s");

    rewrite("fell by 37% last year", "fell by 37% in two years");
    audit();
    assertThat(told).isEmpty();
    assertThat(findings("37%")).as("an edited sentence revives it").isEqualTo("c");
  }

  @Test
  void aFalseAlarmHoldsForItsDocumentAndForANameEverywhereUntilItIsTakenBack() throws IOException {
    audit();
    assertThat(findings("accomodation")).isEqualTo("ccc");
    assertThat(findings("Netanyhau")).isEqualTo("cc");
    try (Answering answering = Answering.in(latest())) {
      answering
          .answer(
              "Findings",
              row -> row.get("Words").equals("accomodation") && row.get("Document").equals("a.txt"),
              " false ALARM ",
              "")
          .answer("Names", about("Netanyhau"), "False alarm", "His own spelling")
          .answer("Findings", about("was"), "fix", "")
          .save("B. Editor", Instant.now());
    }

    audit();
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).startsWith("3 decisions (1 Fix, 2 False alarm) of B. Editor taken");
    assertThat(findings("accomodation")).as("b.txt is another document").isEqualTo("ssc");
    assertThat(findings("Netanyhau")).isEqualTo("ss");
    assertThat(findings("was")).isEqualTo("c");
    try (Answering report = Answering.in(latest())) {
      assertThat(report.rows("Findings").stream().filter(about("was")))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.get("Decision")).isEqualTo("Fix");
                assertThat(row.get("Status")).isEqualTo("Marked Fix but still there");
              });
      assertThat(report.rows("Suppressed")).hasSize(2);
    }

    decide("Suppressed", "Netanyhau", "Fix");
    audit();
    assertThat(told).singleElement().asString().startsWith("1 decision (1 Fix) of A. Editor");
    assertThat(findings("Netanyhau")).isEqualTo("cc");
    assertThat(findings("accomodation")).isEqualTo("ssc");

    // The same in a pipeline: nothing but the desk's file, and an empty work folder.
    // What hangs on earlier runs an empty work folder cannot tell.
    String here =
        desk.results()
            .replaceAll("(\"status\":\"unchanged\"),\"since\":\"[^\"]*\"", "$1")
            .replaceAll(",\"before\":\\{[^}]*\\}", "");
    job.close();
    DecisionsFile.empty().with(decisions()).write(folder.resolve("copydesk-decisions.jsonl"));
    open(Desk.in(folder.resolve("ci")));
    audit();
    assertThat(told).isEmpty();
    assertThat(withoutHistory(desk.results())).isEqualTo(withoutHistory(here));
  }

  /** Results as of a run that has none before it. */
  private static String withoutHistory(String results) {
    return results
        .replaceAll("\"before\":\\{[^}]*+\\},", "")
        .replaceAll("\"status\":\"[a-z]++\"(?:,\"since\":\"[^\"]*+\")?", "")
        .lines()
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private List<Decision> decisions() {
    try {
      return WorkFolderDecisions.read(folder.resolve("work")).orElseThrow().all();
    } catch (WorkFolderDecisions.UnusableException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void saysThatANameTakenBackStillStandsInTheDesksList() throws Exception {
    audit();
    decide("Names", "Netanyhau", "False alarm");
    audit();
    assertThat(findings("Netanyhau")).isEqualTo("ss");
    job.close();
    Path names = folder.resolve("names.tsv");
    new NamesFile(names, Optional.empty()).add(decisions(), false);
    String listed = Files.readString(names);
    open(Desk.in(folder));
    audit();
    assertThat(findings("Netanyhau")).isEmpty();
    try (Answering report = Answering.in(latest())) {
      assertThat(report.rows("Suppressed"))
          .extracting(row -> row.get("Still matching"))
          .containsExactly("names.tsv lists it");
    }
    decide("Suppressed", "Netanyhau", "Fix");

    audit();
    String sentence =
        "“Netanyhau” stands in names.tsv and is flagged again only when its line there is deleted.";
    assertThat(told).hasSize(2).last().isEqualTo(sentence);
    assertThat(names).hasContent(listed);
    try (Answering report = Answering.in(latest())) {
      List<String> overview = new ArrayList<>();
      report.sheet("Overview").forEach(row -> row.forEach(cell -> overview.add(cell.toString())));
      assertThat(String.join("\n", overview)).contains(sentence);
    }
    audit();
    assertThat(told).as("said once").isEmpty();
  }

  @Test
  void neverOverwritesAnAnswerNorLosesARunForAWorkbook() throws IOException {
    audit();
    // Saved while the next run is at work.
    whenChecking =
        () -> {
          whenChecking = () -> {};
          decide("Findings", "37%", "Accept");
        };
    audit();
    assertThat(told)
        .containsExactly(
            "1 decision (1 Accept) came into "
                + latest()
                + " while this run was at work; the next run goes by it");
    assertThat(findings("37%")).isEqualTo("c");
    try (Answering report = Answering.in(latest())) {
      assertThat(report.sheet("Overview")).isNotNull();
    }
    audit();
    assertThat(findings("37%")).isEqualTo("s");

    Files.writeString(latest(), "I was a workbook.");
    Finished run = audit();
    assertThat(told)
        .containsExactly(
            latest() + " is no Excel workbook; this run goes on without what may be answered in it",
            latest()
                + " is no Excel workbook; it is kept as "
                + desk.out().resolve("latest-kept-" + run.runId() + ".xlsx"));
    assertThat(desk.out().resolve("latest-kept-" + run.runId() + ".xlsx"))
        .hasContent("I was a workbook.");

    Files.delete(latest());
    Files.createDirectories(latest().resolve("in the way"));
    run = audit();
    assertThat(told).singleElement().asString().contains("could not be replaced");
    assertThat(run.files())
        .contains(desk.out().resolve("copydesk-" + run.runId() + ".xlsx"))
        .doesNotContain(latest());
  }

  @Test
  void keepsAWorkbookWithAnswersThatWereNotUnderstood() throws IOException {
    audit();
    try (Answering answering = Answering.in(latest())) {
      answering
          .answer("Findings", about("was"), "Accept", "")
          .answer("Findings", about("37%"), "perhaps", "ask the writer")
          .save("A. Editor", Instant.now());
    }
    byte[] answered = Files.readAllBytes(latest());
    Finished run = audit();
    String kept = "latest-kept-" + run.runId() + ".xlsx";
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).startsWith("1 decision (1 Accept) of A. Editor taken");
    assertThat(told.get(1))
        .startsWith(latest() + ": Findings row ")
        .matches(".*: Findings row \\d+ \\(“37%” in a\\.txt\\) says “perhaps”; .*");
    assertThat(told.get(2))
        .isEqualTo(
            latest()
                + " is kept as "
                + desk.out().resolve(kept)
                + "; what could not be taken from it has to be answered again in the new workbook");
    assertThat(desk.out().resolve(kept)).hasBinaryContent(answered);
    audit();
    assertThat(told).as("the new workbook has no answers").isEmpty();
  }

  @Test
  void saysOnceThatAnswersAreReadFromXlsxOnly() throws IOException {
    audit();
    Path other = Files.writeString(desk.out().resolve("latest.ods"), "answers");
    Files.setLastModifiedTime(
        other, FileTime.from(Files.getLastModifiedTime(latest()).toInstant().plusMillis(1)));
    audit();
    assertThat(told)
        .containsExactly(
            other
                + " is newer than "
                + latest()
                + ", but answers are read from .xlsx only; save it as .xlsx to have them read");
    audit();
    assertThat(told).isEmpty();
  }

  @Test
  void readsAnswersInTheWorkbookOfAnEarlierRun() throws IOException {
    Finished first = audit();
    audit();
    audit();
    Path old = desk.out().resolve("copydesk-" + first.runId() + ".xlsx");
    Answering.decide(old, "Findings", about("37%"), "Accept");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().plusSeconds(1)));
    audit();
    assertThat(told).singleElement().asString().startsWith("1 decision (1 Accept) of A. Editor");
    assertThat(findings("37%")).isEqualTo("s");
    audit();
    assertThat(told).isEmpty();
  }

  @Test
  void readsTheWorkbookOfItsRunWhenTheWorkFolderWasNew() throws IOException {
    audit();
    audit();
    job.close();
    try (Stream<Path> database = Files.list(folder.resolve("work"))) {
      for (Path file : database.toList()) {
        Files.delete(file);
      }
    }
    open(Desk.in(folder));
    Finished run = audit();
    Path own = desk.out().resolve("copydesk-" + run.runId() + ".xlsx");
    Answering.decide(own, "Findings", about("37%"), "Accept");
    audit();
    assertThat(findings("37%")).isEqualTo("s");
  }

  @Test
  void readsWhatLibreOfficeSaved() throws Exception {
    ExternalTools.libreOffice();
    audit();
    decide("Findings", "37%", "Accept");
    Path saved = ExternalTools.convert(latest(), "ods", folder.resolve("ods"));
    saved = ExternalTools.convert(saved, "xlsx", folder.resolve("xlsx"));
    Files.copy(saved, latest(), StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(latest(), FileTime.from(Instant.now()));

    audit();
    assertThat(told).singleElement().asString().startsWith("1 decision (1 Accept)");
    assertThat(findings("37%")).isEqualTo("s");
    assertThat(findings("was")).isEqualTo("c");
  }
}
