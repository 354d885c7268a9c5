package org.copydesk.quality;

import java.util.Locale;

/** The parts that pages of figures are made of. */
final class Markdown {

  private Markdown() {}

  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A share with three digits. */
  static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }

  /** A whole number with commas. */
  static String number(int n) {
    return String.format(Locale.ENGLISH, "%,d", n);
  }
}
