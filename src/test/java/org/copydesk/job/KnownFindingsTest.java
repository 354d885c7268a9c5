package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.copydesk.audit.RunTotals;
import org.copydesk.config.AuditRequest;
import org.copydesk.config.Selection;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.job.AuditOutcome.Finished;
import org.copydesk.suppression.Baseline;
import org.copydesk.suppression.BaselineEntry;
import org.copydesk.suppression.SuppressionEntry;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.PathGlob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Findings that a desk lets stand by its suppressions, or that it knew when it began. */
class KnownFindingsTest {

  private static final RuleId WORD = new RuleId("spelling/misspelled-word");

  private static final String STORY =
      """
      Council puts off its vote on the harbour wall

      The accomodation stayed closed. Nobody could say whether the accomodation will open again.

      The fishermen had asked for a higher wall after a storm tore their boats from the moorings.
      """;

  @TempDir Path folder;
  private Path stories;

  @BeforeEach
  void writeStories() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    stories = Files.createDirectories(folder.resolve("in/sport"));
    Files.writeString(stories.resolve("a.txt"), STORY);
  }

  private Finished audit(UnaryOperator<AuditRequest.Builder> order, Path... paths)
      throws IOException {
    return (Finished) Desk.in(folder).ordering(order).audit(paths);
  }

  private Suppressions suppressing(String glob, @Nullable LocalDate until) {
    return new Suppressions(
        folder,
        List.of(
            new SuppressionEntry(
                List.of(new RulePattern("spelling/*")),
                List.of(new PathGlob(glob)),
                Set.of("accomodation"),
                "The name of the inn.",
                "A. Editor",
                until,
                "copydesk-suppressions.yml:2")));
  }

  private Baseline knowing(String path, Level level, int count) {
    return new Baseline(
        folder,
        List.of(
            new BaselineEntry(
                path, WORD, "accomodation", level, count, List.of(), "copydesk-baseline.jsonl:2")));
  }

  private String document() throws IOException {
    return Files.readString(folder.resolve("out/documents.jsonl"));
  }

  /** One letter a finding of the word: c counts, s is let stand, b was known. */
  private String states() throws IOException {
    StringBuilder states = new StringBuilder();
    try (Stream<String> lines = Files.lines(folder.resolve("out/findings.jsonl"))) {
      lines
          .filter(l -> l.contains("\"text\":\"accomodation\""))
          .filter(l -> !l.contains("\"status\":\"absent\""))
          .forEach(
              l ->
                  states.append(
                      !l.contains("\"suppression\"")
                          ? 'c'
                          : l.contains("\"kind\":\"baseline\"") ? 'b' : 's'));
    }
    return states.toString();
  }

  private static int[] sums(RunTotals totals) {
    return new int[] {totals.raised(), totals.letStand(), totals.inBaseline(), totals.counted()};
  }

  @Test
  void aSuppressionMeansTheSameFileHoweverItIsAudited() throws IOException {
    for (Path named : List.of(folder.resolve("in"), stories, stories.resolve("a.txt"))) {
      Finished run = audit(o -> o.suppressions(suppressing("in/sport/*.txt", null)), named);
      assertThat(states()).as(named.toString()).isEqualTo("ss");
      assertThat(sums(run.totals())).containsExactly(2, 2, 0, 0);
      assertThat(document()).contains("\"score\":100.0").contains("\"verdict\":\"PASS\"");
      assertThat(run.idle()).isEmpty();
    }
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("\"kind\":\"suppression\"", "The name of the inn.", "A. Editor");
  }

  @Test
  void aSuppressionThatIsOverOrMeansNothingIsTold() throws IOException {
    Finished over =
        audit(o -> o.suppressions(suppressing("**", LocalDate.of(2020, 1, 31))), stories);
    assertThat(states()).isEqualTo("cc");
    assertThat(over.idle()).hasSize(1).allMatch(s -> s.expired());
    Finished unused = audit(o -> o.suppressions(suppressing("news/**", null)), stories);
    assertThat(states()).isEqualTo("cc");
    assertThat(unused.idle()).hasSize(1).allMatch(s -> s.isUnused());
  }

  @Test
  void theBaselineKnowsAsManyAsThereWere() throws IOException {
    Finished all = audit(o -> o.baseline(knowing("in/sport/a.txt", Level.ERROR, 2)), stories);
    assertThat(states()).isEqualTo("bb");
    assertThat(sums(all.totals())).containsExactly(2, 0, 2, 0);
    assertThat(document()).contains("\"score\":100.0");
    audit(o -> o.baseline(knowing("in/sport/a.txt", Level.ERROR, 1)), stories.resolve("a.txt"));
    assertThat(states()).isEqualTo("bc");
    audit(o -> o.baseline(knowing("in/sport/a.txt", Level.NOTE, 2)), stories);
    assertThat(states()).isEqualTo("cc");
    audit(o -> o.baseline(knowing("in/sport/b.txt", Level.ERROR, 2)), stories);
    assertThat(states()).isEqualTo("cc");
  }

  @Test
  void suppressionsSpeakBeforeTheBaseline() throws IOException {
    Finished run =
        audit(
            o ->
                o.suppressions(suppressing("**", null))
                    .baseline(knowing("in/sport/a.txt", Level.ERROR, 2)),
            stories);
    assertThat(states()).isEqualTo("ss");
    assertThat(sums(run.totals())).containsExactly(2, 2, 0, 0);
  }

  @Test
  void aMemberOfAnArchiveIsFoundByItsWayIn() throws IOException {
    Files.delete(stories.resolve("a.txt"));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(stories.resolve("old.zip")))) {
      zip.putNextEntry(new ZipEntry("x/a.txt"));
      zip.write(STORY.getBytes(StandardCharsets.UTF_8));
    }
    audit(o -> o.baseline(knowing("in/sport/old.zip!/x/a.txt", Level.ERROR, 2)), stories);
    assertThat(states()).isEqualTo("bb");
    audit(
        o -> o.suppressions(suppressing("in/sport/old.zip!/**", null)), stories.resolve("old.zip"));
    assertThat(states()).isEqualTo("ss");
  }

  /** What a baseline holds that is made of the stories as they are. */
  private Baseline recorded() throws IOException {
    try (ConfigurableApplicationContext job =
        Desk.in(folder).start(AuditProgress.SILENT, stories)) {
      Finished run = (Finished) job.getBean(AuditLauncher.class).audit((id, resumed) -> {});
      return job.getBean(BaselineRecorder.class).create(run.runId(), folder).baseline();
    }
  }

  @Test
  void aRenamedFileIsKnownByWhatStandsInItAndRemainsSoWhenTheRunGoesOn() throws IOException {
    Baseline known = recorded();
    Files.delete(stories.resolve("a.txt"));
    Files.writeString(
        stories.resolve("harbour.txt"),
        STORY.replace("wall after a storm", "wall for their accomodation after a storm"));
    Desk desk = Desk.in(folder).ordering(o -> o.baseline(known));
    assertThat(desk.stopAt("Checking", stories)).isInstanceOf(AuditOutcome.Stopped.class);
    assertThat(((Finished) desk.audit(stories)).resumed()).isTrue();
    assertThat(states()).isEqualTo("bbc");
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("Recorded when the file was called in/sport/a.txt.");
  }

  @Test
  void aCopyIsNewWhileTheFileIsStillThere() throws IOException {
    Baseline known = recorded();
    Files.copy(stories.resolve("a.txt"), stories.resolve("b.txt"));
    audit(o -> o.baseline(known), stories);
    assertThat(states()).isEqualTo("bbcc");
  }

  @Test
  void aRenameThatGitKnowsNeedsNoLikeness() throws IOException {
    Files.move(stories.resolve("a.txt"), stories.resolve("harbour.txt"));
    Path now = stories.resolve("harbour.txt").toRealPath();
    Selection selection =
        new Selection(
            true, Set.of(), "main", "0123456", List.of(), Map.of(now, now.resolveSibling("a.txt")));
    audit(o -> o.baseline(knowing("in/sport/a.txt", Level.ERROR, 2)).selection(selection), stories);
    assertThat(states()).isEqualTo("bb");
  }

  @Test
  void aMarkInTheTextIsHeededOnlyWhereTheDeskTrustsIt() throws IOException {
    Files.writeString(
        stories.resolve("a.txt"),
        STORY.replace("open again.", "open again. [copydesk: ignore spelling/* - the inn's name]"));
    Finished untrusted = audit(o -> o, stories);
    assertThat(states()).isEqualTo("cc");
    assertThat(sums(untrusted.totals())).containsExactly(3, 0, 0, 3);
    Finished trusted = audit(o -> o.inlineIgnores(true), stories);
    assertThat(states()).isEqualTo("ss");
    assertThat(sums(trusted.totals())).containsExactly(2, 2, 0, 0);
    assertThat(document()).contains("\"score\":100.0");
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("\"kind\":\"inline\"", "the inn's name");
    audit(o -> o.inlineIgnores(true).suppressions(suppressing("**", null)), stories);
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("\"kind\":\"suppression\"")
        .doesNotContain("\"kind\":\"inline\"");
  }
}
