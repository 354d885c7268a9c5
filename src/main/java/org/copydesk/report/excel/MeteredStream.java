package org.copydesk.report.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook while it is unpacked: no more of it than allowed, and no single name or text
 * that would have to be held in memory at once without end.
 */
final class MeteredStream extends FilterInputStream {

  /** A cell holds 32,767 characters; escaped ones take up to ten bytes. */
  private static final int LONGEST_TEXT = 1_000_000;

  private final Allowance allowance;
  private int sinceTag;

  MeteredStream(InputStream in, Allowance allowance) {
    super(in);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int count = super.read(bytes, from, most);
    if (count > 0) {
      allowance.take(count);
      for (int i = from; i < from + count; i++) {
        sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST_TEXT) {
          throw new UnreadableWorkbookException(
              "holds a text too long for any cell; it is damaged");
        }
      }
    }
    return count;
  }
}
