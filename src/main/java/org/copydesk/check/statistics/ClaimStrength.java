package org.copydesk.check.statistics;

import org.copydesk.finding.Figure;

/** How much a figure claims, and how it is quoted back to the editor. */
final class ClaimStrength {

  /** Words of the sentence that are quoted on either side of the figure. */
  private static final int SIDE = 45;

  private ClaimStrength() {}

  /** Whether the figure looks measured, so that somebody must have measured it. */
  static boolean isPrecise(Figure figure) {
    return switch (figure.kind()) {
      case "percent" -> true;
      case "multiple" ->
          figure.text().chars().anyMatch(Character::isDigit) || figure.text().contains(" in ");
      case "count", "money" ->
          figure.text().chars().anyMatch(Character::isDigit)
              && (figure.text().indexOf(',') > 0
                  || figure.text().matches("(?i).*(?:million|billion|trillion|bn|m)"));
      default -> false;
    };
  }

  /** The words around the figure, short enough for a message. */
  static String claim(Figure figure) {
    String sentence = figure.sentence().replaceAll("\\s+", " ");
    String text = figure.text().replaceAll("\\s+", " ");
    int at = sentence.indexOf(text);
    if (at < 0) {
      return text;
    }
    int from = at <= SIDE ? 0 : sentence.indexOf(' ', at - SIDE) + 1;
    int end = at + text.length();
    int to =
        sentence.length() - end <= SIDE ? sentence.length() : sentence.lastIndexOf(' ', end + SIDE);
    return (from > 0 && from <= at ? "…" : "")
        + sentence.substring(from <= at ? from : at, Math.max(end, to))
        + (to < sentence.length() ? "…" : "");
  }
}
