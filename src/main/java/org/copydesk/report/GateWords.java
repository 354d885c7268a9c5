package org.copydesk.report;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.RunTotals;
import org.copydesk.score.GateResult;

/** Why a run passes or not, in whole sentences. */
public final class GateWords {

  private static final String REST = "All of it stands in run.json, which the format jsonl writes.";

  private GateWords() {}

  /** What became of the findings on their way to the gate, in the order in which it is decided. */
  public static String counts(AuditRun run) {
    RunTotals totals = run.totals();
    int blocking = run.gate().counts().blocking();
    return RunWords.count(totals.raised(), "finding was", "findings were")
        + " raised: "
        + RunWords.number(totals.letStand())
        + " let stand, "
        + RunWords.number(totals.inBaseline())
        + " in the baseline, "
        + RunWords.number(totals.counted())
        + (totals.counted() == 1 ? " counts" : " count")
        + "; "
        + RunWords.number(blocking)
        + " of those"
        + (blocking == 1 ? " fails its text by itself." : " fail their text by themselves.");
  }

  /** The conditions that are broken. */
  public static List<GateResult.Condition> broken(GateResult gate) {
    return gate.conditions().stream().filter(c -> !c.passed()).toList();
  }

  /** Whether a condition is kept. */
  public static Label label(GateResult.Condition condition) {
    if (!condition.notAsked().isEmpty()) {
      return new Label("○", "Not asked", Tone.GREY);
    }
    return condition.passed()
        ? new Label("●", "Kept", Tone.GREEN)
        : new Label("■", "Not kept", Tone.RED);
  }

  /** What the run has and what is allowed: {@code 2, allowed: 0}; or that it was not asked. */
  public static String amounts(GateResult.Condition condition) {
    return condition.notAsked().isEmpty()
        ? condition.is() + ", allowed: " + condition.allowed()
        : "not asked";
  }

  /** The submissions that decide it, and how many more there are; empty where none does. */
  public static String deciding(GateResult.Condition condition, int longest) {
    if (condition.deciding().isEmpty()) {
      return "";
    }
    String names =
        condition.decidingInWords().stream()
            .map(name -> VisibleText.beginning(name, longest))
            .collect(Collectors.joining(", "));
    int others = condition.others();
    return others == 0 ? names : names + " and " + RunWords.number(others) + " more";
  }

  /**
   * What would have to change, or why the condition was not asked, as a sentence; empty where
   * nothing is told. Where it is too long, it says where to read the rest, on top of {@code
   * longest}.
   */
  public static String remedy(GateResult.Condition condition, int longest) {
    return remedy(condition, longest, REST);
  }

  /**
   * The same where the rest can be read elsewhere.
   *
   * @param rest where, as a sentence
   */
  public static String remedy(GateResult.Condition condition, int longest, String rest) {
    boolean asked = condition.notAsked().isEmpty();
    String told = asked ? condition.wouldPassIf() : condition.notAsked();
    String words = VisibleText.line(told, longest);
    return words.isBlank()
        ? ""
        : (asked ? "Would pass if " : "Not asked: ")
            + words
            + (words.endsWith(".") ? "" : ".")
            + (words.equals(VisibleText.line(told)) ? "" : " " + rest);
  }

  /** A finding that decides: {@code fire.txt, paragraph 3: error, Misspelled name: “Rejkjavik”}. */
  public static String finding(GateResult.DecidingFinding finding, Kinds kinds, int longest) {
    String where = finding.where().isBlank() ? "line " + finding.line() : finding.where();
    return VisibleText.beginning(finding.document(), longest)
        + ", "
        + VisibleText.beginning(where, longest)
        + ": "
        + finding.level()
        + ", "
        + kinds.of(finding.rule())
        + ": “"
        + VisibleText.beginning(finding.text(), longest)
        + "”";
  }
}
