package org.copydesk.score;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the run passes, and why.
 *
 * @param conditions every condition that was asked for, in a fixed order
 * @param counts what became of the findings on the way here
 */
public record GateResult(List<Condition> conditions, FindingCounts counts) {

  public GateResult {
    conditions = List.copyOf(conditions);
  }

  /** A decision over a run without findings. */
  public GateResult(List<Condition> conditions) {
    this(conditions, FindingCounts.NONE);
  }

  /**
   * What became of the findings, in the order in which it is decided.
   *
   * @param found raised by the rules
   * @param suppressed let stand by editors, by the desk's suppressions or by marks in the text
   * @param inBaseline known when the desk began
   * @param judged those that are left, which scores and conditions go by
   * @param blocking those of them that fail their submission by themselves
   */
  public record FindingCounts(int found, int suppressed, int inBaseline, int judged, int blocking) {

    public static final FindingCounts NONE = new FindingCounts(0, 0, 0, 0, 0);
  }

  /**
   * A finding that decides a condition.
   *
   * @param document its submission
   * @param rule the rule's id
   * @param level the word of its level
   * @param text the flagged words
   * @param line of the submission, from 1
   * @param where its place in words
   */
  public record DecidingFinding(
      String document, String rule, String level, String text, int line, String where) {}

  public boolean passed() {
    return conditions.stream().allMatch(Condition::passed);
  }

  /**
   * One condition of the gate.
   *
   * @param name what is asked, in words: "submissions with the verdict FAIL"
   * @param value what the run has
   * @param limit what is allowed
   * @param passed whether the value keeps to the limit
   * @param deciding the submissions that decide it, worst first, at most five; empty when passed
   * @param amounts what is measured of each of those, of a share from 0 to 1; empty where the
   *     condition asks for no measure
   * @param share whether what is measured is a share, which is told in percent
   * @param findings the findings that decide it, at most five, gravest first; empty when passed or
   *     where no finding does
   * @param wouldPassIf what would have to change, in words: "fire.txt reaches 80, which it does
   *     with 2 findings of names/misspelled-name mended"; empty when passed
   */
  public record Condition(
      String name,
      double value,
      double limit,
      boolean passed,
      List<String> deciding,
      List<Double> amounts,
      boolean share,
      List<DecidingFinding> findings,
      String wouldPassIf) {

    public Condition {
      deciding = List.copyOf(deciding);
      amounts = List.copyOf(amounts);
      findings = List.copyOf(findings);
      if (!amounts.isEmpty() && amounts.size() != deciding.size()) {
        throw new IllegalArgumentException(deciding + " have the amounts " + amounts);
      }
    }

    /** A condition that asks for no measure. */
    public Condition(
        String name, double value, double limit, boolean passed, List<String> deciding) {
      this(name, value, limit, passed, deciding, List.of(), false, List.of(), "");
    }

    /** The deciding submissions, each with what is measured of it: {@code fire.txt: 0}. */
    public List<String> decidingInWords() {
      return amounts.isEmpty()
          ? deciding
          : IntStream.range(0, deciding.size())
              .mapToObj(i -> deciding.get(i) + ": " + MeasureLimit.inWords(amounts.get(i), share))
              .toList();
    }
  }
}
