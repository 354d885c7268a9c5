package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.copydesk.config.GateConditions;
import org.copydesk.job.AuditOutcome.Finished;
import org.copydesk.score.GateCondition;
import org.copydesk.score.GateLimits;
import org.copydesk.score.GateLimits.ForFiles;
import org.copydesk.score.GateResult;
import org.copydesk.score.GateResult.Condition;
import org.copydesk.score.VerdictLimit;
import org.copydesk.text.PathGlob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions of the gate asked of stored runs. */
class GateJobTest {

  private static final String TYPO = "\nThe accomodation by the quay stayed closed until noon.\n";

  private static final GateConditions CONDITIONS =
      new GateConditions(MeasureDiscovery.catalogue(), CheckDiscovery.catalogue());

  @TempDir Path folder;
  private Path stories;

  @BeforeEach
  void makeFolder() throws IOException {
    stories = Files.createDirectories(folder.resolve("desk/in"));
  }

  private GateResult audit(GateLimits limits) throws IOException {
    Desk desk = Desk.in(folder).ordering(o -> o.gate(limits).deskFolder(folder.resolve("desk")));
    return ((Finished) desk.audit(stories)).gate();
  }

  private static GateLimits limits(List<ForFiles> files, String... failWhen) {
    return new GateLimits(
        VerdictLimit.FAIL,
        OptionalDouble.empty(),
        Optional.empty(),
        conditions(failWhen),
        0,
        files);
  }

  private static List<GateCondition> conditions(String... failWhen) {
    return Arrays.stream(failWhen).map(CONDITIONS::read).toList();
  }

  private static ForFiles forFiles(String glob, String... failWhen) {
    return new ForFiles(
        List.of(new PathGlob(glob)),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        conditions(failWhen));
  }

  private static Condition condition(GateResult gate, String name) {
    return gate.conditions().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void failsForNewErrorsOnceAnEarlierRunTellsThem() throws IOException {
    GateLimits limits = limits(List.of(), "new errors > 0", "errors > 5");
    Files.writeString(stories.resolve("old.txt"), Stories.CLEAN + TYPO);
    GateResult first = audit(limits);
    Condition open = condition(first, "submissions with new errors > 0");
    assertThat(open.passed()).isTrue();
    assertThat(open.notAsked()).contains("no earlier run");
    assertThat(first.counts().judged()).isPositive();
    assertThat(first.counts().found()).isEqualTo(first.counts().judged());

    assertThat(audit(limits).passed()).as("nothing is new").isTrue();

    Files.writeString(stories.resolve("new.txt"), Stories.different(4) + TYPO);
    GateResult third = audit(limits);
    Condition broken = condition(third, "submissions with new errors > 0");
    assertThat(broken.notAsked()).isEmpty();
    assertThat(broken.passed()).isFalse();
    assertThat(broken.decidingInWords()).containsExactly("new.txt: 1");
    assertThat(broken.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.document()).isEqualTo("new.txt");
              assertThat(f.text()).isEqualTo("accomodation");
              assertThat(f.rule()).isEqualTo("spelling/misspelled-word");
              assertThat(f.line()).isGreaterThan(10);
            });
    assertThat(broken.wouldPassIf())
        .isEqualTo("these were mended: 1 new error of spelling/misspelled-word in new.txt");

    Files.writeString(stories.resolve("new.txt"), Stories.different(4));
    assertThat(audit(limits).passed()).as("mended").isTrue();
  }

  @Test
  void asksOtherThingsOfSomeFilesToldFromTheFolderOfTheConfiguration() throws IOException {
    Files.createDirectories(stories.resolve("sport"));
    Files.writeString(stories.resolve("news.txt"), Stories.different(1) + TYPO);
    Files.writeString(stories.resolve("sport/cup.txt"), Stories.different(2) + TYPO);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(stories.resolve("post.zip")))) {
      zip.putNextEntry(new ZipEntry("sport/race.txt"));
      zip.write((Stories.different(3) + TYPO).getBytes());
      zip.closeEntry();
    }
    GateLimits limits =
        limits(
            List.of(
                forFiles("in/sport/**", "errors > 9"),
                forFiles("in/post.zip!/sport/*.txt", "errors > 8", "all: errors > 0")),
            "errors > 0",
            "all: not-audited > 0",
            "all: failed >= 0%");
    GateResult gate = audit(limits);
    assertThat(condition(gate, "submissions with errors > 0").deciding())
        .containsExactly("news.txt");
    assertThat(condition(gate, "submissions of in/sport/** with errors > 9").passed()).isTrue();
    assertThat(condition(gate, "all: errors > 0 (in/post.zip!/sport/*.txt)").deciding())
        .containsExactly("post.zip!/sport/race.txt");
    assertThat(condition(gate, "all: not-audited > 0").passed())
        .as("an archive is no submission that went unaudited")
        .isTrue();
    assertThat(condition(gate, "all: failed >= 0%").is()).isEqualTo("0%");
  }

  @Test
  void remembersWhatItDecided() throws IOException {
    Files.writeString(stories.resolve("a.txt"), Stories.CLEAN + TYPO);
    GateResult gate = audit(limits(List.of(), "errors > 0", "all: average score < 100"));
    assertThat(gate.passed()).isFalse();
    assertThat(gate.conditions()).filteredOn(c -> !c.passed()).hasSize(2);
    assertThat(condition(gate, "all: average score < 100").allowed()).isEqualTo("100 or more");
  }
}
