package org.copydesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.check.MeasureCard;
import tools.jackson.databind.json.JsonMapper;

/** A measure's card as text for a terminal and as JSON. */
final class MeasureText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MeasureText() {}

  static String terminal(MeasureCard card) {
    return card.id()
        + "  ("
        + unit(card)
        + ")\n"
        + CardText.lines(
            card.source().isEmpty()
                ? card.meaning()
                : card.meaning() + "\nSource: " + card.source());
  }

  /** What is counted: {@code count}, {@code share}, {@code grade} or {@code rate}. */
  private static String unit(MeasureCard card) {
    return card.unit().name().toLowerCase(Locale.ROOT);
  }

  static String json(List<MeasureCard> cards) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(cards.stream().map(MeasureText::fields).toList());
  }

  private static Map<String, Object> fields(MeasureCard card) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", card.id());
    fields.put("label", card.label());
    fields.put("unit", unit(card));
    fields.put("meaning", card.meaning());
    if (!card.source().isEmpty()) {
      fields.put("source", card.source());
    }
    return fields;
  }
}
