package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.config.house.HouseRuleKey;
import org.copydesk.config.house.HouseRuleKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other files that a desk writes in YAML as JSON Schemas: house rules in Copydesk's own format,
 * and suppressions.
 */
public final class DeskFileSchemas {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private DeskFileSchemas() {}

  /** House rules; a rule has the keys of its kind and no others. */
  public static String houseRules() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> kinds = new ArrayList<>();
    for (HouseRuleKey key : HouseRuleKey.values()) {
      properties.put(key.word(), property(key));
    }
    for (HouseRuleKind kind : HouseRuleKind.values()) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (HouseRuleKey key : HouseRuleKey.values()) {
        if (!key.isOf(kind)) {
          own.put(key.word(), false);
        }
      }
      Map<String, Object> branch = new LinkedHashMap<>();
      branch.put(
          "if",
          Map.of(
              "properties",
              Map.of(HouseRuleKey.KIND.word(), Map.of("const", kind.word()))));
      branch.put("then", Map.of("properties", own));
      kinds.add(branch);
    }
    rule.put("properties", properties);
    rule.put("required", List.of(HouseRuleKey.ID.word(), HouseRuleKey.KIND.word()));
    rule.put("additionalProperties", false);
    rule.put("allOf", kinds);
    return file("Copydesk's house rules", "rules", rule, true);
  }

  private static Map<String, Object> property(HouseRuleKey key) {
    Map<String, Object> schema = new LinkedHashMap<>();
    String meaning = key.meaning();
    schema.put("description", meaning.substring(0, 1).toUpperCase(Locale.ROOT)
        + meaning.substring(1) + ".");
    switch (key.form()) {
      case TEXT -> schema.put("type", List.of("string", "number"));
      case WORD -> schema.put("enum", key.choices());
      case NUMBER -> schema.put("type", "number");
      case SWITCH -> schema.putAll(ValueTypes.yesOrNo().schema());
      case TEXTS -> schema.put("anyOf", textOrTexts());
      case MAP -> {
        schema.put("type", "object");
        schema.put(
            "additionalProperties",
            Map.of("type", List.of("string", "number", "boolean", "array", "null")));
      }
    }
    return schema;
  }

  /** Suppressions; each narrows by a rule, files or words, and has a reason. */
  public static String suppressions() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("rule", described("Whose findings: a rule, an area as style/*, or several."));
    properties.put(
        "files", described("In which files, told from the folder of this file: globs."));
    properties.put("text", described("About which words, as they are flagged."));
    properties.put("reason", textSchema("Why they may stand."));
    properties.put("by", textSchema("Who decided."));
    properties.put("until", textSchema("The last day it holds, as 2027-01-31."));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", "object");
    entry.put("properties", properties);
    entry.put("required", List.of("reason"));
    entry.put(
        "anyOf",
        List.of(
            Map.of("required", List.of("rule")),
            Map.of("required", List.of("files")),
            Map.of("required", List.of("text"))));
    entry.put("additionalProperties", false);
    return file("Copydesk's suppressions", "suppressions", entry, false);
  }

  private static Map<String, Object> textSchema(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description);
    schema.put("type", "string");
    return schema;
  }

  private static Map<String, Object> described(String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description);
    schema.put("anyOf", textOrTexts());
    return schema;
  }

  private static List<Object> textOrTexts() {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("minItems", 1);
    list.put("items", Map.of("type", List.of("string", "number")));
    return List.of(TEXT, list);
  }

  private static String file(
      String title, String key, Map<String, Object> item, boolean isRequired) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", isRequired ? "array" : List.of("array", "null"));
    list.put("items", item);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.put("type", "object");
    schema.put("properties", Map.of(key, list));
    if (isRequired) {
      schema.put("required", List.of(key));
    }
    schema.put("additionalProperties", false);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }
}
