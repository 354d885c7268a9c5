package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.text.Article;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is a row with the right reason and a sentence for an editor. */
class BadFilesTest {

  private static final String WORD_FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>%s
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>
      """;

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  private void assertReason(UnreadableReason reason, String name, byte[] bytes) throws Exception {
    Unreadable unreadable = reader.unreadable(name, bytes);
    assertThat(unreadable.reason()).as(name + ": " + unreadable.detail()).isEqualTo(reason);
    assertThat(unreadable.detail()).doesNotContain("Exception", "org.", "java", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.txt", "empty.docx", "empty.pdf", "empty"})
  void callsAFileOfNoBytesEmpty(String name) throws Exception {
    assertReason(UnreadableReason.EMPTY_FILE, name, new byte[0]);
  }

  @Test
  void findsNoTextInBlanksAndSigns() throws Exception {
    assertReason(UnreadableReason.NO_TEXT, "blanks.txt", StoryFiles.utf8(" \n\t \n   \n"));
    assertReason(UnreadableReason.NO_TEXT, "rule.txt", StoryFiles.utf8("--- 12 ---\n"));
    assertReason(
        UnreadableReason.NO_TEXT,
        "nothing.html",
        StoryFiles.utf8("<html><head><title>A title alone</title></head><body> </body></html>"));
  }

  @Test
  void countsTheWordsOfATextThatIsTooShort() throws Exception {
    Unreadable unreadable =
        reader.unreadable("short.txt", StoryFiles.utf8("Eastport – The story follows tomorrow."));

    assertThat(unreadable.reason()).isEqualTo(UnreadableReason.TOO_SHORT);
    assertThat(unreadable.detail()).isEqualTo("It has 5 words.");
  }

  @Test
  void auditsATextOfTwentyWords() throws Exception {
    String words = IntStream.range(0, 20).mapToObj(i -> "word").collect(Collectors.joining(" "));

    assertThat(reader.article("twenty.txt", StoryFiles.utf8(words)).text()).isEqualTo(words);
  }

  @Test
  void knowsAPictureWhateverItIsCalled() throws Exception {
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    assertReason(UnreadableReason.NOT_A_DOCUMENT, "picture.png", png);
    assertReason(UnreadableReason.NOT_A_DOCUMENT, "story.docx", png);
    assertThat(reader.one("picture.png", png).type()).isEqualTo("image/png");
  }

  @Test
  void knowsAProgramWhateverItIsCalled() throws Exception {
    byte[] program =
        Files.readAllBytes(Path.of(BadFilesTest.class.getResource("BadFilesTest.class").toURI()));

    assertReason(UnreadableReason.NOT_A_DOCUMENT, "Story.class", program);
    assertReason(UnreadableReason.NOT_A_DOCUMENT, "story.txt", program);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"noise.docx", "noise.pdf", "noise.txt", "noise.odt", "noise.rtf", "noise.doc"})
  void callsNoiseUnderTheNameOfADocumentBroken(String name) throws Exception {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);

    assertReason(UnreadableReason.BROKEN_FILE, name, noise);
  }

  @Test
  void neverAuditsTheFirstHalfOfAFileAsIfItWereWhole() throws Exception {
    for (Map.Entry<String, byte[]> file :
        Map.of(
                "half.docx", StoryFiles.docx(),
                "half.pdf", StoryFiles.pdf(true, 11),
                "half.odt", StoryFiles.odt(),
                "half.epub", StoryFiles.epub())
            .entrySet()) {
      byte[] whole = file.getValue();
      assertReason(
          UnreadableReason.BROKEN_FILE, file.getKey(), Arrays.copyOf(whole, whole.length / 2));
    }
  }

  @Test
  void saysWhenADocumentHasAPassword() throws Exception {
    assertReason(UnreadableReason.ENCRYPTED, "locked.docx", StoryFiles.encryptedDocx());
    assertReason(UnreadableReason.ENCRYPTED, "locked.pdf", StoryFiles.encryptedPdf("secret"));
  }

  @Test
  void readsAPdfThatAnybodyMayOpen() throws Exception {
    Article article = reader.article("open.pdf", StoryFiles.encryptedPdf(""));

    assertThat(Story.sentences(article)).isEqualTo(Story.sentences());
  }

  @Test
  void refusesAFileOverTheLimitWithoutReadingIt() throws Exception {
    Limits small = new Limits(100, 1_000_000, 5, 200, 1_000_000, 100);

    Reading reading = new ReaderOnDisk(folder, small).one("large.txt", StoryFiles.utf8(Story.TEXT));

    assertThat(((Unreadable) reading.submission()).reason()).isEqualTo(UnreadableReason.TOO_LARGE);
    assertThat(reading.hash()).isEmpty();
    assertThat(reading.size()).isEqualTo(StoryFiles.utf8(Story.TEXT).length);
  }

  @Test
  void refusesMoreTextThanAllowedInEveryFormat() throws Exception {
    Limits few = new Limits(1_000_000, 500, 5, 200, 1_000_000, 100);
    for (Map.Entry<String, byte[]> file : StoryFiles.all().entrySet()) {
      Unreadable unreadable =
          new ReaderOnDisk(folder, few).unreadable(file.getKey(), file.getValue());

      assertThat(unreadable.reason()).as(file.getKey()).isEqualTo(UnreadableReason.TOO_LARGE);
      assertThat(unreadable.detail()).isEqualTo("It holds more than 500 characters of text.");
    }
  }

  @Test
  void stopsADocumentThatSwells() throws Exception {
    byte[] bomb = docx("", "a ".repeat(15_000_000));
    assertThat(bomb.length).isLessThan(50_000);

    assertReason(UnreadableReason.ZIP_BOMB, "bomb.docx", bomb);
  }

  @Test
  void neverShowsAFileThatXmlReachesFor() throws Exception {
    Path canary = Files.writeString(folder.resolve("canary"), "canary in the mine");
    String reach = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>";
    String multiply = "<!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

    assertReason(UnreadableReason.UNSAFE_XML, "reach.docx", docx(reach, "&x;"));
    assertReason(UnreadableReason.UNSAFE_XML, "multiply.docx", docx(multiply, "&b;"));
    for (String name : List.of("reach.xhtml", "reach.xml")) {
      String page =
          "<?xml version=\"1.0\"?>\n"
              + reach.replace("w:document", "html")
              + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&x;</p></body></html>";
      assertReason(UnreadableReason.UNSAFE_XML, name, StoryFiles.utf8(page));
    }
    String web =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \""
            + canary.toUri()
            + "\">]><html><body><p>"
            + Story.TEXT
            + " &x;</p></body></html>";
    assertThat(reader.article("reach.html", StoryFiles.utf8(web)).text())
        .doesNotContain("canary in");
  }

  @Test
  void readsAPageThatNestsTwentyThousandDeep() throws Exception {
    byte[] page =
        StoryFiles.utf8(
            "<html><body>" + "<div>".repeat(20_000) + "<p>" + Story.TEXT + "</p></body></html>");

    Reading reading = reader.one("deep.html", page);

    if (reading.submission() instanceof Article article) {
      assertThat(article.text()).contains(Story.PARAGRAPHS.get(2));
    } else {
      assertThat(((Unreadable) reading.submission()).reason())
          .isIn(UnreadableReason.BROKEN_FILE, UnreadableReason.ZIP_BOMB);
    }
  }

  @Test
  void readsALineOfAHundredThousandCharacters() throws Exception {
    String line = "The toll stays at three dollars. ".repeat(3_100).strip();

    assertThat(reader.article("line.html", StoryFiles.utf8("<p>" + line + "</p>")).text())
        .isEqualTo(line);
  }

  @Test
  void saysWhenAFileIsGone() {
    Reading reading =
        SubmissionReader.inProcess(Story.SPLITTER)
            .read(folder.resolve("gone.txt"), "in/gone.txt")
            .get(0);

    assertThat(reading.submission())
        .isEqualTo(new Unreadable("in/gone.txt", UnreadableReason.VANISHED, ""));
  }

  @Test
  void remarksOnANameThatPromisesAnotherFormat() throws Exception {
    assertThat(reader.one("story.pdf", StoryFiles.docx()).remarks())
        .containsExactly("Its name ends in .pdf, but it is a Word document.");
    assertThat(reader.one("story.docx", StoryFiles.docx()).remarks()).isEmpty();
  }

  @Test
  void tellsSizeHashAndType() throws Exception {
    Reading reading = reader.one("story.txt", "abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(reading.size()).isEqualTo(3);
    assertThat(reading.hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(reading.type()).isEqualTo("text/plain");
  }

  private static byte[] docx(String declaration, String text) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        StoryFiles.utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """));
    files.put(
        "_rels/.rels",
        StoryFiles.utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="word/document.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
            """));
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.write(StoryFiles.utf8(WORD_FILE.formatted(declaration, text)));
    files.put("word/document.xml", document.toByteArray());
    return StoryFiles.zip(files);
  }
}
