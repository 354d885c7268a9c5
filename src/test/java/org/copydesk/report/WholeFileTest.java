package org.copydesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private static final byte[] LINE = "a line of the new report\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** Fails as a full disk does, at a given write. */
  private static void write(OutputStream out, int fails, boolean hidden) throws IOException {
    for (int i = 1; i <= 5; i++) {
      if (i == fails) {
        IOException full = new IOException("No space left on device");
        if (hidden) {
          throw new IllegalStateException(new UncheckedIOException(full));
        }
        throw full;
      }
      out.write(LINE);
    }
  }

  @Test
  void leavesTheOldFileWhicheverWriteFindsNoRoom() throws IOException {
    Path file = Files.writeString(folder.resolve("findings.jsonl"), "old");
    for (int n = 1; n <= 5; n++) {
      int fails = n;
      for (boolean hidden : new boolean[] {false, true}) {
        assertThatThrownBy(
                () -> WholeFile.write(file, out -> WholeFileTest.write(out, fails, hidden)))
            .isInstanceOf(NoRoomException.class)
            .hasMessageContaining("no room in " + folder)
            .hasMessageContaining("for findings.jsonl: ")
            .hasMessageContaining(" free, at least ")
            .hasMessageContaining(" needed");
      }
      assertThat(file).hasContent("old");
      assertThat(files()).isEqualTo(1);
    }
    WholeFile.writeThrough(file, out -> write(out, 6, false));
    assertThat(file).hasSize(5L * LINE.length);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void tellsAnotherFaultAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("findings.jsonl"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      throw new IOException("the network is gone");
                    }))
        .isNotInstanceOf(NoRoomException.class)
        .hasMessage("the network is gone");
    assertThat(file).hasContent("old");
    assertThat(files()).isEqualTo(1);
  }

  /** A disk that is full after some bytes. */
  private static OutputStream small(int room) {
    return new OutputStream() {
      private int left = room;

      @Override
      public void write(int b) throws IOException {
        if (left-- <= 0) {
          throw new IOException("No space left on device");
        }
      }
    };
  }

  @Test
  void tellsWhatWentWrongFirstWhateverALibraryMakesOfIt() {
    for (int n = 0; n < LINE.length; n++) {
      int room = n;
      assertThatThrownBy(
              () ->
                  WholeFile.fill(
                      small(room),
                      out -> {
                        try {
                          out.write(LINE);
                        } finally {
                          finish();
                        }
                      }))
          .hasMessage("No space left on device");
      assertThatThrownBy(
              () ->
                  WholeFile.fill(
                      small(room),
                      out -> {
                        try {
                          out.write(LINE);
                        } catch (IOException e) {
                          // What a library does that only notes its faults.
                        }
                      }))
          .hasMessage("No space left on device");
    }
  }

  @Test
  void neverAsksForLessRoomThanThereIsExceptWhereAQuotaIsBehindIt() {
    assertThat(NoRoomException.of("a", folder, 5, new IOException("No space left on device")))
        .hasMessageNotContaining("at least 5 bytes");
    assertThat(NoRoomException.of("a", folder, 5, new IOException("Disk quota exceeded")))
        .hasMessageContaining("at least 5 bytes");
  }

  /** As an archive does that is closed in the middle of an entry. */
  private static void finish() throws IOException {
    throw new IOException("there are unclosed entries");
  }

  @Test
  void saysBytesAsPeopleDo() {
    assertThat(NoRoomException.bytes(1)).isEqualTo("1 byte");
    assertThat(NoRoomException.bytes(999)).isEqualTo("999 bytes");
    assertThat(NoRoomException.bytes(12_345)).isEqualTo("12.3 kB");
    assertThat(NoRoomException.bytes(20_000_000)).isEqualTo("20.0 MB");
    assertThat(NoRoomException.bytes(3_400_000_000L)).isEqualTo("3.4 GB");
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
