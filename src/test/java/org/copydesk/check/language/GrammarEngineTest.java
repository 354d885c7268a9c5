package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copydesk.data.DataFile;
import org.junit.jupiter.api.Test;

class GrammarEngineTest {

  private static final Path CLASSES = Path.of("target/classes/org/copydesk/check/language");

  /** What one build remembered of LanguageTool is not taken for what another would take down. */
  @Test
  void tellsBuildsApartByTheClassesThatAskAndTakeDown() {
    assertThat(GrammarEngine.code("GrammarEngine"))
        .hasSize(64)
        .isNotEqualTo(GrammarEngine.code("LanguageMatch"));
  }

  @Test
  void listsEveryClassThatTagsOrSelects() throws IOException {
    Set<String> listed =
        new TreeSet<>(DataFile.beside(GrammarEngine.class, "engine-parts.txt").lines());
    assertThat(listed).contains("GrammarEngine", "GrammarTool", "SharedAnalysis", "LanguageMatch");
    Set<String> built = new TreeSet<>();
    for (String folder : List.of("chunking", "selection")) {
      try (Stream<Path> files = Files.list(CLASSES.resolve(folder))) {
        files
            .map(f -> folder + "/" + f.getFileName())
            .filter(f -> f.endsWith(".class") && !f.contains("package-info"))
            // A switch or a lambda of the class before it, with a number for a name.
            .filter(f -> !f.matches(".*\\$\\d+\\.class"))
            .forEach(f -> built.add(f.substring(0, f.length() - ".class".length())));
      }
    }
    assertThat(listed).containsAll(built);
  }
}
