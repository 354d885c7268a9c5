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
   * @param name what is asked, in words: "submissions with the verdict FAIL", "all: average score <
   *     75"
   * @param value what the run has: how many submissions break the condition, or what is asked of
   *     the run as a whole; of a share from 0 to 1
   * @param limit what is allowed, likewise
   * @param passed whether the value keeps to the limit
   * @param deciding the submissions that decide it, worst first, at most five; empty when passed
   * @param amounts what is asked for in each of those, of a share from 0 to 1; empty where there is
   *     no such number
   * @param share whether the amounts are shares, which are told in percent
   * @param findings the findings that decide it, at most five, gravest first; empty when passed or
   *     where no finding does
   * @param wouldPassIf what would have to be so, as the end of "it would pass if ...": "these were
   *     mended: 2 errors of names/misspelled-name in fire.txt (score then 81.2)"; empty when passed
   * @param is the value as it is told: {@code 3}, {@code 4.2%}
   * @param allowed the limit as it is told: {@code 0}, {@code 75 or more}
   * @param others how many more submissions decide it than are named
   * @param notAsked why it could not be asked, in words; such a condition counts as passed. Empty
   *     when it was asked
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
      String wouldPassIf,
      String is,
      String allowed,
      int others,
      String notAsked) {

    public Condition {
      deciding = List.copyOf(deciding);
      amounts = List.copyOf(amounts);
      findings = List.copyOf(findings);
      if (!amounts.isEmpty() && amounts.size() != deciding.size()) {
        throw new IllegalArgumentException(deciding + " have the amounts " + amounts);
      }
    }

    /** A condition that counts submissions. */
    public Condition(
        String name,
        double value,
        double limit,
        boolean passed,
        List<String> deciding,
        List<Double> amounts,
        boolean share,
        List<DecidingFinding> findings,
        String wouldPassIf) {
      this(
          name,
          value,
          limit,
          passed,
          deciding,
          amounts,
          share,
          findings,
          wouldPassIf,
          Comparison.inWords(value, false),
          Comparison.inWords(limit, false),
          Math.max(0, (int) Math.round(value) - deciding.size()),
          "");
    }

    /** A condition that counts submissions and asks for no number of each. */
    public Condition(
        String name, double value, double limit, boolean passed, List<String> deciding) {
      this(name, value, limit, passed, deciding, List.of(), false, List.of(), "");
    }

    /** The deciding submissions, each with what is asked for in it: {@code fire.txt: 0}. */
    public List<String> decidingInWords() {
      return amounts.isEmpty()
          ? deciding
          : IntStream.range(0, deciding.size())
              .mapToObj(i -> deciding.get(i) + ": " + Comparison.inWords(amounts.get(i), share))
              .toList();
    }
  }
}
