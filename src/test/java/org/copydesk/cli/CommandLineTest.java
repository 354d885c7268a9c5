package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.job.WorkFolder;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says and returns, without an audit being run. */
class CommandLineTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Copydesk.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String story() throws IOException {
    return Files.writeString(folder.resolve("story.txt"), "A story.").toString();
  }

  @Test
  void showsThreeExamplesWhenNothingIsAsked() {
    assertThat(run()).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err().lines().filter(l -> l.startsWith("  copydesk "))).hasSize(3);
  }

  @Test
  void helpsWithUsageFirstAndExitCodesLast() {
    assertThat(run("audit", "--help")).isZero();
    assertThat(out().indexOf("Usage: copydesk audit")).isLessThan(out().indexOf("Examples:"));
    assertThat(out().indexOf("Examples:")).isLessThan(out().indexOf("Options:"));
    assertThat(out().indexOf("Options:")).isLessThan(out().indexOf("Exit codes:"));
    assertThat(err()).isEmpty();
  }

  @Test
  void namesAnUnknownOption() throws IOException {
    assertThat(run("audit", story(), "--fail-uner", "80")).isEqualTo(2);
    assertThat(err()).contains("'--fail-uner'").contains("--fail-under");
  }

  @Test
  void namesAPathThatDoesNotExistEvenIfOthersDo() throws IOException {
    assertThat(run("audit", story(), folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err()).contains("there is no file or folder").contains("nowhere");
  }

  @Test
  void wantsToKnowWhatToAudit() {
    assertThat(run("audit")).isEqualTo(2);
    assertThat(err()).contains("say which files or folders to audit");
  }

  @Test
  void asksWhichFormatWasMeant() throws IOException {
    assertThat(run("audit", story(), "--format", "markdwn")).isEqualTo(2);
    assertThat(err())
        .contains("there is no format \"markdwn\"; did you mean markdown? There are xlsx, ");
    assertThat(run("audit", story(), "--format", "parch\nment")).isEqualTo(2);
    assertThat(err()).contains("there is no format \"parch?ment\"; there are xlsx, ");
  }

  @Test
  void helpsWithEveryFormat() {
    assertThat(run("audit", "--help")).isZero();
    String help = out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains(
            "with commas between them: "
                + String.join(", ", ReportFormat.defaultWords())
                + " (these if you name none)");
    for (String word : ReportFormat.words()) {
      assertThat(help).containsPattern("with commas between them: [^.]*\\b" + word + "\\b");
    }
  }

  @Test
  void refusesAScoreThatIsNone() throws IOException {
    assertThat(run("audit", story(), "--fail-under", "101")).isEqualTo(2);
    assertThat(err()).contains("0 to 100");
    assertThat(run("audit", story(), "--fail-on", "fatal")).isEqualTo(2);
    assertThat(err()).contains("error").contains("warning").contains("note");
  }

  @Test
  void findsOutBeforeTheWorkThatAFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "I am a file");
    assertThat(run("audit", story(), "--out", file.resolve("deep").toString())).isEqualTo(2);
    assertThat(err()).contains("cannot be written").contains("--out");
  }

  @Test
  void takesFormatsWithBlanksAroundThemAndEachOnce() throws IOException {
    assertThat(run("audit", story(), "--format", "xlsx, htm")).isEqualTo(2);
    assertThat(err()).contains("there is no format \"htm\"; did you mean html?");
    assertThat(AuditOrder.distinct(List.of("xlsx", " html", "xlsx ")))
        .containsExactly("xlsx", "html");
  }

  @Test
  void findsOutBeforeTheWorkWhatIsInTheWayOfAReport() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("documents"), "I am a file");
    Files.createSymbolicLink(out.resolve("return-notes"), folder.resolve("nowhere"));
    Files.createDirectory(out.resolve("latest.xlsx"));
    for (String name : List.of("html→documents", "note→return-notes", "xlsx→latest.xlsx")) {
      String format = name.substring(0, 4);
      err.reset();
      assertThat(run("audit", story(), "--out", out.toString(), "--format", format)).isEqualTo(2);
      assertThat(err())
          .contains(out.resolve(name.substring(5)) + " is ")
          .contains("the format " + format + " needs a ")
          .contains("--out; nothing was audited");
    }
  }

  @Test
  void saysWhoHoldsTheWorkFolder() throws IOException {
    Path work = folder.resolve("work");
    try (WorkFolder held = WorkFolder.hold(work)) {
      held.sayHolder("run 00007-20260318-020000");
      int code =
          run(
              "audit",
              story(),
              "--work-dir",
              work.toString(),
              "--out",
              folder.resolve("out").toString());
      assertThat(code).isEqualTo(5);
    }
    assertThat(err()).contains("run 00007-20260318-020000").contains("--work-dir");
  }

  @Test
  void readsPathsFromAListAndNamesTheBadOne() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), story() + "\n\nmissing.txt\n");
    assertThat(run("audit", "--files-from", list.toString())).isEqualTo(2);
    assertThat(err()).contains("missing.txt");
  }

  @Test
  void explainsARule() {
    assertThat(run("explain", "language/some-rule")).isZero();
    assertThat(out()).startsWith("language/*").contains("Why:").contains("Flagged:");
    assertThat(run("explain", "languag")).isEqualTo(2);
    assertThat(err()).contains("there is no rule \"languag\"");
  }

  @Test
  void tellsHowOftenARuleWasRight() {
    assertThat(run("explain", "names/misspelled-name")).isZero();
    assertThat(out()).containsPattern("Measured:\n  \\d+ of \\d+ right \\(precision ");
    assertThat(run("rules", "--json")).isZero();
    assertThat(out()).contains("\"measured\" : {").contains("\"raised\" : ");
  }

  @Test
  void saysThatARuleWasNeverMeasured() {
    assertThat(run("explain", "language/some-rule")).isZero();
    assertThat(out()).contains("Measured:\n  Not measured yet.");
  }

  @Test
  void givesCardsToMachines() {
    assertThat(run("rules", "--json")).isZero();
    assertThat(out()).startsWith("[").contains("\"id\" : \"language/*\"");
  }
}
