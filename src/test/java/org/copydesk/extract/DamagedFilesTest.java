package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be read of a damaged file is audited, and nobody takes it for the whole. */
class DamagedFilesTest {

  @TempDir Path folder;

  @Test
  void auditsInPartWhatComesBeforeTheDamage() throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>(StoryFiles.unzip(StoryFiles.docx()));
    String main = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
    String half = main.substring(0, main.indexOf(Story.SUBHEAD.substring(0, 5)));
    parts.put("word/document.xml", half.getBytes(StandardCharsets.UTF_8));

    Reading reading = new ReaderOnDisk(folder).one("half.docx", StoryFiles.zip(parts));

    assertThat(reading.submission()).isInstanceOf(Article.class);
    Article article = (Article) reading.submission();
    assertThat(article.text()).contains("café on Pier 4").doesNotContain("audit office");
    int words = TextLikeness.words(article.text());
    assertThat(reading.shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.BROKEN_FILE,
                "It is a Word document; " + words + " words could be read, the rest is damaged."));
  }

  @Test
  void auditsInPartAPdfWhoseEndIsMissing() throws Exception {
    byte[] whole = StoryFiles.pdf(true, 11);

    Reading reading =
        new ReaderOnDisk(folder).one("cut.pdf", Arrays.copyOf(whole, whole.length - 60));

    assertThat(reading.submission()).isInstanceOf(Article.class);
    assertThat(reading.shortfalls())
        .extracting(Shortfall::reason)
        .containsExactly(UnreadableReason.BROKEN_FILE);
  }

  @Test
  void comparesTheSumOfEveryPartOfABook() throws Exception {
    byte[] book = StoryFiles.epub();
    String bytes = new String(book, StandardCharsets.ISO_8859_1);
    int chapter = bytes.lastIndexOf("c.xhtml");
    int sum = bytes.lastIndexOf("PK\1\2", chapter) + 16;
    book[sum] ^= 1;

    Reading reading = new ReaderOnDisk(folder).one("story.epub", book);

    assertThat(reading.submission()).isInstanceOf(Article.class);
    assertThat(reading.shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.BROKEN_FILE,
                "1 of the 4 parts that the file is made of is damaged; text may be missing or wrong."));
  }

  @Test
  void leavesOutWhatAFileGivesOnlySometimes() throws Exception {
    int[] readings = new int[1];
    XhtmlSource fickle =
        new XhtmlSource() {
          @Override
          public String typeOf(Path file, String fileName) {
            return "application/pdf";
          }

          @Override
          public Extraction read(
              Path file,
              String fileName,
              String type,
              org.xml.sax.ContentHandler text,
              Unpacking unpacking) {
            String words = Story.TEXT + readings[0]++;
            try {
              text.characters(words.toCharArray(), 0, words.length());
            } catch (org.xml.sax.SAXException e) {
              throw new IllegalStateException(e);
            }
            return Extraction.failed(new Failure(UnreadableReason.BROKEN_FILE, ""));
          }
        };
    Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF");

    List<Reading> read =
        new SubmissionReader(fickle, Story.SPLITTER, Limits.DEFAULT).read(file, "a.pdf");

    assertThat(read).hasSize(1);
    assertThat(read.get(0).submission())
        .isInstanceOfSatisfying(
            org.copydesk.text.Unreadable.class,
            u -> assertThat(u.reason()).isEqualTo(UnreadableReason.BROKEN_FILE));
    assertThat(readings[0]).isEqualTo(2);
  }
}
