package org.copydesk.extract;

/**
 * How much one submission may ask for. What lies beyond a limit is not audited and says so; it is
 * never cut short in silence.
 *
 * @param fileBytes largest file or member of an archive, in bytes
 * @param characters longest text, in UTF-16 code units
 * @param depth how deep archives may lie in archives; 1 is an archive without others
 * @param members how many members an archive may hold, those of its inner archives included
 * @param unpackedBytes how much an archive may unpack to in all, in bytes
 * @param ratio how many times its own size an archive or document may unpack to, beyond {@link
 *     #RATIO_GRACE}
 * @param effort how much work it may cause
 */
public record Limits(
    long fileBytes,
    int characters,
    int depth,
    int members,
    long unpackedBytes,
    int ratio,
    Effort effort) {

  /** Bytes that may be unpacked before the ratio counts: small files compress very well. */
  public static final long RATIO_GRACE = 10_000_000;

  /** Generous for texts, small for machines. */
  public static final Limits DEFAULT =
      new Limits(50_000_000, 5_000_000, 5, 200, 1_000_000_000, 100);

  /** With the usual effort. */
  public Limits(
      long fileBytes, int characters, int depth, int members, long unpackedBytes, int ratio) {
    this(fileBytes, characters, depth, members, unpackedBytes, ratio, Effort.DEFAULT);
  }

  public Limits {
    if (fileBytes < 1
        || characters < 1
        || depth < 1
        || members < 1
        || unpackedBytes < 1
        || ratio < 1) {
      throw new IllegalArgumentException("a limit below 1 would refuse every file");
    }
  }
}
