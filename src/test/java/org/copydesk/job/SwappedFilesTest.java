package org.copydesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.check.language.SrxSentenceSplitter;
import org.copydesk.config.AuditRequest;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.InProcessTika;
import org.copydesk.extract.Limits;
import org.copydesk.extract.SubmissionReader;
import org.copydesk.extract.Unpacking;
import org.copydesk.extract.XhtmlSource;
import org.copydesk.store.PendingFile;
import org.copydesk.store.RememberedResults;
import org.copydesk.store.StoredReading;
import org.copydesk.store.TextStore;
import org.copydesk.text.UnreadableReason;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xml.sax.ContentHandler;

/** What becomes of a file that is no longer what the inventory found. */
class SwappedFilesTest {

  @TempDir Path folder;
  private Path in;
  private Path outside;

  @BeforeEach
  void prepare() throws IOException {
    in = Files.createDirectories(folder.resolve("in/deep")).getParent();
    Files.writeString(in.resolve("deep/story.txt"), Stories.CLEAN);
    outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("story.txt"), Stories.CLEAN.replace("Lisbon", "Porto"));
  }

  private String refusal(FoundPlace place, Path file) {
    return place
        .refusal(file, "story.txt")
        .map(u -> u.reason() + (u.detail().isEmpty() ? "" : ": " + u.detail()))
        .orElse("none");
  }

  @Test
  void isReadWhereItWasFound() {
    assertThat(refusal(new FoundPlace(List.of(in)), in.resolve("deep/story.txt")))
        .isEqualTo("none");
    assertThat(refusal(new FoundPlace(List.of(in)), in.resolve("gone.txt"))).isEqualTo("none");
  }

  @Test
  void isReadBelowAPlaceThatIsNamedByALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    Path file = Files.createSymbolicLink(folder.resolve("one.txt"), outside.resolve("story.txt"));
    FoundPlace place = new FoundPlace(List.of(link, file));
    assertThat(refusal(place, link.resolve("deep/story.txt"))).isEqualTo("none");
    assertThat(refusal(place, file)).isEqualTo("none");
  }

  @Test
  void isNotReadWhereALinkTookItsPlace() throws IOException {
    FoundPlace place = new FoundPlace(List.of(in));
    Path file = in.resolve("deep/story.txt");
    Files.delete(file);
    Files.createSymbolicLink(file, outside.resolve("story.txt"));
    assertThat(refusal(place, file)).isEqualTo("LINK_SKIPPED");
  }

  @Test
  void isNotReadWhereALinkTookThePlaceOfItsFolder() throws IOException {
    FoundPlace place = new FoundPlace(List.of(in));
    Files.delete(in.resolve("deep/story.txt"));
    Files.delete(in.resolve("deep"));
    Files.createSymbolicLink(in.resolve("deep"), outside);
    assertThat(refusal(place, in.resolve("deep/story.txt"))).startsWith("OUTSIDE_FOLDER: A folder");
  }

  @Test
  void isNotOpenedWhereAPipeOrAFolderTookItsPlace() throws Exception {
    FoundPlace place = new FoundPlace(List.of(in));
    Path file = in.resolve("deep/story.txt");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(refusal(place, file)).isEqualTo("NOT_A_DOCUMENT: It is a folder by now.");
    Files.delete(file);
    makePipe(file);
    assertThat(refusal(place, file)).isEqualTo("NOT_A_DOCUMENT: It is a device or a pipe.");
    assertThat(reading(file, new InProcessTika(Limits.DEFAULT)).reason())
        .as("a pipe that nobody fills would be waited for")
        .isEqualTo(UnreadableReason.NOT_A_DOCUMENT);
  }

  @Test
  void isReadOnceMoreWhenItWasWrittenToMeanwhile() throws IOException {
    Path file = in.resolve("deep/story.txt");
    WrittenTo once = new WrittenTo(file, 1);
    StoredReading reading = reading(file, once);
    assertThat(reading.reason()).isNull();
    assertThat(reading.hash()).isEqualTo(SubmissionReader.hashOf(file));
    assertThat(once.asked).hasValue(2);
  }

  @Test
  void isCalledChangedWhenItIsWrittenToAgainAndAgain() throws IOException {
    Path file = in.resolve("deep/story.txt");
    StoredReading reading = reading(file, new WrittenTo(file, 10));
    assertThat(reading.reason()).isEqualTo(UnreadableReason.CHANGED);
  }

  /** Nothing is remembered, so that no database is asked. */
  private StoredReading reading(Path file, XhtmlSource xhtml) {
    JdbcTemplate unasked = new JdbcTemplate(new JdbcDataSource());
    return new RememberingReader(
            new SubmissionReader(xhtml, new SrxSentenceSplitter(), Limits.DEFAULT),
            new TextStore(unasked, new RememberedResults(unasked)),
            AuditRequest.of(List.of(in), folder, folder).cache(false).build(),
            1)
        .process(new PendingFile(0, "deep/story.txt", file.toString()))
        .readings()
        .get(0);
  }

  private static void makePipe(Path file) throws Exception {
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", file.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "this system makes no pipes");
      return;
    }
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /** Somebody writes to the file after it was hashed and before it is read. */
  private static final class WrittenTo implements XhtmlSource {
    private final XhtmlSource parser = new InProcessTika(Limits.DEFAULT);
    private final Path file;
    private final int times;
    private final AtomicInteger asked = new AtomicInteger();

    WrittenTo(Path file, int times) {
      this.file = file;
      this.times = times;
    }

    @Override
    public String typeOf(Path path, String fileName) {
      if (asked.incrementAndGet() <= times) {
        try {
          Files.writeString(
              file, Stories.CLEAN + "\nThe fog came back, " + asked + " ships said.\n");
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      return parser.typeOf(path, fileName);
    }

    @Override
    public Extraction read(
        Path path,
        String fileName,
        String type,
        ContentHandler text,
        @Nullable Unpacking unpacking) {
      return parser.read(path, fileName, type, text, unpacking);
    }
  }
}
