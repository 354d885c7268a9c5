package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.OptionCard;
import org.copydesk.check.RuleCard;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.check.RuleOptions;
import org.copydesk.check.RuleSettings;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.NearestWords;
import org.copydesk.config.file.TextFile;
import org.copydesk.config.file.YamlMapping;
import org.copydesk.config.file.YamlNode;
import org.copydesk.config.file.YamlScalar;
import org.copydesk.finding.Level;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;

/** Reads what stands below {@code rules:}. */
final class RuleLines {

  static final String LEVEL = "level";
  static final String BLOCKING = "blocking";

  /** What can be said about a rule in one word. */
  static final List<String> WORDS = List.of("off", "on", "error", "warning", "note");

  private final RuleCatalogue catalogue;
  private final List<RuleSettings.Line> lines = new ArrayList<>();
  private final List<PlacedRules.Placed> places = new ArrayList<>();
  private final Map<String, Map<String, String>> options = new TreeMap<>();

  RuleLines(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  PlacedRules done() {
    return new PlacedRules(new RuleSettings(lines, new RuleOptions(options)), places);
  }

  /**
   * Reads one section.
   *
   * @param files for which files; empty for all
   */
  void read(YamlMapping rules, List<PathGlob> files) throws ConfigurationException {
    for (YamlMapping.Entry entry : rules.entries()) {
      RulePattern pattern = pattern(entry.key());
      Line line = line(entry, pattern, files);
      lines.add(
          new RuleSettings.Line(pattern, files, line.word.on(), line.word.level(), line.blocking));
      places.add(
          new PlacedRules.Placed(
              files.stream().map(PathGlob::value).toList(),
              pattern.value(),
              line.words,
              entry.key().place()));
    }
  }

  /** What one word says. */
  private record Word(Optional<Boolean> on, Optional<Level> level) {
    static final Word NOTHING = new Word(Optional.empty(), Optional.empty());
  }

  private record Line(Word word, Optional<Boolean> blocking, String words) {}

  private RulePattern pattern(YamlScalar key) throws ConfigurationException {
    String name = key.text().strip();
    RulePattern pattern;
    try {
      pattern = new RulePattern(name);
    } catch (IllegalArgumentException e) {
      throw unknown(key, name);
    }
    if (covered(pattern).isEmpty()) {
      throw unknown(key, name);
    }
    return pattern;
  }

  /** The rules that are meant; a member of a family is one that only its engine knows. */
  private List<RuleCard> covered(RulePattern pattern) {
    return catalogue.cards().stream()
        .filter(
            c ->
                pattern.covers(c.id())
                    || (c.isFamily() && pattern.value().startsWith(c.area() + "/")))
        .toList();
  }

  private ConfigurationException unknown(YamlScalar key, String name) {
    Set<String> known = new LinkedHashSet<>();
    catalogue.cards().forEach(c -> known.add(c.id()));
    catalogue.cards().forEach(c -> known.add(c.area() + "/*"));
    List<String> near = NearestWords.among(known, name.toLowerCase(Locale.ROOT));
    if (near.isEmpty() && name.indexOf('/') >= 0) {
      String area = name.substring(0, name.indexOf('/') + 1);
      near = known.stream().filter(k -> k.startsWith(area)).limit(3).toList();
    }
    return key.fault(
        "there is no rule “%s”; %s"
            .formatted(
                TextFile.quoted(name),
                near.isEmpty()
                    ? "\"copydesk rules\" lists them"
                    : "did you mean " + String.join(" or ", near) + "?"));
  }

  private Line line(YamlMapping.Entry entry, RulePattern pattern, List<PathGlob> files)
      throws ConfigurationException {
    YamlNode value = entry.value();
    if (!(value instanceof YamlMapping said)) {
      if (value instanceof YamlScalar nothing && nothing.isNothing()) {
        throw entry
            .key()
            .fault(
                "nothing is said about “%s”; write one of %s behind the colon"
                    .formatted(pattern.value(), String.join(", ", WORDS)));
      }
      Word word = word(value);
      return new Line(word, Optional.empty(), value.asText());
    }
    Word word = Word.NOTHING;
    Optional<Boolean> blocking = Optional.empty();
    YamlScalar blockingKey = entry.key();
    List<String> words = new ArrayList<>();
    for (YamlMapping.Entry choice : said.entries()) {
      String name = choice.key().text();
      if (name.equals(LEVEL)) {
        word = word(choice.value());
      } else if (name.equals(BLOCKING)) {
        if (!files.isEmpty()) {
          throw choice
              .key()
              .fault(
                  "whether a rule fails a submission by itself holds for all files; say it under"
                      + " “rules:” of the first level");
        }
        blocking = Optional.of(choice.value().asSwitch());
        blockingKey = choice.key();
      } else {
        choose(choice, pattern, files);
      }
      words.add(name + ": " + choice.value().asText());
    }
    if (blocking.orElse(false) && word.level().filter(l -> l != Level.ERROR).isPresent()) {
      throw blockingKey.fault(
          "only errors block: “%s” at the level %s fails nothing by itself; write “level: error” or"
                  .formatted(pattern.value(), word.level().get().word())
              + " leave out “blocking”");
    }
    return new Line(word, blocking, "{" + String.join(", ", words) + "}");
  }

  private static Word word(YamlNode value) throws ConfigurationException {
    if (value instanceof YamlScalar scalar && !scalar.isQuoted()) {
      switch (scalar.text().toLowerCase(Locale.ROOT)) {
        case "false", "no":
          return new Word(Optional.of(false), Optional.empty());
        case "true", "yes":
          return new Word(Optional.of(true), Optional.empty());
        default:
          break;
      }
    }
    String word = value.asOneOf(WORDS);
    return switch (word) {
      case "off" -> new Word(Optional.of(false), Optional.empty());
      case "on" -> new Word(Optional.of(true), Optional.empty());
      default -> new Word(Optional.of(true), Optional.of(Level.ofWord(word)));
    };
  }

  private void choose(YamlMapping.Entry choice, RulePattern pattern, List<PathGlob> files)
      throws ConfigurationException {
    String name = choice.key().text();
    List<RuleCard> having =
        covered(pattern).stream()
            .filter(c -> c.options().stream().anyMatch(o -> o.name().equals(name)))
            .toList();
    if (having.isEmpty()) {
      throw noOption(choice.key(), pattern);
    }
    if (!files.isEmpty()) {
      throw choice
          .key()
          .fault(
              "“%s” is chosen for all files; say it under “rules:” of the first level"
                  .formatted(name));
    }
    for (RuleCard card : having) {
      options
          .computeIfAbsent(card.id(), id -> new TreeMap<>())
          .put(name, value(choice.value(), card.option(name)));
    }
  }

  private static String value(YamlNode node, OptionCard option) throws ConfigurationException {
    return switch (option.kind()) {
      case SWITCH -> node.asSwitch() ? "on" : "off";
      case NUMBER -> Integer.toString(node.asWhole(option.least(), option.most()));
    };
  }

  private ConfigurationException noOption(YamlScalar key, RulePattern pattern) {
    Set<String> known = new LinkedHashSet<>(List.of(LEVEL, BLOCKING));
    covered(pattern).forEach(c -> c.options().forEach(o -> known.add(o.name())));
    List<String> near = NearestWords.among(known, key.text());
    return key.fault(
        "there is nothing called “%s” to say about %s; %s"
            .formatted(
                TextFile.quoted(key.text()),
                pattern.value(),
                near.isEmpty()
                    ? "there are " + String.join(", ", known)
                    : "did you mean " + String.join(" or ", near) + "?"));
  }
}
