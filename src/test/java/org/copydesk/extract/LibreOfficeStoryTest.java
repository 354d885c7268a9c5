package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    requireLibreOffice();
    Files.write(folder.resolve("story.docx"), StoryFiles.docx());
    Path out = Files.createDirectory(folder.resolve("out"));
    for (String format : FORMATS) {
      Process office =
          new ProcessBuilder(
                  "soffice",
                  "--headless",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--convert-to",
                  format,
                  "--outdir",
                  out.toString(),
                  folder.resolve("story.docx").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void requireLibreOffice() {
    boolean present =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
    if (!present && "required".equals(System.getProperty("copydesk.tools"))) {
      fail("soffice is not on the PATH, but copydesk.tools=required");
    }
    assumeTrue(present, "skipped: LibreOffice (soffice) is not on the PATH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "rtf", "doc", "pdf", "fodt"})
  void readsWhatTheOfficeProgramWrote(String format) throws Exception {
    String name = "story." + format;
    byte[] bytes = Files.readAllBytes(folder.resolve("out").resolve(name));

    Article article = new ReaderOnDisk(folder).article(name, bytes);

    assertThat(Story.sentences(article)).isEqualTo(Story.sentences());
    assertThat(article.blocks()).hasSize(6);
  }
}
