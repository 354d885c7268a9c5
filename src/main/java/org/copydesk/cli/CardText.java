package org.copydesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.check.MeasuredQuality;
import org.copydesk.check.OptionCard;
import org.copydesk.check.RuleCard;
import org.copydesk.config.settings.PlacedRules;
import org.copydesk.text.PathGlob;
import tools.jackson.databind.json.JsonMapper;

/** A rule's card, and how often it was right, as text for a terminal and as JSON. */
final class CardText {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int WIDTH = 78;

  private CardText() {}

  static String terminal(RuleCard card, DeskRules desk) {
    return card.id()
        + "  ("
        + desk.word(card)
        + (desk.set(card).blocking() ? ", blocking" : "")
        + ")\n"
        + card.summary()
        + "\n\n"
        + wrapped("Why", card.why())
        + wrapped("Fix", card.fix())
        + (card.flags().isEmpty() ? "" : wrapped("Flagged", card.flags()))
        + (card.accepts().isEmpty() ? "" : wrapped("Accepted", card.accepts()))
        + options(card, desk)
        + written(card, desk)
        + configured(card, desk)
        + wrapped("Measured", MeasuredQuality.inWords(card)).stripTrailing();
  }

  private static String options(RuleCard card, DeskRules desk) {
    StringBuilder text = new StringBuilder();
    for (OptionCard option : card.options()) {
      text.append(
          wrapped(
              "Option " + option.name(),
              " %s%s, now %s. %s"
                  .formatted(
                      option.choices().substring(0, 1).toUpperCase(Locale.ENGLISH),
                      option.choices().substring(1),
                      desk.option(card, option.name()),
                      option.meaning())
                  .replaceFirst(" ", "")));
    }
    return text.toString();
  }

  /** Where a rule of the desk stands, and for which files it is. */
  private static String written(RuleCard card, DeskRules desk) {
    return desk.written(card)
        .map(
            rule ->
                wrapped(
                    "Written",
                    rule.place()
                        + (rule.files().isEmpty()
                            ? ""
                            : ", only for "
                                + String.join(
                                    ", ", rule.files().stream().map(PathGlob::value).toList()))))
        .orElse("");
  }

  private static String configured(RuleCard card, DeskRules desk) {
    List<String> lines =
        desk.lines(card).stream()
            .map(
                l ->
                    "%s: %s: %s%s"
                        .formatted(
                            l.place(),
                            l.rules(),
                            l.words(),
                            l.files().isEmpty() ? "" : ", in " + String.join(", ", l.files())))
            .toList();
    return lines.isEmpty()
        ? ""
        : wrapped(
            "Configured",
            String.join("\n", lines)
                + "\nWithout that: "
                + card.level().word()
                + (card.blocking() ? ", blocking" : ""));
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

  static String json(RuleCard card, DeskRules desk) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields(card, desk));
  }

  static String json(List<RuleCard> cards, DeskRules desk) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(cards.stream().map(c -> fields(c, desk)).toList());
  }

  private static Map<String, Object> fields(RuleCard card, DeskRules desk) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", card.id());
    fields.put("level", card.level().word());
    fields.put("blocking", card.blocking());
    fields.put("summary", card.summary());
    fields.put("why", card.why());
    fields.put("fix", card.fix());
    fields.put("flags", card.flags());
    fields.put("accepts", card.accepts());
    desk.written(card)
        .ifPresent(
            rule -> {
              fields.put("written", rule.place());
              fields.put("files", rule.files().stream().map(PathGlob::value).toList());
            });
    fields.put("configured", configuredFields(card, desk));
    if (!card.options().isEmpty()) {
      fields.put("options", card.options().stream().map(o -> fields(o, card, desk)).toList());
    }
    MeasuredQuality.of(card).ifPresent(m -> fields.put("measured", measured(m)));
    return fields;
  }

  private static Map<String, Object> configuredFields(RuleCard card, DeskRules desk) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("level", desk.word(card));
    fields.put("blocking", desk.set(card).blocking());
    fields.put("lines", desk.lines(card).stream().map(PlacedRules.Placed::place).toList());
    return fields;
  }

  private static Map<String, Object> fields(OptionCard option, RuleCard card, DeskRules desk) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", option.name());
    fields.put("choices", option.choices());
    fields.put("default", option.initial());
    fields.put("value", desk.option(card, option.name()));
    fields.put("meaning", option.meaning());
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
