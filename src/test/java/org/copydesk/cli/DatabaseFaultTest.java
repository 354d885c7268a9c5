package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.JavaMachine;
import org.copydesk.report.excel.Answering;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an audit whose database is damaged, half made, too new or held by a stranger. */
class DatabaseFaultTest {

  private static final String STORY =
      """
      Council puts off its vote on the harbour wall

      The council put off its vote on the harbour wall on Monday after a meeting that went on until the
      evening. The accomodation stayed closed, the mayor, Dont Brankovelle, told reporters.
      """;

  /** A desk after its first night, in whose workbook an editor has answered. */
  @TempDir static Path first;

  @TempDir Path folder;
  private String err = "";

  @BeforeAll
  static void auditOnce() throws IOException {
    Files.createDirectories(first.resolve("in"));
    Files.writeString(first.resolve("in/a.txt"), STORY);
    assertThat(audit(first, new StringBuilder())).isLessThan(2);
    Answering.decide(
        first.resolve("out/latest.xlsx"), "Findings", Answering.about("accomodation"), "Accept");
    assertThat(audit(first, new StringBuilder())).isLessThan(2);
    assertThat(first.resolve("work/decisions-backup.jsonl")).content().contains("\"accept\"");
  }

  @BeforeEach
  void copyDesk() throws IOException {
    for (String part : List.of("in", "out", "work")) {
      Files.createDirectories(folder.resolve(part));
      try (DirectoryStream<Path> files = Files.newDirectoryStream(first.resolve(part))) {
        for (Path file : files) {
          if (Files.isRegularFile(file)) {
            Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
          }
        }
      }
    }
  }

