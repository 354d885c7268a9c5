package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.copydesk.audit.SampleRun;
import org.copydesk.config.DecisionsFile;
import org.copydesk.report.excel.Answering;
import org.copydesk.report.excel.ExcelReport;
import org.copydesk.score.PriceList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  @TempDir Path folder;
  private Path workbook;
  private Path decisions;
  private Path names;
  private String out = "";
  private String err = "";

  @BeforeEach
  void write() throws IOException {
    workbook = new ExcelReport(PriceList.standard()).write(SampleRun.typical(), folder).get(0);
    decisions = folder.resolve("copydesk-decisions.jsonl");
    names = folder.resolve("names.tsv");
    try (Answering answering = Answering.in(workbook)) {
      answering
          .answer("Findings", row -> row.get("No.").equals("1.0"), "Accept", "")
          .answer(
              "Names", row -> row.get("Rule").equals("names/misspelled-name"), "False alarm", "")
          .save("A. Editor", Instant.parse("2026-03-18T09:30:00Z"));
    }
  }

  private int run(String... args) {
    return run(Map.of(), args);
  }

  private int run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int code =
        Copydesk.run(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            environment,
            args);
    out = data.toString(StandardCharsets.UTF_8);
    err = log.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int take(String... more) {
    String[] args = {
      "review",
      "import",
      workbook.toString(),
      "--decisions",
      decisions.toString(),
      "--names",
      names.toString()
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  @Test
  void takesDecisionsAndNamesOnce() throws Exception {
    assertThat(take("--dry-run")).isZero();
    assertThat(out).contains("would be taken").contains("names that would be added");
    assertThat(decisions).doesNotExist();
    assertThat(names).doesNotExist();

    assertThat(take()).isZero();
    assertThat(out)
        .containsPattern(
            "^\\d+ decisions \\(.*[1-9] Accept, 2 False alarm\\) of A\\. Editor taken from ")
        .contains("names added to " + names + ": ");
    assertThat(err).isEmpty();
    assertThat(Files.readString(names)).contains("called right by A. Editor on 2026-03-18");
    String once = Files.readString(decisions);

    assertThat(take("--by", "B. Editor")).isZero();
    assertThat(out).startsWith("no decision taken from ").contains(" known already");
    assertThat(decisions).hasContent(once);

    assertThat(
            run(
                "review",
                "list",
                "--decisions",
                decisions.toString(),
                "--work-dir",
                folder.resolve("none").toString()))
        .isZero();
    assertThat(out.lines().count()).isEqualTo(once.lines().count());
    assertThat(out).contains("Accept       this sentence");
  }

  @Test
  void takesNothingFromWhatItCannotUse() throws Exception {
    Files.writeString(decisions, "<<<<<<< HEAD\n");
    assertThat(take()).isEqualTo(2);
    assertThat(err).contains(decisions + ":1:").contains("nothing was taken");
    Files.delete(decisions);

    Files.writeString(names, "Kyiv\tKiev\nKiev\n");
    assertThat(take()).isEqualTo(2);
    assertThat(err).contains(names + ":1:").contains("nothing was taken");
    assertThat(decisions).as("neither file without the other").doesNotExist();
    Files.delete(names);

    Files.writeString(workbook, "no workbook");
    assertThat(take()).isEqualTo(2);
    assertThat(err).contains(workbook + " is no Excel workbook; nothing was taken");
    Files.delete(workbook);
    assertThat(take()).isEqualTo(2);
    assertThat(run("review")).isEqualTo(2);
    assertThat(err).contains("import").contains("export").contains("list");
  }

  @Test
  void anAuditEndsAtAFaultyFileOfDecisions() throws Exception {
    Path story = Files.writeString(folder.resolve("story.txt"), "A story.");
    Files.writeString(decisions, "{}\n");
    assertThat(run("audit", story.toString(), "--decisions", decisions.toString())).isEqualTo(2);
    assertThat(err)
        .contains(decisions + ":1: “{}” has the scope “”")
        .contains("nothing was audited");
    assertThat(run("audit", story.toString(), "--decisions", folder.resolve("no").toString()))
        .isEqualTo(2);
    assertThat(err).contains("there is no file of decisions");
  }

  @Test
  void looksForDecisionsInTheWorkFolderThatAuditsHave() {
    String work = folder.resolve("kept").toString();
    assertThat(run(Map.of("COPYDESK_WORK_DIR", work), "review", "export")).isEqualTo(2);
    assertThat(err).contains("there is no database in " + work);
    assertThat(run(Map.of("COPYDESK_WORK_DIRS", work), "review", "list")).isEqualTo(2);
    assertThat(err).contains("did you mean COPYDESK_WORK_DIR?");
  }

  @Test
  void exportsOnlyFromADatabase() throws Exception {
    assertThat(run("review", "export", "--work-dir", folder.toString())).isEqualTo(2);
    assertThat(err).contains("there is no database in " + folder);
    assertThat(DecisionsFile.empty().decisions().isEmpty()).isTrue();
  }
}
