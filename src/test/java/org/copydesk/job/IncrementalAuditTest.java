package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.PostgresServer;
import org.copydesk.store.RememberedResults.Kind;
import org.copydesk.store.RunMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run finds with what it remembers of earlier runs is what it finds without. */
class IncrementalAuditTest {

  private static final int TEXTS = 10;

  @TempDir Path folder;
  private Path desk;

  /** How many audits and how much of LanguageTool's work a run remembered. */
  private record Remembered(long audits, long language) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void findsWhatItWouldFindAfreshNightAfterNight(long seed) throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), seed, TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    long audits = 0;
    for (int night = 0; night < 3; night++) {
      for (int change = 0; change <= 2 * night; change++) {
        batch.change();
      }
      audits += equalsAFreshRun(batch.folder()).audits();
    }
    // Were nothing remembered, or nearly nothing, all this would prove little.
    assertThat(audits).isGreaterThanOrEqualTo(TEXTS);
  }

  @Test
  void auditsNothingAgainWhereNothingChanged() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 4, TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    assertThat(equalsAFreshRun(batch.folder()).audits()).isEqualTo(TEXTS);
  }

  @Test
  void remembersEveryCopyOfATextByItself() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 10, TEXTS);
    for (int i = 0; i < 3; i++) {
      Files.copy(batch.files().get(0), batch.folder().resolve("copy-" + i + ".txt"));
    }
    desk = folder.resolve("desk");
    audit(batch.folder());
    assertThat(equalsAFreshRun(batch.folder()).audits()).isEqualTo(TEXTS + 3);
  }

  @Test
  void auditsNothingAgainThatWasOnlyMovedOrRenamed() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 5, TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    for (Path file : batch.files()) {
      Path deep = Files.createDirectories(file.resolveSibling("deep"));
      Files.move(file, deep.resolve("new-" + file.getFileName()));
    }
    // Some tell an editor the name of another text, which is a new one.
    assertThat(equalsAFreshRun(batch.folder()).audits()).isGreaterThan(TEXTS / 3);
  }

  @Test
  void goesOnFromAKilledRun() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 6, 2 * TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    batch.change();
    batch.change();
    Desk.in(desk).stopAt("Checking", 0.5, batch.folder());
    equalsAFreshRun(batch.folder());
  }

  @Test
  void auditsAfreshAndRemembersAnewWhereItIsToldTo() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 7, TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    assertThat(run(Desk.in(desk).ordering(o -> o.cache(false)), batch.folder()))
        .isEqualTo(new Remembered(0, 0));
    assertThat(audit(batch.folder()).audits()).isEqualTo(TEXTS);
  }

  @Test
  void computesAgainWhatIsDamaged() throws IOException {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 8, TEXTS);
    desk = folder.resolve("desk");
    audit(batch.folder());
    try (ConfigurableApplicationContext context =
        Desk.in(desk).start(AuditProgress.SILENT, batch.folder())) {
      context
          .getBean(JdbcTemplate.class)
          .update("UPDATE remembered SET body = CAST(X'010203' AS BLOB)");
    }
    assertThat(equalsAFreshRun(batch.folder())).isEqualTo(new Remembered(0, 0));
    assertThat(audit(batch.folder()).audits()).isEqualTo(TEXTS);
  }

  @Test
  void remembersOnPostgresqlToo() throws Exception {
    LivelyBatch batch = new LivelyBatch(folder.resolve("in"), 9, TEXTS);
    // The same content twice: two threads may remember it at the same moment.
    for (int i = 0; i < 6; i++) {
      Files.copy(batch.files().get(0), batch.folder().resolve("twin-" + i + ".txt"));
    }
    Desk postgresql = Desk.with(folder.resolve("postgresql"), PostgresServer.properties());
    Desk h2 = Desk.in(folder.resolve("h2")).ordering(o -> o.cache(false));
    run(postgresql, batch.folder());
    run(h2, batch.folder());
    batch.change();
    Remembered remembered = run(postgresql, batch.folder());
    run(h2, batch.folder());

    assertThat(remembered.audits()).isGreaterThan(TEXTS / 2);
    assertThat(postgresql.results()).isEqualTo(h2.results());
  }

  private Remembered audit(Path places) throws IOException {
    return run(Desk.in(desk), places);
  }

  /** Audits with what is remembered and, in a copy of the work folder, without. */
  private Remembered equalsAFreshRun(Path places) throws IOException {
    Path copy = folder.resolve("afresh");
    delete(copy);
    copy(desk, copy);
    Remembered remembered = audit(places);
    Desk afresh = Desk.in(copy).ordering(o -> o.cache(false));
    assertThat(run(afresh, places)).isEqualTo(new Remembered(0, 0));
    assertThat(Desk.in(desk).results()).isEqualTo(afresh.results());
    return remembered;
  }

  private static Remembered run(Desk desk, Path places) throws IOException {
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, places)) {
      AuditOutcome outcome = context.getBean(AuditLauncher.class).audit((run, resumed) -> {});
      assertThat(outcome).isInstanceOf(AuditOutcome.Finished.class);
      RunMemory memory = context.getBean(RunMemory.class);
      return new Remembered(memory.used(Kind.AUDIT), memory.used(Kind.LANGUAGE));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : all(from)) {
      Path copied = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copied);
      } else {
        Files.copy(path, copied);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all = all(folder);
      for (int i = all.size() - 1; i >= 0; i--) {
        Files.delete(all.get(i));
      }
    }
  }

  private static List<Path> all(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
