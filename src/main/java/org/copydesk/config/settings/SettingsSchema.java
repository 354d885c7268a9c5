package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.OptionCard;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code copydesk.yml} as a JSON Schema (draft 2020-12), by which an editor of text completes and
 * checks the file while it is written. It knows no house rules: every rule of their areas passes.
 */
public final class SettingsSchema {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Names of rules that no catalogue lists: with a star, of the desk, of an engine. */
  private static final String OTHER_RULES = "^(?:.*\\*.*|(?:house|vale|language)/[a-z0-9-]+)$";

  private static final Map<String, Object> SOME_TEXT =
      with(with(Map.of(), "type", "string"), "minLength", 1);

  private SettingsSchema() {}

  /** The schema, set for people. */
  public static String of(RuleCatalogue rules) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema(rules)) + "\n";
  }

  private static Map<String, Object> schema(RuleCatalogue rules) {
    Map<String, Object> properties = new LinkedHashMap<>();
    AuditSettings.in("").forEach(s -> properties.put(s.name(), property(s)));
    Map<String, Object> gate = new LinkedHashMap<>();
    AuditSettings.in(AuditSettings.GATE).forEach(s -> gate.put(s.name(), property(s)));
    properties.put(AuditSettings.GATE, orNothing(keys("What fails the run.", gate)));
    Map<String, Object> checking = new LinkedHashMap<>();
    AuditSettings.in(AuditSettings.CHECKING).forEach(s -> checking.put(s.name(), property(s)));
    properties.put(
        AuditSettings.CHECKING, orNothing(keys("How long checking a text may take.", checking)));
    Map<String, Object> schedule = new LinkedHashMap<>();
    AuditSettings.in(AuditSettings.SCHEDULE).forEach(s -> schedule.put(s.name(), property(s)));
    properties.put(
        AuditSettings.SCHEDULE,
        orNothing(keys("When \"copydesk schedule\" audits, and where it can be asked.", schedule)));
    Map<String, Object> history = new LinkedHashMap<>();
    AuditSettings.in(AuditSettings.HISTORY).forEach(s -> history.put(s.name(), property(s)));
    properties.put(
        AuditSettings.HISTORY, orNothing(keys("How much is remembered of earlier runs.", history)));
    Map<String, Object> reading = new LinkedHashMap<>();
    AuditSettings.in(AuditSettings.READING).forEach(s -> reading.put(s.name(), property(s)));
    properties.put(
        AuditSettings.READING,
        orNothing(keys("How much one submission may ask for when it is read.", reading)));
    properties.put(
        Section.RULES.key(), with(reference("rules"), "description", Section.RULES.meaning()));
    properties.put(Section.OVERRIDES.key(), overrides());
    properties.put(
        Section.NOTIFY.key(),
        orNothing(with(NotifyKey.schema(), "description", Section.NOTIFY.meaning())));

    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("rules", rules(rules));
    definitions.put("word", Map.of("enum", words()));

    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Copydesk's settings, copydesk.yml");
    schema.putAll(orNothing(keys("What a desk says about its audits.", properties)));
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> property(Setting<?> setting) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", setting.meaning() + " Default: " + setting.initialInWords() + ".");
    List<Object> any = new ArrayList<>();
    any.add(setting.type().schema());
    if (setting.isList()) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", setting.type().schema());
      any.add(list);
    }
    any.add(Map.of("type", "null"));
    schema.put("anyOf", any);
    return schema;
  }

  private static Map<String, Object> overrides() {
    Map<String, Object> gate = new LinkedHashMap<>();
    ConfigurationFile.OF_FILES.forEach(s -> gate.put(s.name(), property(s)));
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("description", "Which files, told from the folder of this file.");
    files.put(
        "anyOf",
        List.of(SOME_TEXT, with(with(Map.of("type", "array"), "minItems", 1), "items", SOME_TEXT)));
    properties.put("files", files);
    properties.put(Section.RULES.key(), reference("rules"));
    properties.put(
        AuditSettings.GATE,
        orNothing(keys("What fails the run, asked of these files alone.", gate)));
    Map<String, Object> item = keys("What is different for some files.", properties);
    item.put("required", List.of("files"));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("description", Section.OVERRIDES.meaning());
    list.put(
        "anyOf",
        List.of(with(Map.of("type", "array"), "items", item), item, Map.of("type", "null")));
    return list;
  }

  /** Every rule by its name, so that a name is completed and a slip in it is seen. */
  private static Map<String, Object> rules(RuleCatalogue rules) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Set<String> areas = new LinkedHashSet<>();
    for (RuleCard card : rules.cards()) {
      if (areas.add(card.area())) {
        properties.put(card.area() + "/*", area(card.area(), rules));
      }
      if (!card.isFamily()) {
        properties.put(card.id(), rule(card.summary(), card.options()));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("properties", properties);
    schema.put("patternProperties", Map.of(OTHER_RULES, rule("Some rules.", allOptions(rules))));
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> area(String area, RuleCatalogue rules) {
    return rule(
        "All rules of " + area + ".",
        allOptions(
            new RuleCatalogue(rules.cards().stream().filter(c -> c.area().equals(area)).toList())));
  }

  private static List<OptionCard> allOptions(RuleCatalogue rules) {
    Map<String, OptionCard> options = new LinkedHashMap<>();
    rules.cards().forEach(c -> c.options().forEach(o -> options.putIfAbsent(o.name(), o)));
    return List.copyOf(options.values());
  }

  private static Map<String, Object> rule(String summary, List<OptionCard> options) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(RuleLines.LEVEL, with(reference("word"), "description", "Off, on or a level."));
    properties.put(
        RuleLines.BLOCKING,
        with(
            ValueTypes.yesOrNo().schema(),
            "description",
            "Whether one error of it fails a submission."));
    options.forEach(o -> properties.put(o.name(), option(o)));
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("description", summary);
    rule.put("anyOf", List.of(reference("word"), keys("", properties)));
    return rule;
  }

  private static Map<String, Object> option(OptionCard option) {
    Map<String, Object> schema =
        switch (option.kind()) {
          case SWITCH -> new LinkedHashMap<>(ValueTypes.onOrOff().schema());
          case NUMBER -> {
            Map<String, Object> number = new LinkedHashMap<>();
            number.put("type", "integer");
            number.put("minimum", option.least());
            number.put("maximum", option.most());
            yield number;
          }
        };
    schema.put("description", option.meaning() + " Default: " + option.initial() + ".");
    return schema;
  }

  private static List<Object> words() {
    List<Object> words = new ArrayList<>(RuleLines.WORDS);
    // To YAML 1.1 these words are switches.
    words.add(true);
    words.add(false);
    return words;
  }

  private static Map<String, Object> keys(String description, Map<String, Object> properties) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Nothing behind a key is as good as no key. */
  private static Map<String, Object> orNothing(Map<String, Object> schema) {
    schema.put("type", List.of("object", "null"));
    return schema;
  }

  private static Map<String, Object> reference(String definition) {
    return with(Map.of(), "$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(schema);
    more.put(key, value);
    return more;
  }
}
