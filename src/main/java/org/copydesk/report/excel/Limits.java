package org.copydesk.report.excel;

/**
 * How many rows a sheet takes. What is left out is said on the sheet and on the Overview.
 *
 * @param documents most rows of Documents, of Measures and of Not audited
 * @param findings most rows of Findings
 * @param figures most rows of Statistics
 * @param names most rows of Names
 * @param decisions most rows of Suppressed
 */
record Limits(int documents, int findings, int figures, int names, int decisions) {

  /**
   * More rows than this no editor reads, and spreadsheets grow slow; Excel itself ends at 1,048,576
   * rows. Names are counted in memory before they are written, hence fewer of them: 20,000 of the
   * longest take about 50 MB.
   */
  static final Limits STANDARD = new Limits(500_000, 100_000, 100_000, 20_000, 100_000);

  Limits {
    if (Math.min(Math.min(documents, findings), Math.min(figures, Math.min(names, decisions))) < 1
        || documents > 1_000_000) {
      throw new IllegalArgumentException("no such limits: " + documents + ", " + findings);
    }
  }
}
