package org.copydesk.config.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.check.RuleCard;
import org.copydesk.check.house.Detection;
import org.copydesk.check.house.Example;
import org.copydesk.check.house.HouseRule;
import org.copydesk.check.house.MessageTemplate;
import org.copydesk.check.house.Place;
import org.copydesk.check.house.Quoted;
import org.copydesk.check.house.Scope;
import org.copydesk.check.house.Unit;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.finding.Level;
import org.copydesk.text.PathGlob;

/** Reads rules in Copydesk's own format. */
public final class HouseRuleReader {

  /** The first part of the ids of house rules. */
  public static final String AREA = "house/";

  /** What a card has where the rule has no example. */
  static final String NO_EXAMPLE = "";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
  private static final int LONGEST_SUMMARY = 60;
  private static final String RULES = "rules";
  private static final String NOT = "not ";

  private final YamlMapping rule;
  private final HouseRuleKind kind;

  private HouseRuleReader(YamlMapping rule, HouseRuleKind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  /**
   * Reads a file of rules.
   *
   * @throws ConfigurationException when one of them has a fault
   */
  public static ReadRules read(YamlMapping root) throws ConfigurationException {
    root.refuseUnknown("a file of house rules", List.of(RULES));
    YamlNode list = root.require(RULES, "a file of house rules is a list of rules below “rules:”");
    List<HouseRule> rules = new ArrayList<>();
    Map<String, HouseRule> byId = new LinkedHashMap<>();
    for (YamlNode item : list.asList()) {
      YamlMapping mapping = item.asMapping();
      HouseRule rule = rule(mapping);
      HouseRule before = byId.putIfAbsent(rule.id(), rule);
      if (before != null) {
        throw mapping
            .require(HouseRuleKey.ID.word(), "")
            .fault(
                "%s is the name of the rule at %s too; give one of them another name"
                    .formatted(rule.id(), before.place()));
      }
      rules.add(rule);
    }
    return new ReadRules(rules, List.of());
  }

  private static HouseRule rule(YamlMapping rule) throws ConfigurationException {
    rule.refuseUnknown(
        "a house rule", Arrays.stream(HouseRuleKey.values()).map(HouseRuleKey::word).toList());
    YamlNode kindNode =
        rule.require(
            HouseRuleKey.KIND.word(), "write one of " + String.join(", ", HouseRuleKind.words()));
    HouseRuleKind kind = HouseRuleKind.ofWord(kindNode.asOneOf(HouseRuleKind.words()));
    for (YamlMapping.Entry entry : rule.entries()) {
      for (HouseRuleKey key : HouseRuleKey.values()) {
        if (key.word().equals(entry.key().text()) && !key.isOf(kind)) {
          throw entry
              .key()
              .fault(
                  "a rule of the kind %s has no “%s”; it has %s"
                      .formatted(kind.word(), key.word(), ownKeys(kind)));
        }
      }
    }
    return new HouseRuleReader(rule, kind).read();
  }

  private static String ownKeys(HouseRuleKind kind) {
    return String.join(
        ", ",
        Arrays.stream(HouseRuleKey.values())
            .filter(k -> !k.kinds().isEmpty() && k.isOf(kind))
            .map(HouseRuleKey::word)
            .toList());
  }

  private HouseRule read() throws ConfigurationException {
    String id = id();
    Scope scope = scope();
    Detection detection = new DetectionReader(rule, kind, scope).read();
    Level level =
        get(HouseRuleKey.LEVEL).isPresent()
            ? Level.ofWord(word(HouseRuleKey.LEVEL, "").toLowerCase(Locale.ROOT))
            : Level.WARNING;
    List<Example> flags = examples(HouseRuleKey.FLAGS);
    List<Example> accepts = examples(HouseRuleKey.ACCEPTS);
    for (Example example : accepts) {
      if (!example.marks().isEmpty()) {
        throw rule.require(HouseRuleKey.ACCEPTS.word(), "")
            .fault("an example that is accepted has nothing between brackets; put it below flags");
      }
    }
    String source = text(HouseRuleKey.SOURCE).orElse("");
    String why = text(HouseRuleKey.WHY).orElse("The house writes it so.");
    RuleCard card =
        new RuleCard(
            id,
            level,
            summary(id),
            source.isEmpty() ? why : sentence(why) + " Source: " + sentence(source),
            text(HouseRuleKey.FIX).map(HouseRuleReader::sentence).orElse(standardFix()),
            flags.isEmpty() ? NO_EXAMPLE : flags.get(0).marked().strip(),
            accepts.isEmpty() ? NO_EXAMPLE : accepts.get(0).text().strip(),
            get(HouseRuleKey.BLOCKING).isPresent() && node(HouseRuleKey.BLOCKING).asSwitch(),
            true,
            List.of());
    return new HouseRule(
        card,
        detection,
        scope,
        message(detection),
        get(HouseRuleKey.AT_MOST).isPresent()
            ? node(HouseRuleKey.AT_MOST).asWhole(1, HouseRule.MOST_FINDINGS)
            : HouseRule.MOST_FINDINGS,
        files(),
        source,
        flags,
        accepts,
        rule.place());
  }

  private Optional<YamlNode> get(HouseRuleKey key) {
    return rule.get(key.word());
  }

  private YamlNode node(HouseRuleKey key) throws ConfigurationException {
    return rule.require(key.word(), key.meaning());
  }

  private Optional<String> text(HouseRuleKey key) throws ConfigurationException {
    Optional<YamlNode> node = get(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(node.get().asText().strip());
  }

  private String word(HouseRuleKey key, String standard) throws ConfigurationException {
    Optional<YamlNode> node = get(key);
    return node.isEmpty() ? standard : node.get().asOneOf(key.choices());
  }

  private String id() throws ConfigurationException {
    YamlNode node =
        rule.require(HouseRuleKey.ID.word(), "name the fault in kebab-case, as in “worn-phrases”");
    String written = node.asText().strip();
    String name = written.startsWith(AREA) ? written.substring(AREA.length()) : written;
    if (!NAME.matcher(name).matches()) {
      throw node.fault(
          "“%s” is no name of a house rule; write small letters, figures and hyphens, as in “%s”"
              .formatted(TextFile.quoted(written), suggested(name)));
    }
    return AREA + name;
  }

  private static String suggested(String name) {
    String kebab = KebabName.of(name.substring(name.lastIndexOf('/') + 1));
    return kebab.isEmpty() ? "worn-phrases" : kebab;
  }

  private String summary(String id) throws ConfigurationException {
    Optional<YamlNode> node = get(HouseRuleKey.SUMMARY);
    if (node.isEmpty()) {
      String name = id.substring(AREA.length()).replace('-', ' ');
      String words = kind == HouseRuleKind.REQUIRED ? "missing " + name : name;
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
    String summary = node.get().asText().strip();
    if (summary.length() > LONGEST_SUMMARY || summary.contains("\n")) {
      throw node.get()
          .fault(
              "a summary has one line of at most %d signs; say the rest in “why”"
                  .formatted(LONGEST_SUMMARY));
    }
    return summary;
  }

  private static String sentence(String text) {
    return text.isEmpty() || ".!?”\"".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text
        : text + ".";
  }

  private String standardFix() {
    return switch (kind) {
      case SUBSTITUTION -> "Write what the house writes.";
      case EXISTENCE, OCCURRENCE, REPETITION -> "Write it in other words, or leave it out.";
      case CONSISTENCY -> "Decide for one of the forms and use no other.";
      case CONDITIONAL, REQUIRED -> "Put in what is missing.";
      case CAPITALIZATION -> "Mend the capitals.";
      case LIMIT -> "Shorten or fill it until it keeps to the limit.";
    };
  }

  private MessageTemplate message(Detection detection) throws ConfigurationException {
    Optional<YamlNode> node = get(HouseRuleKey.MESSAGE);
    if (node.isEmpty()) {
      return new MessageTemplate(detection.standardMessage(), detection.values());
    }
    try {
      return new MessageTemplate(node.get().asText().strip(), detection.values());
    } catch (IllegalArgumentException e) {
      throw node.get().fault(String.valueOf(e.getMessage()));
    }
  }

  private List<PathGlob> files() throws ConfigurationException {
    List<PathGlob> globs = new ArrayList<>();
    Optional<YamlNode> node = get(HouseRuleKey.FILES);
    if (node.isPresent()) {
      for (YamlNode item : node.get().asList()) {
        try {
          globs.add(new PathGlob(item.asText().strip()));
        } catch (IllegalArgumentException e) {
          throw item.fault(String.valueOf(e.getMessage()));
        }
      }
    }
    return globs;
  }

  private List<Example> examples(HouseRuleKey key) throws ConfigurationException {
    List<Example> examples = new ArrayList<>();
    Optional<YamlNode> node = get(key);
    if (node.isPresent()) {
      for (YamlNode item : node.get().asList()) {
        examples.add(Example.of(item.asText(), item.place()));
      }
    }
    return examples;
  }

  private Scope scope() throws ConfigurationException {
    List<Place> in = new ArrayList<>();
    Set<Place> notIn = new HashSet<>();
    Optional<YamlNode> node = get(HouseRuleKey.SCOPE);
    if (node.isPresent()) {
      for (YamlNode item : node.get().asList()) {
        String written = item.asText().strip();
        boolean not = written.startsWith(NOT);
        Place place = place(item, not ? written.substring(NOT.length()).strip() : written);
        if (not) {
          notIn.add(place);
        } else {
          in.add(place);
        }
      }
    } else if (kind == HouseRuleKind.CAPITALIZATION) {
      in.add(Place.HEADLINE);
    }
    if (in.isEmpty()) {
      in.add(Place.TEXT);
    }
    List<Scope.Selector> selectors =
        in.stream().map(p -> new Scope.Selector(Set.of(p), notIn)).toList();
    Quoted quoted =
        Quoted.valueOf(word(HouseRuleKey.QUOTES, Quoted.IN.word()).toUpperCase(Locale.ROOT));
    return new Scope(selectors, unit(), quoted);
  }

  private static Place place(YamlNode item, String word) throws ConfigurationException {
    for (Place place : Place.values()) {
      if (place.word().equals(word)) {
        return place;
      }
    }
    List<String> near = NearestWords.among(HouseRuleKey.SCOPE.choices(), word);
    throw item.fault(
        "there is no place “%s” in a story; %s"
            .formatted(
                TextFile.quoted(word),
                near.isEmpty()
                    ? "there are " + String.join(", ", HouseRuleKey.SCOPE.choices())
                    : "did you mean " + String.join(" or ", near) + "?"));
  }

  private Unit unit() throws ConfigurationException {
    Unit standard =
        switch (kind) {
          case OCCURRENCE, CONSISTENCY, CONDITIONAL -> Unit.TEXT;
          default -> Unit.PARAGRAPH;
        };
    return Unit.valueOf(word(HouseRuleKey.PER, standard.word()).toUpperCase(Locale.ROOT));
  }
}
