package org.copydesk.quality;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;
import tools.jackson.databind.JsonNode;

/** As much of a finding as measuring needs. */
record Flag(String rule, Level level, Span span, List<String> suggestions, double confidence) {

  static Flag of(Finding finding) {
    return new Flag(
        finding.rule().value(),
        finding.level(),
        finding.span(),
        finding.suggestions(),
        finding.confidence());
  }

  /** A line of {@code findings.jsonl}. */
  static Flag of(JsonNode row) {
    List<String> suggestions = new ArrayList<>();
    row.path("suggestions").forEach(s -> suggestions.add(s.asString()));
    return new Flag(
        row.path("rule").asString(),
        Level.ofWord(row.path("level").asString()),
        new Span(row.path("begin").asInt(), row.path("end").asInt()),
        suggestions,
        row.path("confidence").asDouble(0));
  }

  boolean isOf(String area) {
    return rule.startsWith(area + "/");
  }

  boolean isOfSpelling() {
    return isOf("names") || isOf("spelling");
  }
}
