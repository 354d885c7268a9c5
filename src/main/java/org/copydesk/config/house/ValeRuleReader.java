package org.copydesk.config.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.check.RuleCard;
import org.copydesk.check.house.Detection;
import org.copydesk.check.house.HouseRule;
import org.copydesk.check.house.MessageTemplate;
import org.copydesk.check.house.Scope;
import org.copydesk.check.house.Unit;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;

/**
 * Reads one rule of a Vale style: a YAML file with {@code extends}. The rule means here what Vale's
 * documentation says it means there; one that cannot is left out with a warning.
 */
public final class ValeRuleReader {

  /** The first part of the ids of Vale's rules. */
  public static final String AREA = "vale/";

  private static final String EXTENDS = "extends";

  /** The kinds of rule with the keys that are served, and why others are not. */
  private static final List<List<String>> TABLE =
      DataFile.beside(ValeRuleReader.class, "vale-keys.tsv").rows();

  private static final String ALL = "*";
  private static final String SERVED = "served";
  private static final String IGNORED = "ignored";

  private final YamlMapping rule;
  private final String id;
  private final List<String> warnings = new ArrayList<>();

  private ValeRuleReader(YamlMapping rule, String id) {
    this.rule = rule;
    this.id = id;
  }

  /** Whether a file holds a rule of Vale's. */
  public static boolean isRule(YamlMapping root) {
    return root.get(EXTENDS).isPresent();
  }

  /** Reads a rule; nothing but warnings where it cannot be served. */
  public static ReadRules read(YamlMapping root, Path file) {
    ValeRuleReader reader = new ValeRuleReader(root, idOf(file));
    try {
      HouseRule rule = reader.rule(file);
      return new ReadRules(List.of(rule), reader.warnings);
    } catch (NotServedException e) {
      reader.warnings.add("%s: %s is left out: %s".formatted(e.place(), reader.id, e.getMessage()));
    } catch (ConfigurationException e) {
      reader.warnings.add("%s; %s is left out".formatted(e.getMessage(), reader.id));
    }
    return new ReadRules(List.of(), reader.warnings);
  }

  /** {@code styles/Google/FirstPerson.yml} is {@code vale/google-first-person}. */
  static String idOf(Path file) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.[^.]*$", "");
    Path folder = file.toAbsolutePath().normalize().getParent();
    String style =
        folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
    String id =
        List.of(KebabName.of(style), KebabName.of(name)).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    return AREA + (id.isEmpty() ? "rule" : id);
  }

  private HouseRule rule(Path file) throws ConfigurationException, NotServedException {
    YamlNode kindNode = rule.require(EXTENDS, "it says which kind of rule it is");
    String kind = kindNode.asText().strip();
    refuseKind(kindNode, kind);
    readKeys(kind);
    Scope scope =
        ValeScope.read(
            rule.get("scope"),
            Set.of("occurrence", "consistency", "conditional").contains(kind)
                ? Unit.TEXT
                : Unit.PARAGRAPH);
    Detection detection = new ValeDetectionReader(rule, kind).read();
    YamlNode message = rule.require("message", "Vale's rules have one");
    Level level = level();
    String link = text("link");
    String summary = summary(file);
    String why =
        text("description").isEmpty()
            ? "The style that the desk has chosen says so."
            : sentence(text("description"));
    RuleCard card =
        new RuleCard(
            id,
            level,
            summary,
            link.isEmpty() ? why : why + " More: " + link,
            "Follow the message, or let it stand where the style does not fit.",
            HouseRuleReader.NO_EXAMPLE,
            HouseRuleReader.NO_EXAMPLE,
            false,
            true,
            List.of());
    Optional<YamlNode> limit = rule.get("limit");
    return new HouseRule(
        card,
        detection,
        scope,
        template(message, detection),
        limit.isEmpty() ? HouseRule.MOST_FINDINGS : limit.get().asWhole(1, Integer.MAX_VALUE),
        List.of(),
        link,
        List.of(),
        List.of(),
        rule.place());
  }

  /** Vale shows a mark of a fault where a message asks for more than there is. */
  private MessageTemplate template(YamlNode message, Detection detection)
      throws ConfigurationException {
    try {
      return new MessageTemplate(message.asText().strip(), detection.values());
    } catch (IllegalArgumentException e) {
      warnings.add(
          "%s: %s is raised with a message of ours: %s"
              .formatted(message.place(), id, e.getMessage()));
      return new MessageTemplate(detection.standardMessage(), detection.values());
    }
  }

  private void refuseKind(YamlNode node, String kind) throws NotServedException {
    if (kind.contains(".")) {
      throw new NotServedException(
          node, "it builds on the rule “" + kind + "”, which is not read here; write it out");
    }
    if (TABLE.stream().noneMatch(row -> row.get(0).equals(kind))) {
      Set<String> kinds = new TreeSet<>(TABLE.stream().map(row -> row.get(0)).toList());
      kinds.remove(ALL);
      List<String> near = NearestWords.among(kinds, kind);
      throw new NotServedException(
          node,
          "Vale has no kind “%s”%s"
              .formatted(
                  TextFile.quoted(kind),
                  near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
    for (List<String> row : TABLE) {
      if (row.get(0).equals(kind) && row.get(1).equals(ALL)) {
        throw new NotServedException(node, row.get(2));
      }
    }
  }

  /** Refuses what would change the meaning, and tells what of the rule is lost. */
  private void readKeys(String kind) throws NotServedException {
    Map<String, String> meaning =
        TABLE.stream()
            .filter(row -> row.get(0).equals(kind) || row.get(0).equals(ALL))
            .collect(Collectors.toMap(row -> row.get(1), row -> row.get(2), (a, b) -> a));
    for (YamlMapping.Entry entry : rule.entries()) {
      String key = entry.key().text();
      String served = meaning.get(key);
      if (served == null) {
        List<String> near = NearestWords.among(meaning.keySet(), key);
        throw new NotServedException(
            entry.key(),
            "“%s” is no key of %s that is known here%s"
                .formatted(
                    TextFile.quoted(key),
                    kind,
                    near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
      }
      if (!served.equals(SERVED) && !served.equals(IGNORED)) {
        throw new NotServedException(entry.key(), served);
      }
    }
    rule.get("action")
        .filter(YamlMapping.class::isInstance)
        .map(YamlMapping.class::cast)
        .flatMap(action -> action.get("name"))
        .filter(name -> !name.kind().equals("“replace”"))
        .ifPresent(
            name ->
                warnings.add(
                    "%s: %s is raised, but its action %s is not offered as a suggestion"
                        .formatted(name.place(), id, name.kind())));
  }

  private Level level() throws ConfigurationException {
    Optional<YamlNode> node = rule.get("level");
    if (node.isEmpty()) {
      return Level.WARNING;
    }
    String word =
        node.get().asOneOf(List.of("suggestion", "warning", "error")).toLowerCase(Locale.ROOT);
    return word.equals("suggestion") ? Level.NOTE : Level.ofWord(word);
  }

  private String text(String key) throws ConfigurationException {
    Optional<YamlNode> node = rule.get(key);
    return node.isEmpty() ? "" : node.get().asText().strip();
  }

  /** {@code Google/FirstPerson.yml} is “First person (Google)”. */
  private static String summary(Path file) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.[^.]*$", "");
    String words = KebabName.of(name).replace('-', ' ');
    Path folder = file.toAbsolutePath().normalize().getParent();
    String style =
        folder == null || folder.getFileName() == null ? "Vale" : folder.getFileName().toString();
    return words.isEmpty()
        ? style
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " (" + style + ")";
  }

  private static String sentence(String text) {
    return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }
}
