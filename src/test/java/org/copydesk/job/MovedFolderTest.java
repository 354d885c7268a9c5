package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.config.Selection;
import org.copydesk.review.Decisions;
import org.copydesk.store.StoredRun;
import org.copydesk.store.StoredRuns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A checkout that is moved with its work folder goes on where it was. */
class MovedFolderTest {

  private static final String FOOTER =
      "\nOur reporters answer every letter they get.\nWrite to the valley desk and tell us more\n";

  @TempDir Path folder;
  private Path first;
  private Path second;
  private final List<ConfigurableApplicationContext> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(ConfigurableApplicationContext::close);
  }

  @BeforeEach
  void write() throws IOException {
    first = folder.toRealPath().resolve("build-1");
    second = folder.toRealPath().resolve("runner").resolve("build-2");
    Files.createDirectories(first.resolve("in"));
    Files.createDirectories(second.getParent());
    for (int i = 0; i < 5; i++) {
      Files.writeString(
          first.resolve("in").resolve("story-" + i + ".txt"), Stories.different(i) + FOOTER);
    }
  }

  @Test
  void isComparedWithTheRunBeforeTheMove() throws IOException {
    Desk.in(first).audit(first.resolve("in"));
    Files.move(first, second);
    Desk moved = Desk.in(second);
    moved.audit(second.resolve("in"));

    StoredRun last = last(moved);
    assertThat(last.before()).isPresent();
    assertThat(last.trend()).hasSize(2);
    assertThat(last.trend().get(1).comparable()).isTrue();
    assertThat(Files.readString(moved.out().resolve("findings.jsonl"))).doesNotContain("\"new\"");
  }

  @Test
  void knowsTheEvidenceFromBeforeTheMove() throws IOException {
    Desk.in(first).audit(first.resolve("in"));
    Files.move(first, second);
    Desk moved = Desk.in(second);
    Selection changed =
        new Selection(
            false,
            Set.of(second.resolve("in").resolve("story-1.txt")),
            "main",
            "0123456789",
            List.of(),
            Map.of());
    moved.ordering(o -> o.selection(changed)).audit(second.resolve("in"));

    assertThat(last(moved).scope().evidence()).startsWith("00001-");
    assertThat(Files.readString(moved.out().resolve("findings.jsonl")))
        .contains("fragments/shared-line");
  }

  @Test
  void beginsAnewWhereARunWasInterruptedBeforeTheMove() throws IOException {
    assertThat(Desk.in(first).stopAt("Checking", first.resolve("in")))
        .isInstanceOf(AuditOutcome.Stopped.class);
    Files.move(first, second);

    assertThat(Desk.in(second).audit(second.resolve("in")))
        .isInstanceOfSatisfying(
            AuditOutcome.Finished.class,
            f -> {
              assertThat(f.resumed()).isFalse();
              assertThat(f.totals().notAudited()).isZero();
            });
  }

  @Test
  void isNotComparedWithAnotherFolderOfTheSameName() throws IOException {
    Desk desk = Desk.in(first);
    desk.audit(first.resolve("in"));
    Path other = Files.createDirectories(first.resolve("other").resolve("in"));
    Files.writeString(other.resolve("story-0.txt"), Stories.different(0));
    desk.audit(other);

    assertThat(last(desk, other).before()).isEmpty();
  }

  private StoredRun last(Desk desk) {
    return last(desk, second.resolve("in"));
  }

  private StoredRun last(Desk desk, Path in) {
    ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in);
    open.add(context);
    String run =
        context
            .getBean(JdbcTemplate.class)
            .queryForObject("SELECT MAX(run_id) FROM run", String.class);
    return context.getBean(StoredRuns.class).open(String.valueOf(run), Decisions.NONE);
  }
}
