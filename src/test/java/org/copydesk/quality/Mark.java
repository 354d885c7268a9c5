package org.copydesk.quality;

import org.copydesk.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * A label that is no error of spelling: a fragment, a figure, or a whole line.
 *
 * @param span where it stands; empty for a line
 * @param kind {@code fragment}, {@code statistic} ...; empty for a line
 * @param label of a figure who vouches for it, of a line whether it is junk
 * @param type of a fragment, which kind
 * @param why of a number that is no statistic, what else it is, where the set says so
 * @param must whether it counts when it is missed
 * @param line number of the line from 1; 0 for a span
 */
record Mark(Span span, String kind, String label, String type, String why, boolean must, int line) {

  static final String NOT_A_STATISTIC = "not-a-statistic";

  static Mark of(JsonNode row) {
    return new Mark(
        new Span(row.path("begin").asInt(0), row.path("end").asInt(0)),
        row.path("kind").asString(""),
        row.path("label").asString(""),
        row.path("type").asString(""),
        row.path("why").asString(""),
        row.path("must").asBoolean(true),
        row.path("line").asInt(0));
  }

  boolean isFragment() {
    return kind.equals("fragment");
  }

  boolean isLine() {
    return line > 0;
  }

  /** A number whose source was asked for. */
  boolean isFigure() {
    return switch (label) {
      case "unsupported", "vague", "attributed", NOT_A_STATISTIC -> true;
      default -> false;
    };
  }

  /** A figure that an editor must ask about. */
  boolean isSuspect() {
    return label.equals("unsupported") || label.equals("vague");
  }
}
