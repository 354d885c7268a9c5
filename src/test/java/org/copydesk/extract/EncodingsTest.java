package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;
import org.copydesk.language.NgramGuess;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in whatever encoding come to the characters that were written, or the reader says so. */
class EncodingsTest {

  private static final Map<String, String> STORIES =
      DataFile.beside(NgramGuess.class, "stories.tsv").rows().stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> r.get(1)));

  private static final String ENGLISH =
      "The mayor of São Paulo said “we can’t wait” — and the council’s café owners agreed. The vote"
          + " was put off until Friday, the naïve clerk wrote. Officials said that it’s not clear who"
          + " will pay for it… Nobody knows.";

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "UTF-8", "UTF-16LE", "UTF-32BE"})
  void readsEnglishQuotationMarksFromWindowsAndFromTheMac(String charset) throws Exception {
    byte[] bytes = ENGLISH.getBytes(Charset.forName(charset));

    assertThat(reader.article("story.txt", bytes).text()).isEqualTo(ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "de,windows-1252",
    "de,x-MacRoman",
    "de,IBM850",
    "fr,ISO-8859-15",
    "fr,x-MacRoman",
    "es,windows-1252",
    "pl,windows-1250",
    "pl,ISO-8859-2",
    "ru,windows-1251",
    "ru,KOI8-R",
    "ru,ISO-8859-5",
    "ru,IBM866",
    "uk,KOI8-U",
    "el,windows-1253",
    "el,ISO-8859-7",
    "ar,windows-1256",
    "zh,GBK",
    "zh,Big5",
    "ja,Shift_JIS",
    "ja,EUC-JP",
    "ja,ISO-2022-JP"
  })
  void readsOldCodePages(String language, String charset) throws Exception {
    Charset page = Charset.forName(charset);
    String story = new String(STORIES.get(language).getBytes(page), page);

    assertThat(reader.article("story.txt", story.getBytes(page)).text()).isEqualTo(story);
    assertThat(reader.article("story.html", page(story, "").getBytes(page)).text().strip())
        .isEqualTo(story);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,UTF-8", "UTF-8,windows-1252", "UTF-8,ISO-8859-1", "UTF-8,Shift_JIS",
    "windows-1252,UTF-16", "windows-1252,ISO-8859-1", "windows-1252,us-ascii", "UTF-16LE,UTF-8"
  })
  void readsAPageThatDeclaresAnotherCharset(String written, String declared) throws Exception {
    byte[] bytes =
        page(ENGLISH, "<meta charset=" + declared + ">").getBytes(Charset.forName(written));

    Reading reading = reader.one("story.html", bytes);

    assertThat(((Article) reading.submission()).text().strip()).isEqualTo(ENGLISH);
    assertThat(reading.shortfalls()).isEmpty();
  }

  @Test
  void believesAPageAmongOldCharsets() throws Exception {
    String polish = STORIES.get("pl");
    byte[] bytes =
        page(polish, "<meta charset=iso-8859-2>").getBytes(Charset.forName("ISO-8859-2"));

    assertThat(reader.article("story.html", bytes).text().strip()).isEqualTo(polish);
  }

  @ParameterizedTest
  @ValueSource(strings = {"story.txt", "story.html"})
  void countsCharactersThatAreLost(String name) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(StoryFiles.utf8(ENGLISH));
    bytes.write(0xFF);
    bytes.write(StoryFiles.utf8(" and so on "));
    bytes.write(0xC3);
    bytes.write(StoryFiles.utf8(" the end."));

    assertThat(reader.one(name, bytes.toByteArray()).shortfalls())
        .containsExactly(
            new Shortfall(
                UnreadableReason.ENCODING_DOUBTFUL,
                "2 characters of the file are damaged; they are shown as \uFFFD."));
  }

  @Test
  void whatWasLostBeforeIsNoFaultOfThisFile() throws Exception {
    String text = ENGLISH + " The caf\uFFFD closed.";

    assertThat(reader.one("story.txt", StoryFiles.utf8(text)).shortfalls()).isEmpty();
  }

  @Test
  void saysWhereAnotherEncodingFitsAsWell() throws Exception {
    String text = Story.TEXT + " She comes from La Coruña, he said.";

    assertThat(reader.one("story.txt", text.getBytes(Charset.forName("windows-1252"))).remarks())
        .containsExactly(
            "It does not say in which encoding it was saved. It was read as windows-1252, but could"
                + " be windows-1250 as well; check letters with accents.");
    assertThat(reader.one("story.txt", text.getBytes(StandardCharsets.UTF_8)).remarks()).isEmpty();
    assertThat(reader.one("plain.txt", StoryFiles.utf8(Story.TEXT)).remarks()).isEmpty();
  }

  @Test
  void keepsAMarkInTheMiddleAsItStands() throws Exception {
    String text = ENGLISH + "\n\uFEFF" + ENGLISH;

    assertThat(reader.article("story.txt", StoryFiles.utf8("\uFEFF" + text)).text())
        .isEqualTo(text);
  }

  private static String page(String text, String head) {
    return "<!DOCTYPE html><html><head>"
        + head
        + "<title>x</title></head><body><p>"
        + text
        + "</p></body></html>";
  }
}
