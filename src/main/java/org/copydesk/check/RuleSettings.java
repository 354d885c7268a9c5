package org.copydesk.check;

import java.util.List;
import java.util.Optional;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;

/**
 * What a desk says about rules: which are off, at which level others speak, which block. A later
 * line speaks before an earlier one, and a line for some files before those for all.
 *
 * @param lines in the order of the configuration
 */
public record RuleSettings(List<Line> lines) {

  /** Every rule as its card says. */
  public static final RuleSettings NONE = new RuleSettings(List.of());

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

    private boolean means(RuleId rule, String path) {
      return rules.covers(rule)
          && (files.isEmpty() || files.stream().anyMatch(f -> f.matches(path)));
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
    boolean on = true;
    Level level = raised;
    for (boolean forAll : new boolean[] {true, false}) {
      for (Line line : lines) {
        if (line.files().isEmpty() == forAll && line.means(rule, path)) {
          on = line.on().orElse(on);
          level = line.level().orElse(level);
        }
      }
    }
    return on ? Optional.of(level) : Optional.empty();
  }

  /**
   * Whether an error of a rule fails its text by itself.
   *
   * @param byCard what the rule's card says
   */
  public boolean isBlocking(RuleId rule, boolean byCard) {
    boolean blocking = byCard;
    for (Line line : lines) {
      if (line.means(rule, "")) {
        blocking = line.blocking().orElse(blocking);
      }
    }
    return blocking;
  }

  /** What follows from them, in one text: equal for settings that lead to equal results. */
  public String content() {
    return lines.isEmpty() ? "" : lines.toString();
  }
}
