package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audited text of a plain-text file is the file itself. */
class PlainTextFilesTest {

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void decodesWithoutAMark(String charset) throws Exception {
    byte[] bytes = Story.TEXT.getBytes(Charset.forName(charset));

    assertThat(reader.article("story.txt", bytes).text()).isEqualTo(Story.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void leavesTheByteOrderMarkOut(String charset) throws Exception {
    byte[] bytes = ("\uFEFF" + Story.TEXT).getBytes(Charset.forName(charset));

    assertThat(reader.article("story.txt", bytes).text()).isEqualTo(Story.TEXT);
  }

  @Test
  void changesNothing() throws Exception {
    String text = "  " + Story.TEXT.replace("\n\n", "\r\n\r\n\t") + "  \u00A0end \r\n\r\n";

    Article article = reader.article("story.txt", StoryFiles.utf8(text));

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.blocks().get(1).span().begin()).isEqualTo(text.indexOf("The harbour"));
  }

  @Test
  void showsDamagedBytesAndSaysSo() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(StoryFiles.utf8(Story.TEXT));
    bytes.write(0xFF);
    bytes.write(StoryFiles.utf8(" and so on."));

    Reading reading = reader.one("damaged.txt", bytes.toByteArray());

    assertThat(((Article) reading.submission()).text()).isEqualTo(Story.TEXT + "\uFFFD and so on.");
    assertThat(reading.shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.ENCODING_DOUBTFUL,
                "One character of the file is damaged; it is shown as \uFFFD."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: our reporter in Eastport\nSubject: the bridge\nDate: Monday\n\n",
        "From reporter Mon Jan  1 10:00:00 2024\n\n",
        "#!/bin/sh is how the programmer began his talk.\n\n",
        "{ This story begins with a brace. }\n\n"
      })
  void readsAStoryThatBeginsLikeSomethingElse(String start) throws Exception {
    String text = start + Story.TEXT;

    assertThat(reader.article("story.txt", StoryFiles.utf8(text)).text()).isEqualTo(text);
  }

  @Test
  void readsTextUnderAnyName() throws Exception {
    for (String name :
        new String[] {"story", "story.md", "story.text", "story.wire", "story.csv"}) {
      assertThat(reader.article(name, Story.TEXT.getBytes(StandardCharsets.UTF_8)).text())
          .as(name)
          .isEqualTo(Story.TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "markdown", "csv", "txt"})
  void remarksNothingOnTextInWhateverNotation(String extension) throws Exception {
    for (String text : new String[] {Story.TEXT, "# The bridge\n\n" + Story.TEXT}) {
      assertThat(reader.one("story." + extension, StoryFiles.utf8(text)).remarks()).isEmpty();
    }
  }

  @Test
  void remarksThatAMarkdownFileIsAWebPage() throws Exception {
    String page = "<!DOCTYPE html><html><body><p>" + Story.TEXT + "</p></body></html>";

    assertThat(reader.one("story.md", StoryFiles.utf8(page)).remarks())
        .containsExactly("Its name ends in .md, but it is a web page.");
  }
}
