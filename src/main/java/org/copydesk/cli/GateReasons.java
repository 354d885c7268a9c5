package org.copydesk.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.score.GateResult;

/** Why a gate failed, short enough for the last line on a screen. */
final class GateReasons {

  /** How many submissions are named for a condition; the reports name more. */
  private static final int NAMED = 3;

  private static final int LONGEST_NAME = 120;

  private GateReasons() {}

  /** One phrase for each condition that is broken. */
  static List<String> of(GateResult gate) {
    return gate.conditions().stream()
        .filter(c -> !c.passed())
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    "%s: %.0f, allowed: %.0f (%s)",
                    c.name(),
                    c.value(),
                    c.limit(),
                    named(c)))
        .toList();
  }

  private static String named(GateResult.Condition condition) {
    List<String> deciding = condition.decidingInWords();
    String names =
        deciding.stream().limit(NAMED).map(GateReasons::shown).collect(Collectors.joining(", "));
    long more =
        Math.max(Math.round(condition.value()), deciding.size()) - Math.min(NAMED, deciding.size());
    return more == 0 ? names : names + " and " + more + " more";
  }

  /** A file may be named to look like a line of ours or a command to a pipeline, or at length. */
  private static String shown(String name) {
    String line = OneLine.of(name).replace("##[", "## [");
    return line.length() <= LONGEST_NAME
        ? line
        : "…" + line.substring(line.length() - LONGEST_NAME);
  }
}
