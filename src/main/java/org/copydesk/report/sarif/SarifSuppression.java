package org.copydesk.report.sarif;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.audit.Suppression;
import org.copydesk.report.VisibleText;
import tools.jackson.core.JsonGenerator;

/**
 * A finding that editors let stand, as SARIF says it: decided outside of the text, and accepted.
 *
 * @param suppression what was decided
 */
record SarifSuppression(Suppression suppression) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", justification());
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("decision", suppression.kind());
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
    String decided = suppression.kind() + (said.isEmpty() ? "" : " " + String.join(" ", said));
    return suppression.reason().isEmpty()
        ? decided
        : decided + ": " + VisibleText.line(suppression.reason());
  }
}
