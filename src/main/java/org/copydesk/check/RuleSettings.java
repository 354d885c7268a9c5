package org.copydesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;

/**
 * What a desk says about rules: which are off, at which level others speak, which block, and what
 * was chosen about them. A later line speaks before an earlier one, and a line for some files
 * before those for all.
 *
 * @param lines in the order of the configuration
 * @param options what was chosen
 */
public record RuleSettings(List<Line> lines, RuleOptions options) {

  /** Every rule as its card says. */
  public static final RuleSettings NONE = new RuleSettings(List.of());

  /** With nothing chosen. */
  public RuleSettings(List<Line> lines) {
    this(lines, RuleOptions.NONE);
  }

  public RuleSettings {
    lines = List.copyOf(lines);
  }

  /**
   * What is said about some rules in some files.
   *
   * @param rules which rules
   * @param files in which files, told from the folder of the configuration; empty for all
   * @param on whether they are raised at all; empty for what was said before
   * @param level the level they speak at; empty for what was said before
   * @param blocking whether one of their errors fails a submission; empty for what the card says;
   *     only of lines for all files
   */
  public record Line(
      RulePattern rules,
      List<PathGlob> files,
      Optional<Boolean> on,
      Optional<Level> level,
      Optional<Boolean> blocking) {

    public Line {
      files = List.copyOf(files);
    }
  }

  /**
   * The level of a finding by these settings; nothing where its rule is off.
   *
   * @param path of the submission's file, told from the folder of the configuration
   * @param rule the rule that found it
   * @param raised the level that the rule gave it
   */
  public Optional<Level> level(String path, RuleId rule, Level raised) {
    return in(path).level(rule, raised);
  }

  /**
   * What they say about one submission.
   *
   * @param path of its file, told from the folder of the configuration
   */
  public Told in(String path) {
    List<Line> told = new ArrayList<>();
    lines.stream().filter(l -> l.files().isEmpty()).forEach(told::add);
    lines.stream()
        .filter(l -> l.files().stream().anyMatch(f -> f.matches(path)))
        .forEach(told::add);
    return new Told(told, Set.of());
  }

  /** What they say about submissions that no line names. */
  public Told everywhere() {
    return new Told(lines.stream().filter(l -> l.files().isEmpty()).toList(), Set.of());
  }

  /**
   * What is said about one submission.
   *
   * @param lines those that mean it, the last speaks first
   * @param silent rules that are off there whatever the lines say
   */
  public record Told(List<Line> lines, Set<RuleId> silent) {

    public Told {
      lines = List.copyOf(lines);
      silent = Set.copyOf(silent);
    }

    /** The same with rules off that are for other files. */
    public Told without(Set<RuleId> rules) {
      return rules.isEmpty() ? this : new Told(lines, rules);
    }

    /**
     * The level of a finding; nothing where its rule is off.
     *
     * @param rule the rule that found it
     * @param raised the level that the rule gave it
     */
    public Optional<Level> level(RuleId rule, Level raised) {
      return silent.contains(rule) ? Optional.empty() : level(rule.value(), raised);
    }

    private Optional<Level> level(String rule, Level raised) {
      boolean on = true;
      Level level = raised;
      for (Line line : lines) {
        if (line.rules().covers(rule)) {
          on = line.on().orElse(on);
          level = line.level().orElse(level);
        }
      }
      return on ? Optional.of(level) : Optional.empty();
    }

    /** A finding at its level; nothing where its rule is off. */
    public Optional<Finding> applied(Finding finding) {
      return lines.isEmpty() && silent.isEmpty()
          ? Optional.of(finding)
          : level(finding.rule(), finding.level()).map(finding::at);
    }

    /** The usual level of a rule's findings; nothing where it is off. */
    public Optional<Level> level(RuleCard card) {
      return level(card.id(), card.level());
    }

    /** Whether nothing that the rule finds is raised, nor what a member of its family finds. */
    public boolean isOff(RuleCard card) {
      return level(card).isEmpty()
          && (!card.isFamily() || lines.stream().noneMatch(l -> turnsOnAMember(l, card)));
    }

    private static boolean turnsOnAMember(Line line, RuleCard family) {
      return (line.on().orElse(false) || line.level().isPresent())
          && line.rules().value().startsWith(family.area() + "/");
    }
  }

  /** Whether a rule is off in all files, so that nobody has to ask it. */
  public boolean isOff(RuleCard card) {
    return everywhere().isOff(card)
        && lines.stream()
            .filter(l -> !l.files().isEmpty())
            .noneMatch(l -> l.on().orElse(false) || l.level().isPresent());
  }

  /** The cards as a desk has set them: with their level and whether they block. */
  public RuleCatalogue on(RuleCatalogue catalogue) {
    Told everywhere = everywhere();
    return new RuleCatalogue(
        catalogue.cards().stream()
            .map(
                card ->
                    card.with(
                        everywhere.level(card).orElse(card.level()),
                        isBlocking(card.id(), card.blocking())))
            .toList());
  }

  /**
   * Whether an error of a rule fails its text by itself.
   *
   * @param byCard what the rule's card says
   */
  public boolean isBlocking(RuleId rule, boolean byCard) {
    return isBlocking(rule.value(), byCard);
  }

  private boolean isBlocking(String rule, boolean byCard) {
    boolean blocking = byCard;
    for (Line line : lines) {
      if (line.rules().covers(rule)) {
        blocking = line.blocking().orElse(blocking);
      }
    }
    return blocking;
  }

  /** The same with a choice about every rule that has an option of a name. */
  public RuleSettings choosing(RuleCatalogue catalogue, String option, String value) {
    Map<String, Map<String, String>> chosen = new TreeMap<>(options.chosen());
    for (RuleCard card : catalogue.cards()) {
      if (card.options().stream().anyMatch(o -> o.name().equals(option))) {
        Map<String, String> values = new TreeMap<>(chosen.getOrDefault(card.id(), Map.of()));
        values.put(option, value);
        chosen.put(card.id(), values);
      }
    }
    return new RuleSettings(lines, new RuleOptions(chosen));
  }

  /** The same with some rules on in all files that no line for some files turns them off in. */
  public RuleSettings turningOn(RulePattern rules) {
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(rules, List.of(), Optional.of(true), Optional.empty(), Optional.empty()));
    return new RuleSettings(more, options);
  }

  /** What follows from them, in one text: equal for settings that lead to equal results. */
  public String content() {
    return (lines.isEmpty() ? "" : lines.toString()) + options.content();
  }
}
