package org.copydesk.quality;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param part the ones that count
 * @param whole all of them
 */
record Share(int part, int whole) {

  static final Share NONE = new Share(0, 0);

  /** What two digits can still tell from nothing. */
  private static final double SMALLEST = 0.005;

  double ratio() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  Share plus(boolean counts) {
    return new Share(part + (counts ? 1 : 0), whole + 1);
  }

  Share plus(Share other) {
    return new Share(part + other.part, whole + other.whole);
  }

  /** The share with two digits and what it is a share of; a dash where there is nothing. */
  String inWords() {
    if (whole == 0) {
      return "–";
    }
    String share = part > 0 && ratio() < SMALLEST ? "below .01" : two(ratio());
    return share + " (" + part + " of " + whole + ")";
  }

  static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0", "");
  }

  /** The mean of precision and recall that weighs precision {@code 1/beta} times as much. */
  static double f(double beta, double precision, double recall) {
    double b = beta * beta;
    return precision + recall == 0 ? 0 : (1 + b) * precision * recall / (b * precision + recall);
  }
}