  private static int audit(Path desk, StringBuilder told, String... more) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    List<String> args =
        new ArrayList<>(
            List.of(
                "audit",
                desk.resolve("in").toString(),
                "--out",
                desk.resolve("out").toString(),
                "--work-dir",
                desk.resolve("work").toString(),
                "--format",
                "xlsx,jsonl,html",
                "--quiet"));
    args.addAll(Arrays.asList(more));
    int code =
        Copydesk.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            Map.of(),
            args.toArray(String[]::new));
    told.append(log.toString(StandardCharsets.UTF_8));
    return code;
  }

  private int audit(String... more) {
    StringBuilder told = new StringBuilder();
    int code = audit(folder, told, more);
    err = told.toString();
    return code;
  }

  private Path database() {
    return folder.resolve("work/copydesk.mv.db");
  }

  private List<Path> damaged() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder.resolve("work"), "*.damaged-*")) {
      files.forEach(found::add);
    }
    return found;
  }

  /** The finding that the editor accepted is told as such, in whatever database. */
  private void assertDecisionHolds() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("out/findings.jsonl")))
        .filteredOn(line -> line.contains("accomodation") && line.contains("spelling/"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("\"suppression\""));
  }

  private void assertBegunAnew() throws IOException {
    assertThat(damaged()).hasSize(1);
    assertThat(err.lines().filter(l -> l.contains("damaged")).toList())
        .singleElement()
        .asString()
        .contains(damaged().get(0).toString());
    assertThat(folder.resolve("out/report.html")).content().contains("The database was damaged");
    assertDecisionHolds();
    assertThat(folder.resolve("work/copydesk.trace.db"))
        .as("what H2 notes by itself")
        .doesNotExist();
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(err).doesNotContain("damaged");
    assertThat(folder.resolve("out/report.html")).content().doesNotContain("database was damaged");
    assertDecisionHolds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no database"})
  void beginsADatabaseAnewThatIsNone(String content) throws IOException {
    Files.writeString(database(), content);
    assertThat(audit()).as(err).isLessThan(2);
    assertBegunAnew();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.6, 0.9, 0.99})
  void losesNoDecisionWithTheEndOfTheDatabase(double share) throws IOException {
    byte[] bytes = Files.readAllBytes(database());
    Files.write(database(), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    assertThat(audit()).as(err).isLessThan(2);
    assertDecisionHolds();
    assertThat(err).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.75, 0.9})
  void losesNoDecisionWhereTheDatabaseHoldsGarbage(double share) throws IOException {
    byte[] bytes = Files.readAllBytes(database());
    int from = (int) (bytes.length * share);
    Arrays.fill(bytes, from, Math.min(bytes.length, from + bytes.length / 8), (byte) 0x5A);
    Files.write(database(), bytes);
    assertThat(audit()).as(err).isLessThan(2);
    assertDecisionHolds();
    assertThat(err).doesNotContain("Exception");
  }

  @Test
  void takesBackAnUpgradeThatWasCutOff() throws Exception {
    Files.copy(database(), folder.resolve("work/copydesk.mv.db.before-upgrade"));
    change("ALTER TABLE run DROP COLUMN gate");
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(err).isEmpty();
    assertThat(folder.resolve("work/copydesk.mv.db.before-upgrade")).doesNotExist();
    assertDecisionHolds();
  }

  @Test
  void makesADatabaseAnewWhoseMakingWasCutOff() throws Exception {
    Files.delete(database());
    Files.createFile(folder.resolve("work/copydesk.mv.db.before-upgrade"));
    change("CREATE TABLE run (half INT)");
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(damaged()).isEmpty();
    assertDecisionHolds();
  }

  @Test
  void keepsTheDatabaseAsItWasUntilItsTablesAreUpgraded() throws Exception {
    // Tables that are there already stand in the way of the one that makes them.
    change("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INT) > 2");
    assertThat(audit()).isEqualTo(4);
    assertThat(err).contains("the database in ").contains("cannot be used").hasLineCount(1);
    assertThat(folder.resolve("work/copydesk.mv.db.before-upgrade")).isNotEmptyFile();
  }

  @Test
  void leavesADatabaseOfALaterVersionAlone() throws Exception {
    change(
        "INSERT INTO \"flyway_schema_history\" SELECT 999, '999', \"description\", \"type\","
            + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\","
            + " \"success\" FROM \"flyway_schema_history\" WHERE \"version\" = '2'");
    assertThat(audit()).isEqualTo(4);
    assertThat(err)
        .contains("was written by a later version of Copydesk")
        .contains("--work-dir")
        .hasLineCount(1);
    assertThat(damaged()).isEmpty();
  }

  @Test
  void namesTheProgramThatHasTheDatabaseOpen() throws Exception {
    Process stranger =
        new ProcessBuilder(
                JavaMachine.withClassPath(
                    "org.h2.tools.Shell",
                    "-url",
                    "jdbc:h2:file:" + folder.resolve("work/copydesk"),
                    "-user",
                    "copydesk",
                    "-password",
                    ""))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // It greets when it has the database open.
      assertThat(stranger.inputReader().readLine()).isNotNull();
      stranger.outputWriter().write("SELECT 'open';\n");
      stranger.outputWriter().flush();
      while (!String.valueOf(stranger.inputReader().readLine()).contains("row")) {
        assertThat(stranger.isAlive()).isTrue();
      }
      assertThat(audit("--work-dir-wait", "1")).as(err).isEqualTo(5);
      assertThat(err).contains("is held by ").contains("nothing was audited").hasLineCount(1);
      if (Files.isReadable(Path.of("/proc/locks"))) {
        assertThat(err).contains("process " + stranger.pid() + " (java)");
      }
    } finally {
      stranger.destroyForcibly().waitFor();
    }
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(damaged()).isEmpty();
  }

  @Test
  void keepsACopyOfDecisionsThatCannotBeRead() throws IOException {
    Path copy = folder.resolve("work/decisions-backup.jsonl");
    Files.writeString(copy, "{\"half");
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(folder.resolve("work/decisions-backup.jsonl.unreadable-1")).hasContent("{\"half");
    assertThat(copy).content().contains("\"accept\"");
    assertDecisionHolds();
  }

  @Test
  void replacesReportsThatAreGarbage() throws IOException {
    List<String> before = Files.readAllLines(folder.resolve("out/findings.jsonl"));
    for (String file : List.of("findings.jsonl", "report.html", "run.json", "latest.xlsx")) {
      Files.writeString(folder.resolve("out").resolve(file), "\u0000garbage");
    }
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(Files.readAllLines(folder.resolve("out/findings.jsonl"))).isEqualTo(before);
    assertThat(folder.resolve("out/report.html")).content().endsWith("</html>\n");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("latest-kept-")))
          .singleElement()
          .satisfies(kept -> assertThat(kept).hasContent("\u0000garbage"));
    }
  }

  @Test
  void removesWhatAKilledProcessLeftInTheWorkFolder() throws IOException {
    Path member = folder.resolve("work/unpacked/copydesk-1/0");
    Files.createDirectories(member.getParent());
    Files.writeString(member, STORY);
    Files.writeString(folder.resolve("work/.decisions-backup.jsonl123.part"), "half");
    Files.writeString(folder.resolve("work/.mine.part"), "mine");
    assertThat(audit()).as(err).isLessThan(2);
    assertThat(folder.resolve("work/unpacked")).doesNotExist();
    assertThat(folder.resolve("work/.decisions-backup.jsonl123.part")).doesNotExist();
    assertThat(folder.resolve("work/.mine.part")).exists();
  }

  private void change(String sql) throws SQLException, IOException {
    // Copied there and back, for the file's lock is given up a moment after the last connection.
    Path copy = folder.resolve("changed.mv.db");
    if (Files.exists(database())) {
      Files.copy(database(), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("changed"), "copydesk", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      if (e.getErrorCode() != 90121 && e.getErrorCode() != 90098) {
        throw e;
      }
    }
    Files.move(copy, database(), StandardCopyOption.REPLACE_EXISTING);
  }
}
