package org.copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive is a row of its own and one for each member, whatever the members are called. */
class ArchivesTest {

  @TempDir Path folder;
  private ReaderOnDisk reader;

  @BeforeEach
  void prepare() {
    reader = new ReaderOnDisk(folder);
  }

  private static UnreadableReason reason(Reading reading) {
    return ((Unreadable) reading.submission()).reason();
  }

  private static byte[] story() {
    return StoryFiles.utf8(Story.TEXT);
  }

  @Test
  void namesMembersByTheirPlaceInTheArchive() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("news/bridge.txt", story());
    files.put("notes.txt", StoryFiles.utf8("Call the mayor."));

    List<Reading> readings = reader.all("inbox.zip", StoryFiles.zip(files));

    assertThat(ReaderOnDisk.names(readings))
        .containsExactly("inbox.zip", "inbox.zip!/news/bridge.txt", "inbox.zip!/notes.txt");
    assertThat(reason(readings.get(0))).isEqualTo(UnreadableReason.ARCHIVE);
    assertThat(((Article) readings.get(1).submission()).text()).isEqualTo(Story.TEXT);
    assertThat(readings.get(1).size()).isEqualTo(story().length);
    assertThat(reason(readings.get(2))).isEqualTo(UnreadableReason.TOO_SHORT);
  }

  @Test
  void readsTarAndGzip() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
      TarArchiveEntry entry = new TarArchiveEntry("bridge.txt");
      entry.setSize(story().length);
      tar.putArchiveEntry(entry);
      tar.write(story());
      tar.closeArchiveEntry();
    }

    List<Reading> readings = reader.all("inbox.tar.gz", packed.toByteArray());

    assertThat(ReaderOnDisk.names(readings))
        .containsExactly(
            "inbox.tar.gz", "inbox.tar.gz!/inbox.tar", "inbox.tar.gz!/inbox.tar!/bridge.txt");
    assertThat(readings.get(2).submission()).isInstanceOf(Article.class);
  }

  @Test
  void takesTheHarmOutOfNames() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../escape.txt", story());
    files.put("/etc/escape.txt", story());
    files.put("C:\\temp\\escape.txt", story());
    files.put("escape.txt", story());
    files.put("bell\u0007.txt", story());

    Path inside = Files.createDirectories(folder.resolve("a/b"));
    List<Reading> readings = new ReaderOnDisk(inside).all("bad.zip", StoryFiles.zip(files));

    assertThat(ReaderOnDisk.names(readings))
        .containsExactly(
            "bad.zip",
            "bad.zip!/escape.txt",
            "bad.zip!/etc/escape.txt",
            "bad.zip!/C:/temp/escape.txt",
            "bad.zip!/escape.txt (2)",
            "bad.zip!/bell\uFFFD.txt");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactly("bad.zip");
    }
  }

  @Test
  void goesNoDeeperThanFiveArchives() throws Exception {
    byte[] packed = story();
    String inner = "story.txt";
    for (int i = 1; i <= 7; i++) {
      packed = StoryFiles.zip(Map.of(inner, packed));
      inner = "level" + i + ".zip";
    }

    List<Reading> readings = reader.all("deep.zip", packed);

    assertThat(readings).hasSize(6);
    assertThat(reason(readings.get(5))).isEqualTo(UnreadableReason.ZIP_BOMB);
  }

  @Test
  void stopsAnArchiveThatSwells() throws Exception {
    byte[] swollen = new byte[30_000_000];
    Arrays.fill(swollen, (byte) 'a');
    byte[] bomb = StoryFiles.zip(Map.of("a.txt", swollen));
    assertThat(bomb.length).isLessThan(100_000);

    List<Reading> readings = reader.all("bomb.zip", bomb);

    assertThat(readings).hasSize(1);
    assertThat(reason(readings.get(0))).isEqualTo(UnreadableReason.ZIP_BOMB);
  }

  @Test
  void givesInnerArchivesNoMoreToUnpackThanTheFileAroundThem() throws Exception {
    byte[] swollen = new byte[4_000_000];
    byte[] packed = StoryFiles.zip(Map.of("a.txt", swollen));
    for (int level = 1; level <= 2; level++) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (int i = 0; i < 6; i++) {
        files.put(i + ".zip", packed);
      }
      packed = StoryFiles.zip(files);
    }
    assertThat(packed.length).isLessThan(10_000);
    long[] unpacked = new long[1];
    XhtmlSource tika = new InProcessTika(Limits.DEFAULT);
    XhtmlSource counting =
        new XhtmlSource() {
          @Override
          public String typeOf(Path file, String fileName) {
            return tika.typeOf(file, fileName);
          }

          @Override
          public Extraction read(
              Path file,
              String fileName,
              String type,
              org.xml.sax.ContentHandler text,
              Unpacking unpacking) {
            Extraction extraction = tika.read(file, fileName, type, text, unpacking);
            unpacked[0] += extraction.members().stream().mapToLong(Member::size).sum();
            return extraction;
          }
        };
    Path file = Files.write(folder.resolve("bomb.zip"), packed);

    List<Reading> readings =
        new SubmissionReader(counting, Story.SPLITTER, Limits.DEFAULT).read(file, "bomb.zip");

    assertThat(unpacked[0]).isLessThan(Limits.RATIO_GRACE);
    assertThat(readings.stream().filter(r -> reason(r) == UnreadableReason.ZIP_BOMB))
        .as("archives that were not unpacked")
        .hasSizeGreaterThan(3);
  }

  @Test
  void saysWhenItHoldsMoreFilesThanAreRead() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 7; i++) {
      files.put(i + ".txt", story());
    }
    Limits five = new Limits(1_000_000, 1_000_000, 5, 5, 10_000_000, 100);

    List<Reading> readings = new ReaderOnDisk(folder, five).all("many.zip", StoryFiles.zip(files));

    assertThat(readings).hasSize(6);
    assertThat(reason(readings.get(0))).isEqualTo(UnreadableReason.TOO_LARGE);
    assertThat(reason(readings.get(0)).counted()).isTrue();
    assertThat(((Unreadable) readings.get(0).submission()).detail())
        .isEqualTo(
            "It holds 7 files; the first 5 are listed on their own, the other 2 were not read.");
  }

  private static byte[] mail(String text, int attachments) {
    StringBuilder mail =
        new StringBuilder(
            """
            From: Reporter <reporter@example.org>
            Subject: My story
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=parts

            --parts
            Content-Type: text/plain; charset=utf-8

            """);
    mail.append(text);
    for (int i = 0; i < attachments; i++) {
      mail.append(
          "\n--parts\nContent-Disposition: attachment; filename=\"%d.txt\"\n\n%s"
              .formatted(i, Story.TEXT));
    }
    return StoryFiles.utf8(mail.append("\n--parts--\n").toString());
  }

  @Test
  void passesNoMailWithMoreAttachmentsThanAreRead() throws Exception {
    Limits five = new Limits(1_000_000, 1_000_000, 5, 5, 10_000_000, 100);
    ReaderOnDisk few = new ReaderOnDisk(folder, five);

    List<Reading> story = few.all("story.eml", mail(Story.TEXT, 9));
    List<Reading> note = few.all("note.eml", mail("Stories attached.", 9));

    String sentence = "4 of its 9 attachments were not read; that is more than a mail may have.";
    assertThat(story).hasSize(6);
    assertThat(story.get(0).submission()).isInstanceOf(Article.class);
    assertThat(story.get(0).shortfalls())
        .containsExactly(new Shortfall(UnreadableReason.TOO_LARGE, sentence));
    assertThat(reason(note.get(0))).isEqualTo(UnreadableReason.TOO_LARGE);
    assertThat(((Unreadable) note.get(0).submission()).detail()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "html"})
  void tellsWhatIsAmissInTheTextOfAMail(String kind) throws Exception {
    String text = Story.TEXT.replaceFirst("caf\u00e9", "caf@@");
    byte[] mail =
        StoryFiles.utf8(
            new String(mail(text, 0), StandardCharsets.UTF_8)
                .replace("text/plain", "text/" + kind));
    int at = new String(mail, StandardCharsets.ISO_8859_1).indexOf("@@");
    mail[at] = (byte) 0xc3;
    mail[at + 1] = (byte) 0x28;

    Reading reading = reader.one("mail.eml", mail);

    assertThat(reading.submission()).isInstanceOf(Article.class);
    assertThat(reading.shortfalls())
        .extracting(Shortfall::reason)
        .containsExactly(UnreadableReason.ENCODING_DOUBTFUL);
  }

  @Test
  void refusesAMemberOverTheLimitButReadsTheOthers() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("large.txt", StoryFiles.utf8(Story.TEXT.repeat(3)));
    files.put("small.txt", story());
    Limits tight = new Limits(story().length + 1000, 1_000_000, 5, 5, 10_000_000, 100);

    List<Reading> readings =
        new ReaderOnDisk(folder, tight).all("mixed.zip", StoryFiles.zip(files));

    assertThat(reason(readings.get(1))).isEqualTo(UnreadableReason.TOO_LARGE);
    assertThat(readings.get(2).submission()).isInstanceOf(Article.class);
  }

  @Test
  void keepsWhatWasReadBeforeTheDamage() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("first.txt", story());
    byte[] noise = new byte[50_000];
    new java.util.Random(3).nextBytes(noise);
    files.put("second.bin", noise);
    byte[] whole = StoryFiles.zip(files);

    List<Reading> readings = reader.all("cut.zip", Arrays.copyOf(whole, whole.length / 2));

    assertThat(reason(readings.get(0))).isEqualTo(UnreadableReason.BROKEN_FILE);
    assertThat(readings.get(1).submission()).isInstanceOf(Article.class);
  }

  @Test
  void ignoresWhatAnOperatingSystemPutsIn() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("__MACOSX/._story.txt", new byte[] {0, 5, 22, 7});
    files.put("news/.DS_Store", new byte[] {0, 0, 0, 1});
    files.put("story.txt", story());

    List<Reading> readings = reader.all("mac.zip", StoryFiles.zip(files));

    assertThat(reason(readings.get(1))).isEqualTo(UnreadableReason.IGNORED);
    assertThat(reason(readings.get(2))).isEqualTo(UnreadableReason.IGNORED);
    assertThat(readings.get(3).submission()).isInstanceOf(Article.class);
  }

  @Test
  void listsWhatIsAttachedToAMail() throws Exception {
    List<Reading> readings =
        reader.all("mail.eml", StoryFiles.mailWith("story.docx", StoryFiles.docx()));

    assertThat(ReaderOnDisk.names(readings)).containsExactly("mail.eml", "mail.eml!/story.docx");
    assertThat(reason(readings.get(0))).isEqualTo(UnreadableReason.ARCHIVE);
    assertThat(Story.sentences((Article) readings.get(1).submission()))
        .isEqualTo(Story.sentences());
  }

  @Test
  void readsAMailThatIsNothingButAPieceOfHtml() throws Exception {
    String mail =
        """
        From: Reporter <reporter@example.org>
        Subject: My story
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=parts

        --parts
        Content-Type: text/html; charset=utf-8

        <div dir="ltr">%s</div><div><br></div>
        <div>%s</div>
        --parts
        Content-Type: text/plain; charset=utf-8

        Sent to the list of the desk.
        --parts--
        """
            .formatted(Story.PARAGRAPHS.get(0), Story.PARAGRAPHS.get(3));

    Article article = reader.article("mail.eml", StoryFiles.utf8(mail));

    assertThat(article.text()).isEqualTo(Story.PARAGRAPHS.get(0) + "\n" + Story.PARAGRAPHS.get(3));
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long before = spools(temporary);

    reader.all("inbox.zip", StoryFiles.zip(Map.of("a.txt", story())));

    assertThat(spools(temporary)).isEqualTo(before);
  }

  private static long spools(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(p -> p.getFileName().toString().startsWith("copydesk-")).count();
    }
  }
}
