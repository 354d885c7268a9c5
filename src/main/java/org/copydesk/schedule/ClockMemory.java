package org.copydesk.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.report.WholeFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the clock knows from one day to the next, in a small file of the work folder. It is replaced
 * as a whole; one that is damaged counts as not there, for then only a missed run is not made up
 * for.
 */
final class ClockMemory {

  /** Its name in the work folder. */
  static final String FILE = "schedule.json";

  private static final int LARGEST = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;

  ClockMemory(Path workFolder) {
    this.file = workFolder.resolve(FILE);
  }

  /**
   * What is known.
   *
   * @param done the last firing whose audit came to a verdict, or when the clock was first started
   * @param success when the last audit came to a verdict; null before the first
   * @param run the last run; null before the first
   */
  record Known(Instant done, @Nullable Instant success, @Nullable NightRun run) {}

  /** What was kept; empty where nothing was, or nothing that can be read. */
  Optional<Known> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      Known known = MAPPER.readValue(Files.readString(file, StandardCharsets.UTF_8), Known.class);
      return known == null || known.done() == null ? Optional.empty() : Optional.of(known);
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Keeps it, in place of what was kept before. */
  void keep(Known known) throws IOException {
    byte[] told = (MAPPER.writeValueAsString(known) + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(told));
  }
}
