package org.copydesk.extract;

import java.time.Duration;

/**
 * How much work one submission may cause. Whatever needs more is stopped and told as not audited.
 *
 * @param memory bytes that reading one file may take
 * @param time how long reading one file, or one member of an archive, may take
 * @param stall how long a reader may go on without moving in the file
 * @param together how long everything inside one submitted file may take
 */
public record Effort(long memory, Duration time, Duration stall, Duration together) {

  /** Hundreds of times what an ordinary document needs. */
  public static final Effort DEFAULT =
      new Effort(
          512_000_000L, Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(5));

  /** A Java machine with the parsers does not start with less. */
  private static final long LEAST_MEMORY = 32_000_000;

  public Effort {
    if (memory < LEAST_MEMORY) {
      throw new IllegalArgumentException("no reader starts in " + memory + " bytes");
    }
    if (time.compareTo(Duration.ZERO) <= 0
        || stall.compareTo(Duration.ZERO) <= 0
        || together.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException("a time of nothing would refuse every file");
    }
  }
}
