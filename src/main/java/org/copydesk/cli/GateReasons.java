package org.copydesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.score.GateResult;

/** What a gate decided, for people at a screen. */
final class GateReasons {

  /** How many submissions are named for a condition; the reports name more. */
  private static final int NAMED = 3;

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_WORDS = 60;
  private static final int LONGEST_SENTENCE = 1_000;

  private GateReasons() {}

  /**
   * The first condition that is broken and how many more are, short enough for the last line; empty
   * where none is.
   *
   * @param explained whether all of them are {@linkplain #explained told} above that line
   */
  static Optional<String> first(GateResult gate, boolean explained) {
    List<GateResult.Condition> broken =
        gate.conditions().stream().filter(c -> !c.passed()).toList();
    int more = broken.size() - 1;
    return broken.stream()
        .findFirst()
        .map(
            c ->
                phrase(c)
                    + (more == 0
                        ? ""
                        : " and "
                            + more
                            + (more == 1 ? " more condition" : " more conditions")
                            + (explained ? ", told above" : "")));
  }

  /** One phrase for each condition that could not be asked. */
  static List<String> notAsked(GateResult gate) {
    return gate.conditions().stream()
        .filter(c -> !c.notAsked().isEmpty())
        .map(c -> "not asked: " + c.name() + ", for " + c.notAsked())
        .toList();
  }

  /** What became of the findings, in the order in which it is decided. */
  static String counts(GateResult.FindingCounts counts) {
    return String.format(
        Locale.ROOT,
        "findings: %d found, %d suppressed, %d in baseline, %d judged, %d blocking",
        counts.found(),
        counts.suppressed(),
        counts.inBaseline(),
        counts.judged(),
        counts.blocking());
  }

  /**
   * Every condition that is broken with what decides it and what would mend it, a line each. No
   * line begins with words of others, for a pipeline takes some beginnings for commands.
   */
  static List<String> explained(GateResult gate) {
    List<String> lines = new ArrayList<>();
    for (GateResult.Condition condition : gate.conditions()) {
      if (!condition.passed()) {
        lines.add("broken: " + phrase(condition));
        for (GateResult.DecidingFinding finding : condition.findings()) {
          lines.add(
              "  in "
                  + shown(finding.document())
                  + ", line "
                  + finding.line()
                  + ": "
                  + finding.level()
                  + " "
                  + finding.rule()
                  + " “"
                  + shortened(finding.text())
                  + "”");
        }
        lines.add("  it would pass if " + harmless(condition.wouldPassIf(), LONGEST_SENTENCE));
      }
    }
    return lines;
  }

  private static String phrase(GateResult.Condition condition) {
    List<String> deciding = condition.decidingInWords();
    String names =
        deciding.stream().limit(NAMED).map(GateReasons::shown).collect(Collectors.joining(", "));
    int more = condition.others() + Math.max(0, deciding.size() - NAMED);
    return condition.name()
        + ": "
        + condition.is()
        + ", allowed: "
        + condition.allowed()
        + (names.isEmpty() ? "" : " (" + names + (more == 0 ? "" : " and " + more + " more") + ")");
  }

  /** A file may be named to look like a line of ours or a command to a pipeline, or at length. */
  private static String shown(String name) {
    String line = harmless(name, Integer.MAX_VALUE);
    return line.length() <= LONGEST_NAME
        ? line
        : "…" + line.substring(line.length() - LONGEST_NAME);
  }

  private static String shortened(String words) {
    return harmless(words.replaceAll("\\s+", " "), LONGEST_WORDS);
  }

  private static String harmless(String text, int longest) {
    String line = OneLine.of(text).replace("##[", "## [");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }
}
