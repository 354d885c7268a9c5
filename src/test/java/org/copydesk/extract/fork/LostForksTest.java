package org.copydesk.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.extract.Effort;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Failure;
import org.copydesk.extract.Limits;
import org.copydesk.text.UnreadableReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.helpers.DefaultHandler;

/** Whatever a file does to the machine that reads it, the next file is read well. */
class LostForksTest {

  private static final String MOCK = "application/mock+xml";

  @TempDir Path folder;
  @TempDir Path above;

  private final Set<Long> before = children();
  private ForkedTika tika;

  @BeforeEach
  void writeAGoodPage() throws IOException {
    tika = forked(Duration.ofSeconds(60), Duration.ofSeconds(60));
    Files.writeString(folder.resolve("good.html"), "<p>A good page.</p>");
  }

  @AfterEach
  void leavesNothingBehind() {
    tika.close();
    assertThat(children()).isSubsetOf(before);
    assertThat(forks())
        .satisfiesAnyOf(
            forks -> assertThat(forks).doesNotExist(),
            forks -> assertThat(forks).isEmptyDirectory());
  }

  private ForkedTika forked(Duration time, Duration stall) {
    Effort effort = new Effort(64_000_000, time, stall, Duration.ofMinutes(5));
    Limits limits = new Limits(50_000_000, 5_000_000, 5, 200, 1_000_000_000, 100, effort);
    return new ForkedTika(limits, forks(), MockReadingFactory.class);
  }

  private Path forks() {
    return above.resolve("forks");
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private Failure failure(String actions) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.xml"), "<mock>" + actions + "</mock>");
    Extraction extraction = tika.read(file, "bad.xml", MOCK, new DefaultHandler(), null);
    assertThat(text("good.html")).isEqualTo("A good page.");
    assertThat(extraction.failure()).as(actions).isNotNull();
    return extraction.failure();
  }

  private String text(String file) {
    StringBuilder text = new StringBuilder();
    Extraction extraction =
        tika.read(
            folder.resolve(file),
            file,
            "text/html",
            new DefaultHandler() {
              @Override
              public void characters(char[] ch, int start, int length) {
                text.append(ch, start, length);
              }
            },
            null);
    assertThat(extraction.failure()).isNull();
    return text.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "OUT_OF_MEMORY, <oom/>",
    "OUT_OF_MEMORY, <throw class='java.lang.OutOfMemoryError'>said so</throw>",
    "PARSER_CRASH, <system_exit/>",
    "TOO_DEEP, <throw class='java.lang.StackOverflowError'>deep</throw>",
    "BROKEN_FILE, <throw class='java.lang.NullPointerException'>another null</throw>",
    "BROKEN_FILE, <throw class='java.lang.AssertionError'>not so</throw>",
    "BROKEN_FILE, <throw class='java.io.IOException'>not so</throw>",
  })
  void tellsWhatAFileDid(UnreadableReason reason, String actions) throws IOException {
    assertThat(failure(actions).reason()).isEqualTo(reason);
  }

  @Test
  void stopsAParserThatHangsAndHeedsNothing() throws IOException {
    tika.close();
    tika = forked(Duration.ofSeconds(2), Duration.ofSeconds(60));

    assertThat(
            failure("<hang millis='600000' heavy='true' pulse_millis='10' interruptible='false'/>"))
        .isEqualTo(
            new Failure(
                UnreadableReason.TIMEOUT, "Reading it took more than 2 s and was stopped."));
  }

  @Test
  void stopsAParserThatStandsStill() throws IOException {
    tika.close();
    tika = forked(Duration.ofSeconds(60), Duration.ofSeconds(1));

    assertThat(failure("<hang millis='600000' heavy='false' interruptible='false'/>"))
        .isEqualTo(
            new Failure(
                UnreadableReason.TIMEOUT, "Reading it stood still for 1 s and was stopped."));
  }

  @Test
  void startsNothingForATextAndOneForSeveralFiles() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), "A story.");

    assertThat(tika.typeOf(story, "story.txt")).isEqualTo("text/plain");
    assertThat(children()).isSubsetOf(before);

    for (int i = 0; i < 3; i++) {
      assertThat(text("good.html")).isEqualTo("A good page.");
    }
    List<Long> started = children().stream().filter(c -> !before.contains(c)).toList();
    assertThat(started).hasSize(1);
  }

  @Test
  void canStartNothingNorConnect() throws IOException {
    Path page = Files.writeString(folder.resolve("bad.xml"), "<mock/>");
    tika.close();
    Limits limits = Limits.DEFAULT;
    tika = new ForkedTika(limits, forks(), AttemptsFactory.class);
    StringBuilder told = new StringBuilder();

    tika.read(
        page,
        "bad.xml",
        MOCK,
        new DefaultHandler() {
          @Override
          public void characters(char[] ch, int start, int length) {
            told.append(ch, start, length);
          }
        },
        null);

    assertThat(told.toString().lines())
        .containsExactly(
            "program: refused", "connection: refused", "name: refused", "variables: few");
  }
}
