package org.copydesk.report.excel;

import java.io.IOException;

/** What may still be unpacked of a workbook. */
final class Allowance {

  private long left;

  Allowance(long bytes) {
    left = bytes;
  }

  void take(long bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableWorkbookException(
          "unpacks to more than any workbook of Copydesk; was it really saved from one?");
    }
  }
}
