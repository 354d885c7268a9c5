package org.copydesk.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * One error of spelling that somebody marked, or put, in a text: a row of {@code gold.jsonl}.
 *
 * @param document the file
 * @param span where it stands
 * @param text what stands there
 * @param kind {@code name}, {@code word} or {@code run-together}
 * @param correction what should stand there
 * @param how the kind of slip
 * @param again for a name, how often the right spelling stands elsewhere in the text
 * @param otherDocuments for a name, how many other documents of the set hold it
 * @param known for a name, whether a dictionary holds it
 * @param recoverable for a name, whether anything but the writer could tell what was meant
 */
record MarkedError(
    String document,
    Span span,
    String text,
    String kind,
    String correction,
    String how,
    int again,
    int otherDocuments,
    boolean known,
    boolean recoverable) {

  static final String NAME = "name";
  static final String WORD = "word";
  static final String RUN_TOGETHER = "run-together";

  static MarkedError of(JsonNode row) {
    return new MarkedError(
        row.path("doc").asString(),
        new Span(row.path("begin").asInt(), row.path("end").asInt()),
        row.path("text").asString(),
        row.path("kind").asString(),
        row.path("correction").asString(),
        row.path("op").asString(""),
        row.path("again_in_doc").asInt(0),
        row.path("other_docs").asInt(0),
        row.path("known").asBoolean(false),
        row.path("recoverable").asBoolean(false));
  }

  boolean isName() {
    return kind.equals(NAME);
  }

  /** The row as it is written; only names have the last four columns. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("doc", document);
    row.put("begin", span.begin());
    row.put("end", span.end());
    row.put("text", text);
    row.put("kind", kind);
    row.put("correction", correction);
    row.put("op", how);
    if (isName()) {
      row.put("again_in_doc", again);
      row.put("known", known);
      row.put("other_docs", otherDocuments);
      row.put("recoverable", recoverable);
    }
    return row;
  }
}
