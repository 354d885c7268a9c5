package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.copydesk.PostgresServer;
import org.copydesk.config.AuditRequest;
import org.copydesk.extract.StoryFiles;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.job.ReadStepConfiguration.FileRead;
import org.copydesk.store.PendingFile;
import org.copydesk.store.TextStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Night after night over the same folder: what is carried over gives what is done afresh. */
class CarriedRunTest {

  private static final String FOOTER =
      "\nOur reporters answer every letter they get.\nWrite to the valley desk and tell us more\n";

  private static final String TOLL =
      "\n\nA fire in the Korvel mill in Lunde killed %d people on Friday, police said.\n\n";

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void write() throws IOException {
    in = Files.createDirectories(folder.resolve("in")).toRealPath();
    for (int i = 0; i < 6; i++) {
      write("story-" + (char) ('a' + i) + ".txt", story(i));
    }
    write("twin.txt", story(2));
    write("broken.pdf", "%PDF-1.7 and nothing else");
    letters(20);
  }

  private static String story(int i) {
    String form = i % 4 == 1 ? "Yuriy" : "Yuri";
    return Stories.different(i)
            .replaceFirst("\n\n", "\n\nThe work was led by " + form + " Ushakov that week.\n\n")
            .replaceFirst("\n\n", TOLL.formatted(i % 3 == 0 ? 14 : 12))
        + (i < 4 ? FOOTER : "");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private void letters(int number) throws IOException {
    Files.write(
        in.resolve("letters.zip"),
        StoryFiles.zip(
            new TreeMap<>(
                Map.of(
                    "one.txt",
                    Stories.different(number).getBytes(StandardCharsets.UTF_8),
                    "two.txt",
                    story(5).getBytes(StandardCharsets.UTF_8)))));
  }

  /**
   * A text is edited, one comes, one goes, one moves; a twin loses the other, and a third comes.
   */
  private void change() throws IOException {
    write("story-a.txt", story(0).replaceFirst("On Monday", "On Wednesday"));
    write("another.txt", story(8) + FOOTER);
    Files.delete(in.resolve("twin.txt"));
    Files.createDirectories(in.resolve("deep"));
    Files.move(in.resolve("story-d.txt"), in.resolve("deep/story-d.txt"));
    write("second.txt", story(4));
    letters(21);
  }

  @Test
  void findsWhatIsFoundAfresh() throws IOException {
    same(Desk.in(folder.resolve("afresh")), Desk.in(folder.resolve("carried")));
  }

  @Test
  void findsTheSameOnPostgresql() throws IOException {
    same(
        Desk.in(folder.resolve("afresh")),
        Desk.with(folder.resolve("carried"), PostgresServer.properties()));
  }

  private void same(Desk desk, Desk carried) throws IOException {
    Desk afresh = desk.ordering(o -> o.cache(false));
    afresh.audit(in);
    carried.audit(in);
    assertThat(carried.results()).isEqualTo(afresh.results());
    change();
    afresh.audit(in);
    carried.stopAt("Reading", 0.5, in);
    carried.stopAt("Checking", in);
    carried.audit(in);
    assertThat(carried.results()).isEqualTo(afresh.results());
    afresh.audit(in);
    carried.audit(in);
    assertThat(carried.results()).isEqualTo(afresh.results());

    on(
        carried,
        context -> {
          JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
          assertThat(count(jdbc, "run")).isEqualTo(3);
          assertThat(count(jdbc, "(SELECT DISTINCT run_id FROM submission) s")).isEqualTo(2);
          assertThat(count(jdbc, "(SELECT DISTINCT run_id FROM submission_line) s")).isEqualTo(1);
          assertThat(count(jdbc, "evidence_text WHERE source_seq IS NULL"))
              .as("the last run had nothing new to take down")
              .isZero();
          assertThat(count(jdbc, "text"))
              .isEqualTo(count(jdbc, "(SELECT DISTINCT text_hash FROM submission) s") - 1);
          assertThat(count(jdbc, "submission"))
              .as("a text that stands twice is kept once")
              .isGreaterThan(2 * count(jdbc, "text"));
          assertThat(count(jdbc, "batch_job_instance")).isEqualTo(1);
        });
  }

  @Test
  void readsAFileAgainOnlyWhereItsBytesOrItsNameSayOtherwise() throws IOException {
    Desk desk = Desk.in(folder.resolve("desk"));
    desk.audit(in);
    on(
        desk,
        context -> {
          assertThat(read(context, "story-a.txt", "story-a.txt").texts()).isEmpty();
          assertThat(read(context, "story-a.txt", "other/story-a.txt").texts()).isEmpty();
          assertThat(read(context, "letters.zip", "old/letters.zip").readings())
              .extracting(r -> r.member())
              .containsExactly("", "!/one.txt", "!/two.txt");
          assertThat(read(context, "letters.zip", "old/letters.zip").texts()).isEmpty();
          assertThat(read(context, "story-a.txt", "story-a.html").texts()).isNotEmpty();
          assertThat(read(context, "broken.pdf", "broken.pdf").origin())
              .as("a broken file may be a broken disk")
              .isEmpty();
          context.getBean(JdbcTemplate.class).update("DELETE FROM text");
          assertThat(read(context, "story-a.txt", "story-a.txt").texts())
              .as("without its text a reading is worth nothing")
              .isNotEmpty();
        });
  }

  private FileRead read(ConfigurableApplicationContext context, String file, String name) {
    return new RememberingReader(
            context.getBean(SubmissionReader.class),
            context.getBean(TextStore.class),
            context.getBean(AuditRequest.class),
            2)
        .process(new PendingFile(0, name, in.resolve(file).toString()));
  }

  private void on(Desk desk, Consumer<ConfigurableApplicationContext> look) {
    try (ConfigurableApplicationContext context = desk.start(AuditProgress.SILENT, in)) {
      look.accept(context);
    }
  }

  private static int count(JdbcTemplate jdbc, String rows) {
    Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + rows, Integer.class);
    return count == null ? 0 : count;
  }
}
