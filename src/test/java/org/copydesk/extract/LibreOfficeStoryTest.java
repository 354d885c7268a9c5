package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.ExternalTools;
import org.copydesk.text.Article;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as an office program writes them, which is not how a test would. */
class LibreOfficeStoryTest {

  private static final List<String> FORMATS = List.of("docx", "odt", "rtf", "doc", "pdf", "fodt");

  @TempDir static Path folder;

  @BeforeAll
  static void writeTheStoryInEveryFormat() throws Exception {
    Path story = Files.write(folder.resolve("story.docx"), StoryFiles.docx());
    for (String format : FORMATS) {
      ExternalTools.convert(story, format, folder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "rtf", "doc", "pdf", "fodt"})
  void readsWhatTheOfficeProgramWrote(String format) throws Exception {
    String name = "story." + format;
    byte[] bytes = Files.readAllBytes(folder.resolve("converted").resolve(name));

    Article article = new ReaderOnDisk(folder).article(name, bytes);

    assertThat(Story.sentences(article)).isEqualTo(Story.sentences());
    assertThat(article.blocks()).hasSize(6);
  }
}
