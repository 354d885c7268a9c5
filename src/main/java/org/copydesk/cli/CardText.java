package org.copydesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.RuleCard;
import tools.jackson.databind.json.JsonMapper;

/** A rule's card, and how often it was right, as text for a terminal and as JSON. */
final class CardText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int WIDTH = 78;

  private CardText() {}

  static String terminal(RuleCard card) {
    return card.id()
        + "  ("
        + card.level().word()
        + (card.blocking() ? ", blocking" : "")
        + ")\n"
        + card.summary()
        + "\n\n"
        + wrapped("Why", card.why())
        + wrapped("Fix", card.fix())
        + wrapped("Flagged", card.flags())
        + wrapped("Accepted", card.accepts()).stripTrailing()
        + ("\n\n" + wrapped("Measured", MeasuredQuality.inWords(card))).stripTrailing();
  }

  /** A head and its text, which is set in lines that fit a terminal. */
  static String wrapped(String head, String text) {
    return head + ":\n" + lines(text);
  }

  /** Text in lines that fit a terminal, and an empty line. */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder(" ");
      for (String word : paragraph.split(" ", -1)) {
        if (line.length() + 1 + word.length() > WIDTH) {
          lines.append(line).append('\n');
          line = new StringBuilder(" ");
        }
        line.append(' ').append(word);
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.append('\n').toString();
  }

  static String json(RuleCard card) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields(card));
  }

  static String json(List<RuleCard> cards) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(cards.stream().map(CardText::fields).toList());
  }

  private static Map<String, Object> fields(RuleCard card) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", card.id());
    fields.put("level", card.level().word());
    fields.put("blocking", card.blocking());
    fields.put("summary", card.summary());
    fields.put("why", card.why());
    fields.put("fix", card.fix());
    fields.put("flags", card.flags());
    fields.put("accepts", card.accepts());
    MeasuredQuality.of(card).ifPresent(m -> fields.put("measured", measured(m)));
    return fields;
  }

  private static Map<String, Object> measured(MeasuredQuality quality) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("precision", threeDigits(quality.precision()));
    fields.put("right", quality.right());
    fields.put("raised", quality.raised());
    quality
        .recall()
        .ifPresent(
            recall -> {
              fields.put("recall", threeDigits(recall.share()));
              fields.put("found", recall.found());
              fields.put("marked", recall.marked());
            });
    fields.put("on", quality.measuredOn());
    return fields;
  }

  private static double threeDigits(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
