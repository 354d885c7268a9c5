package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.copydesk.check.HouseRules;
import org.copydesk.config.HouseRulesFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** House rules that are for some files only, through the whole job. */
class HouseRuleFilesTest {

  private static final String STORY =
      """
      Council puts off its vote on the harbour wall

      The council said on Monday that a game-changing wall would have to wait until the spring.
      """;

  @TempDir Path folder;
  private Path stories;
  private HouseRules rules;

  @BeforeEach
  void writeStoriesAndRules() throws Exception {
    stories = Files.createDirectories(folder.resolve("desk/in"));
    for (String name : List.of("a.txt", "sport/b.txt", "sport/c.md")) {
      Path file = stories.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, STORY.replace("Monday", "the evening of day " + name.length()));
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(stories.resolve("post.zip")))) {
      zip.putNextEntry(new ZipEntry("sport/d.txt"));
      zip.write(STORY.replace("wall", "pier").getBytes(StandardCharsets.UTF_8));
    }
    rules =
        HouseRulesFile.read(
                List.of(
                    Files.writeString(
                        folder.resolve("desk/house.yml"),
                        """
                        rules:
                          - {id: all, kind: existence, terms: [game-changing]}
                          - {id: sport, kind: existence, terms: [council], files: "in/sport/**"}
                          - {id: members, kind: existence, terms: [spring], files: "in/*.zip!/**"}
                        """),
                    Files.writeString(
                        stories.resolve("near.yml"),
                        """
                        rules:
                          - {id: near, kind: existence, terms: [until], files: ["sport/*.md"]}
                        """)))
            .rules();
  }

  private TreeSet<String> found(Path... paths) throws IOException {
    Desk desk = Desk.in(folder).ordering(o -> o.house(rules).deskFolder(folder));
    assertThat(desk.audit(paths)).isInstanceOf(AuditOutcome.Finished.class);
    TreeSet<String> found = new TreeSet<>();
    for (String line : Files.readAllLines(desk.out().resolve("findings.jsonl"))) {
      JsonNode finding = JsonMapper.builder().build().readTree(line);
      String rule = finding.get("rule").asString();
      if (rule.startsWith("house/")) {
        found.add(finding.get("document").asString() + " " + rule.substring(6));
      }
    }
    return found;
  }

  @Test
  void speaksOnlyInTheFilesThatItIsForToldFromTheFolderOfItsOwnFile() throws IOException {
    assertThat(found(stories))
        .containsExactly(
            "a.txt all",
            "post.zip!/sport/d.txt all",
            "post.zip!/sport/d.txt members",
            "sport/b.txt all",
            "sport/b.txt sport",
            "sport/c.md all",
            "sport/c.md near",
            "sport/c.md sport");
    // Whatever folder is audited and wherever the desk's settings are.
    assertThat(found(stories.resolve("sport")))
        .containsExactly("b.txt all", "b.txt sport", "c.md all", "c.md near", "c.md sport");
    assertThat(found(stories.resolve("sport/c.md")))
        .containsExactly("c.md all", "c.md near", "c.md sport");
  }
}
