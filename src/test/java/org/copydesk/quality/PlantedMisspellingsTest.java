package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.check.Lexicon;
import org.copydesk.check.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedMisspellingsTest {

  private static final String STORY =
      """
      The harbour of Trieste stayed closed on Tuesday after the storm, said Marta Kowalski of the
      coast guard. Ships from Istanbul and Casablanca waited outside, and the mayor, Roberto
      Bellini, asked the captains for patience.

      Kowalski told reporters that divers from Slovenia would inspect the damaged quay before the
      government decides about repairs. "We have received help from Ljubljana and Vienna," Bellini
      wrote, "and we believe the terminal will open before Christmas." The Istanbul ferry sailed to
      Venice instead, where its passengers boarded buses for Trieste.
      """;

  private static final List<Piece> PIECES =
      IntStream.range(0, 24)
          .mapToObj(i -> new Piece("invented", "story-" + i + ".txt", 1, STORY))
          .toList();

  @TempDir Path folder;

  @Test
  void makesTheSameSetOfTheSameSeed() throws IOException {
    PlantedMisspellings.of(PIECES, 7, 0.5).write(folder.resolve("a"));
    PlantedMisspellings.of(PIECES, 7, 0.5).write(folder.resolve("b"));
    PlantedMisspellings.of(PIECES, 8, 0.5).write(folder.resolve("c"));
    assertThat(folder.resolve("a/gold.jsonl"))
        .hasSameTextualContentAs(folder.resolve("b/gold.jsonl"));
    assertThat(folder.resolve("a/docs/005.txt"))
        .hasSameBinaryContentAs(folder.resolve("b/docs/005.txt"));
    assertThat(Files.readString(folder.resolve("c/gold.jsonl")))
        .isNotEqualTo(Files.readString(folder.resolve("a/gold.jsonl")));
  }

  @Test
  void marksErrorsThatStandWhereTheyAreSaidToStand() {
    for (PlantedMisspellings.Document document : changed()) {
      for (MarkedError error : document.errors()) {
        assertThat(error.span().in(document.text())).isEqualTo(error.text());
        assertThat(error.text()).isNotEqualTo(error.correction());
      }
    }
  }

  @Test
  void givesBackTheCleanTextWhenEveryErrorIsCorrected() {
    for (PlantedMisspellings.Document document : changed()) {
      StringBuilder text = new StringBuilder(document.text());
      for (int i = document.errors().size() - 1; i >= 0; i--) {
        MarkedError error = document.errors().get(i);
        text.replace(error.span().begin(), error.span().end(), error.correction());
      }
      assertThat(text.toString()).isEqualTo(STORY);
    }
  }

  @Test
  void neverPlantsAFormThatSomebodyKnows() {
    KnownForms known = new KnownForms(TestDesk.bean(Lexicon.class));
    assertThat(changed())
        .flatExtracting(PlantedMisspellings.Document::errors)
        .filteredOn(e -> !e.how().equals("wrong-first"))
        .isNotEmpty()
        .noneMatch(e -> known.holds(e.text()));
  }

  @Test
  void leavesAboutTheAskedShareClean() {
    assertThat(PlantedMisspellings.of(PIECES, 3, 1).documents())
        .allMatch(d -> d.errors().isEmpty() && d.text().equals(STORY));
    assertThat(PlantedMisspellings.of(PIECES, 3, 0).documents())
        .allMatch(d -> d.errors().stream().anyMatch(MarkedError::isName));
  }

  @Test
  void readsAnErrorAsItWasWritten() throws IOException {
    PlantedMisspellings made = PlantedMisspellings.of(PIECES, 7, 0);
    made.write(folder);
    List<MarkedError> written =
        made.documents().stream().flatMap(d -> d.errors().stream()).toList();
    assertThat(JsonLines.rows(folder.resolve("gold.jsonl")).stream().map(MarkedError::of).toList())
        .isEqualTo(written);
  }

  private static List<PlantedMisspellings.Document> changed() {
    return PlantedMisspellings.of(PIECES, 7, 0).documents();
  }
}
