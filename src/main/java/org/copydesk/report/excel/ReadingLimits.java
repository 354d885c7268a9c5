package org.copydesk.report.excel;

/**
 * How much is read of a workbook that comes from outside.
 *
 * @param bytes most bytes of the file
 * @param parts most parts in it
 * @param inflated most bytes of all parts that are read, unpacked
 * @param answers most rows with an answer
 */
record ReadingLimits(long bytes, int parts, long inflated, int answers) {

  /** Several times what the largest workbook that Copydesk writes takes. */
  static final ReadingLimits STANDARD =
      new ReadingLimits(200_000_000, 5_000, 2_000_000_000, 300_000);
}
