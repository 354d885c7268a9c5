package org.copydesk.report.excel;

/**
 * How many rows a sheet takes. What is left out is said on the sheet and on the Overview.
 *
 * @param documents most rows of Documents, of Measures and of Not audited
 * @param findings most rows of Findings
 * @param figures most rows of Statistics
 */
record Limits(int documents, int findings, int figures) {

  /**
   * More rows than this no editor reads, and spreadsheets grow slow; Excel itself ends at 1,048,576
   * rows.
   */
  static final Limits STANDARD = new Limits(500_000, 100_000, 100_000);

  Limits {
    if (documents < 1 || findings < 1 || figures < 1 || documents > 1_000_000) {
      throw new IllegalArgumentException("no such limits: " + documents + ", " + findings);
    }
  }
}
