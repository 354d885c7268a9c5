package org.copydesk.report.sarif;

/**
 * What GitHub's code scanning accepts: a file beyond a limit is refused as a whole. From GitHub's
 * documentation, "SARIF support for code scanning" and "SARIF results exceed one or more limits",
 * 2026. Its limits on runs, extensions, locations and thread flows are out of reach here: a file
 * has one run and a result one place.
 */
final class CodeScanning {

  /** Results of a run that are accepted. */
  static final int RESULTS = 25_000;

  /** Results of a run that are shown, the gravest. */
  static final int RESULTS_SHOWN = 5_000;

  /** Rules of a run; no run comes near, but a file with more would be lost. */
  static final int RULES = 25_000;

  /** Bytes of the file when compressed with gzip: 10 MB, with a little to spare. */
  static final long BYTES = 9_900_000;

  /** Characters of a rule's name. */
  static final int NAME = 255;

  /** Characters of a rule's short or full description. */
  static final int DESCRIPTION = 1_024;

  private CodeScanning() {}

  /** A text that fits a limit, cut at a blank. */
  static String fitted(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int cut = text.lastIndexOf(' ', longest - 1);
    return text.substring(0, cut > 0 ? cut : longest - 1) + "…";
  }
}
