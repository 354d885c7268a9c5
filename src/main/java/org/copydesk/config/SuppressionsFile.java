package org.copydesk.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.finding.Fingerprint;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.suppression.SuppressionEntry;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.PathGlob;

/**
 * What a desk lets stand, as {@code copydesk-suppressions.yml} says it: a list of entries that name
 * rules, files and words, each with its reason.
 */
public final class SuppressionsFile {

  private static final String LIST = "suppressions";
  private static final Set<String> KEYS = Set.of("rule", "files", "text", "reason", "by", "until");

  private static final String NARROW =
      "this lets every finding of every file stand; name a rule, files or a text";

  private final RuleCatalogue rules;

  private SuppressionsFile(RuleCatalogue rules) {
    this.rules = rules;
  }

  /**
   * Reads the file.
   *
   * @param file the file
   * @param rules the rules there are, also those of the desk
   * @throws ConfigurationException when it cannot be read, or an entry has a fault
   */
  public static Suppressions read(Path file, RuleCatalogue rules) throws ConfigurationException {
    return new SuppressionsFile(rules).of(file, YamlFile.read(file, "file of suppressions"));
  }

  private Suppressions of(Path file, YamlFile yaml) throws ConfigurationException {
    List<SuppressionEntry> entries = new ArrayList<>();
    Optional<YamlNode> root = yaml.root();
    if (root.isPresent()) {
      if (!(root.get() instanceof YamlMapping mapping)) {
        throw root.get()
            .fault(
                "the file begins with “suppressions:”, and the entries stand below it as a list");
      }
      mapping.refuseUnknown("the file of suppressions", Set.of(LIST));
      Optional<YamlNode> list = mapping.get(LIST);
      if (list.isPresent()) {
        if (list.get() instanceof YamlMapping one) {
          throw one.fault("a list is expected here; put “- ” before the first key of each entry");
        }
        Map<Integer, Integer> onLine = new HashMap<>();
        for (YamlNode item : list.get().asList()) {
          int line = item.position().line();
          String place = String.valueOf(file.getFileName()) + ":" + line;
          boolean first = onLine.merge(line, 1, Integer::sum) == 1;
          entries.add(
              entry(item.asMapping(), first ? place : place + ":" + item.position().column()));
        }
      }
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new Suppressions(folder == null ? Path.of("") : folder, entries);
  }

  private SuppressionEntry entry(YamlMapping entry, String place) throws ConfigurationException {
    entry.refuseUnknown("a suppression", KEYS);
    List<RulePattern> ruled = new ArrayList<>();
    for (YamlNode rule : list(entry, "rule")) {
      ruled.add(rule(rule));
    }
    List<PathGlob> files = new ArrayList<>();
    for (YamlNode glob : list(entry, "files")) {
      files.add(glob(glob));
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode text : list(entry, "text")) {
      texts.add(text(text));
    }
    boolean anyRule = ruled.isEmpty() || ruled.stream().anyMatch(RulePattern::isEverything);
    boolean anyFile = files.isEmpty() || files.stream().anyMatch(PathGlob::isEverything);
    if (anyRule && anyFile && texts.isEmpty()) {
      throw entry.fault(NARROW);
    }
    String reason =
        entry
            .require("reason", "say why these findings may stand, for those who come after you")
            .asText()
            .strip();
    Optional<YamlNode> by = entry.get("by");
    Optional<YamlNode> until = entry.get("until");
    LocalDate end = until.isPresent() ? until.get().asDay() : null;
    return new SuppressionEntry(
        ruled.isEmpty() ? List.of(RulePattern.ALL) : ruled,
        files.isEmpty() ? List.of(PathGlob.ALL) : files,
        Set.copyOf(texts),
        reason,
        by.isPresent() ? by.get().asText().strip() : "",
        end,
        place);
  }

  /** What stands under a key; a key with nothing behind it is a slip, and would mean everything. */
  private static List<YamlNode> list(YamlMapping entry, String key) throws ConfigurationException {
    for (YamlMapping.Entry one : entry.entries()) {
      if (one.key().text().equals(key)) {
        List<YamlNode> items = one.value().asList();
        if (items.isEmpty()) {
          throw one.key()
              .fault("nothing stands behind “%s:”; fill it, or delete it".formatted(key));
        }
        return items;
      }
    }
    return List.of();
  }

  private RulePattern rule(YamlNode node) throws ConfigurationException {
    String word = node.asText().strip();
    RulePattern pattern;
    try {
      pattern = new RulePattern(word);
    } catch (IllegalArgumentException e) {
      throw node.fault(
          "“%s” names no rule; write area/fault, or area/* for all of an area%s"
              .formatted(TextFile.quoted(word), near(word)));
    }
    if (!isKnown(pattern)) {
      throw node.fault(
          "there is no rule “%s”%s"
              .formatted(
                  TextFile.quoted(word),
                  near(word).isEmpty() ? "; “copydesk rules” lists them" : near(word)));
    }
    return pattern;
  }

  private boolean isKnown(RulePattern pattern) {
    if (pattern.isExact()) {
      try {
        return rules.find(new RuleId(pattern.value())).isPresent();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
    return rules.cards().stream()
        .anyMatch(
            c ->
                pattern.covers(c.id())
                    || (c.isFamily() && pattern.value().startsWith(c.area() + "/")));
  }

  private String near(String word) {
    List<String> near = NearestWords.among(rules.cards().stream().map(RuleCard::id).toList(), word);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static PathGlob glob(YamlNode node) throws ConfigurationException {
    try {
      return new PathGlob(node.asText().strip());
    } catch (IllegalArgumentException e) {
      throw node.fault(String.valueOf(e.getMessage()));
    }
  }

  private static String text(YamlNode node) throws ConfigurationException {
    String text = node.asText();
    if (Fingerprint.normalise(text).isEmpty()) {
      throw node.fault("this text has no sign that can be seen; write the flagged words");
    }
    return text;
  }
}
