package org.copydesk.report.sarif;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.Suppression;
import org.copydesk.report.VisibleText;
import tools.jackson.core.JsonGenerator;

/**
 * A finding that does not count, as SARIF says it: accepted, by a mark in the text or outside of
 * it.
 *
 * @param suppression what was decided
 */
record SarifSuppression(Suppression suppression) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(
        "kind", suppression.kind().equals(Suppression.INLINE) ? "inSource" : "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", justification());
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("decision", suppression.kind());
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * What a finding has that is there no more, for platforms which read suppressions and not the
   * state: it must not be raised again.
   */
  static void writeGone(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", "The last run had it; it is there no more.");
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("decision", "gone");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Who decided it, when and why. */
  private String justification() {
    List<String> said = new ArrayList<>();
    if (!suppression.by().isEmpty()) {
      said.add("by " + VisibleText.line(suppression.by()));
    }
    if (suppression.since() != null) {
      said.add("on " + suppression.since());
    }
    if (suppression.until() != null) {
      said.add("until " + suppression.until());
    }
    if (!suppression.source().isEmpty()) {
      said.add("(" + VisibleText.line(suppression.source()) + ")");
    }
    String kind = suppression.isBaseline() ? "in the baseline" : suppression.kind();
    String decided = kind + (said.isEmpty() ? "" : " " + String.join(" ", said));
    return suppression.reason().isEmpty()
        ? decided
        : decided + ": " + VisibleText.line(suppression.reason());
  }
}
