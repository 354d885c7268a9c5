package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole job over a story that comes as a page of a site and as its words alone. */
class WebPageJobTest {

  private static final String HEADLINE = "Lighthouse of Skellan goes to its keeper for one dollar";
  private static final List<String> PARAGRAPHS =
      List.of(
          "The lighthouse of Skellan has belonged to its last keeper since Monday. The coast guard"
              + " sold it to him for one dollar, because nobody had bid at the auction in spring.",
          "Visitors to the island rose by 41% last year, and the goverment of the county expects more"
              + " of them when the tower opens in June. A ferry will run twice a day.",
          "“I have painted it eleven times,” said Ewan Harkness, who moved out when the lamp was"
              + " switched to automatic in 1999. “It is about time that it was mine.”",
          "He means to live in the rooms below the lamp and to let the two cottages. The coast guard"
              + " keeps the right to climb the stairs and look after the light.");

  private static final String PAGE =
      """
      <html><head><title>Lighthouse sold</title></head><body>
      <header><a href="/">Island Herald</a><nav><ul><li><a href="/a">Ferries</a></li>
      <li><a href="/b">Fishing</a></li></ul></nav></header>
      <main><article><h1>%s</h1><p>%s</p><p>%s</p>
      <div class="related-stories"><a href="/c">Goats stop the harbour train again</a></div>
      <p>%s</p><p>%s</p></article>
      <aside class="most-read"><h2>Read by many</h2><ul><li><a href="/d">Fog horn keeps village awake
      for a week</a></li><li><a href="/e">Baker rows to work</a></li></ul></aside></main>
      <footer><p>The Herald is printed on the island on Wednesdays.</p></footer></body></html>
      """
          .formatted(
              HEADLINE, PARAGRAPHS.get(0), PARAGRAPHS.get(1), PARAGRAPHS.get(2), PARAGRAPHS.get(3));

  @TempDir Path folder;

  @Test
  void judgesTheStoryOfAPageAsItJudgesItsWordsAlone() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("page.html"), PAGE);
    Files.writeString(
        in.resolve("story.txt"), HEADLINE + "\n\n" + String.join("\n\n", PARAGRAPHS) + "\n");
    Desk desk = Desk.in(folder.resolve("desk"));

    assertThat(desk.audit(in)).isInstanceOf(AuditOutcome.Finished.class);

    List<JsonNode> findings = lines(desk.out().resolve("findings.jsonl"));
    assertThat(fragments(findings, "story.txt")).isEmpty();
    String furniture = String.join("\n", fragments(findings, "page.html"));
    assertThat(furniture)
        .contains("Island Herald", "Ferries", "Fishing")
        .contains("Goats stop the harbour train again")
        .contains("Read by many", "Fog horn", "Baker rows to work")
        .contains("The Herald is printed")
        .doesNotContain("Lighthouse", "coast guard", "Harkness", "Visitors");
    assertThat(others(findings, "page.html"))
        .isEqualTo(others(findings, "story.txt"))
        .anyMatch(f -> f.contains("goverment"))
        .anyMatch(f -> f.contains("41%"));
    List<JsonNode> documents = lines(desk.out().resolve("documents.jsonl"));
    assertThat(words(documents, "page.html"))
        .isGreaterThan(100)
        .isEqualTo(words(documents, "story.txt"));
  }

  private static List<String> fragments(List<JsonNode> findings, String document) {
    return findings.stream()
        .filter(f -> f.get("document").asString().equals(document))
        .filter(f -> f.get("rule").asString().startsWith("fragments/"))
        .map(f -> f.get("text").asString())
        .toList();
  }

  private static List<String> others(List<JsonNode> findings, String document) {
    return findings.stream()
        .filter(f -> f.get("document").asString().equals(document))
        .filter(f -> !f.get("rule").asString().startsWith("fragments/"))
        // That the two are one story is pinned to the first line, which is the page's name here.
        .filter(f -> !f.get("rule").asString().equals("consistency/near-duplicate"))
        .map(f -> f.get("rule").asString() + " " + f.get("text") + " " + f.get("suggestions"))
        .toList();
  }

  private static int words(List<JsonNode> documents, String name) {
    return documents.stream()
        .filter(d -> d.get("document").asString().equals(name))
        .mapToInt(d -> d.get("words").asInt(0))
        .sum();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(file).stream().map(mapper::readTree).toList();
  }
}
