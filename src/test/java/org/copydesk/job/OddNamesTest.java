package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.audit.RunTotals;
import org.copydesk.extract.StoryFiles;
import org.copydesk.report.ReportAccess;
import org.copydesk.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that somebody chose to do harm, or that only look alike: a row each, in every format. */
class OddNamesTest {

  private static final int MEMBERS = 1_000;

  @TempDir Path folder;

  @Test
  void areARowEach() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    List<String> names =
        List.of(
            "line\nbreak.txt",
            "escape\u001b[31mred\u001b[0m.txt",
            "caf\u00e9.txt",
            "cafe\u0301.txt",
            "\u202etxt.exe.txt",
            "=cmd.txt",
            "<script>alert(1).txt",
            "l".repeat(246) + ".txt");
    int number = 0;
    for (String name : names) {
      Files.writeString(in.resolve(name), Stories.CLEAN.replace("eleven", "" + (20 + number++)));
    }
    byte[] story = Stories.CLEAN.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("../../../outside.txt", story);
    members.put(folder.resolve("absolute.txt").toString(), story);
    members.put("C:\\Windows\\drive.txt", story);
    members.put("nul\0name.txt", story);
    members.put("long/" + "n".repeat(10_000) + ".txt", story);
    Files.write(in.resolve("names.zip"), StoryFiles.zip(members));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < MEMBERS; i++) {
      many.put(i + ".txt", new byte[] {'a'});
    }
    Files.write(in.resolve("many.zip"), StoryFiles.zip(many));

    Desk desk =
        Desk.in(folder.resolve("desk"))
            .writing(ReportFormat.words().toArray(String[]::new))
            .ordering(order -> order.reportAccess(ReportAccess.GROUP));
    AuditOutcome outcome = desk.audit(in);

    assertThat(outcome).isInstanceOf(AuditOutcome.Finished.class);
    JsonMapper json = new JsonMapper();
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(desk.out().resolve("documents.jsonl"))) {
      JsonNode row = json.readTree(line);
      assertThat(rows.put(row.get("document").asString(), row)).as("told twice").isNull();
    }
    assertThat(rows.keySet()).containsAll(names);
    assertThat(rows.keySet().stream().filter(n -> n.startsWith("names.zip!/")))
        .hasSize(5)
        .allSatisfy(n -> assertThat(n).doesNotContain("..").doesNotContain("\0"));
    assertThat(rows.keySet().stream().filter(n -> n.startsWith("many.zip!/"))).hasSize(200);
    assertThat(Files.readString(desk.out().resolve("documents.jsonl")))
        .contains(
            "It holds 1,000 files; the first 200 are listed on their own, the other 800 were not");
    RunTotals totals = ((AuditOutcome.Finished) outcome).totals();
    assertThat(totals.found()).isEqualTo(rows.size());
    for (Path report : reports(desk.out())) {
      if (report.toString().matches(".*\\.(md|txt|html|xml)")) {
        assertThat(Files.readString(report)).as(report.toString()).doesNotContain("\u001b");
      }
    }
    assertThat(folder.resolve("absolute.txt")).doesNotExist();
    try (Stream<Path> all = Files.walk(folder.getParent(), 1)) {
      assertThat(all.map(p -> String.valueOf(p.getFileName()))).doesNotContain("outside.txt");
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      TreeSet<String> rights = new TreeSet<>();
      for (Path report : reports(desk.out())) {
        rights.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
      }
      assertThat(rights).as("the group may read them").containsExactly("rw-r-----");
    }
  }

  private static List<Path> reports(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
