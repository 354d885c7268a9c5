package org.copydesk.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.check.fragments.furniture.LineWeightsFit;

/**
 * What was measured.
 *
 * @param audited each set with what the audit said of its texts
 * @param grammar what became of grammar faults planted in clean texts
 * @param speeds what rules cost, by what they look at
 * @param heldOut what fits of weights for figures say of texts they did not see
 * @param lines what fits of weights for lines say of pages they did not see
 * @param written what rules make of texts that the desk wrote for them
 * @param byHand findings that people judged one by one
 * @param score how well scores agree with readers
 */
record Measurement(
    Map<MeasuredSet, List<AuditedText>> audited,
    GrammarRecall.Recall grammar,
    Map<String, StageSpeed> speeds,
    List<HeldOut> heldOut,
    LineWeightsFit.Held lines,
    Map<String, WrittenTextsScore> written,
    List<JudgedByHand> byHand,
    ScoreChapter score) {

  /**
   * The score of a rule on one set.
   *
   * @param set the set
   * @param score the rule's score
   */
  record OnSet(MeasuredSet set, RuleScore score) {}

  /** Every rule on every set that can judge it: by rule, the set with the most findings first. */
  List<OnSet> byRule() {
    return audited.entrySet().stream()
        .filter(e -> e.getKey() != MeasuredSet.SEEDS)
        .flatMap(
            e ->
                RuleScore.of(e.getValue()).stream()
                    .filter(s -> canJudge(e.getKey(), s.rule()))
                    .map(s -> new OnSet(e.getKey(), s)))
        .sorted(
            Comparator.comparing((OnSet s) -> s.score().rule())
                .thenComparing(s -> s.set() == MeasuredSet.PLANTED)
                .thenComparing(s -> -s.score().precision().whole()))
        .toList();
  }

  /** A set knows only what it was marked for. */
  private static boolean canJudge(MeasuredSet set, String rule) {
    String area = rule.substring(0, rule.indexOf('/'));
    return switch (set) {
      case TYPOS, PLANTED -> area.equals("names") || area.equals("spelling");
      case STATISTICS -> area.equals("statistics");
      case RESIDUE, FRAGMENTS -> area.equals("fragments");
      case SEEDS -> true;
    };
  }

  /** The file that {@code copydesk explain} reads: each rule on the first of its sets. */
  String figures() {
    StringBuilder out =
        new StringBuilder(
            """
            # How often each rule was right when it was last measured; docs/quality.md tells more.
            # Written by the command that CONTRIBUTING.md names under "Measuring"; not by hand.
            # rule, precision, right, raised, recall, found, marked, measured on
            """);
    for (String rule :
        byRule().stream()
            .map(s -> s.score().rule())
            .collect(Collectors.toCollection(TreeSet::new))) {
      Optional<OnSet> first =
          byRule().stream().filter(s -> s.score().rule().equals(rule)).findFirst();
      first.ifPresent(s -> out.append(row(s)));
    }
    Set<String> measured = byRule().stream().map(s -> s.score().rule()).collect(Collectors.toSet());
    byHand.stream().filter(j -> !measured.contains(j.rule())).forEach(j -> out.append(j.row()));
    return sorted(out.toString());
  }

  /** Comments first, then the rules by name. */
  private static String sorted(String rows) {
    return rows.lines()
            .sorted(Comparator.comparing((String l) -> l.startsWith("#") ? "" : l))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private String row(OnSet on) {
    Share precision = on.score().precision();
    Share recall = on.score().recall();
    return String.join(
            "\t",
            on.score().rule(),
            Share.two(precision.ratio()),
            Integer.toString(precision.part()),
            Integer.toString(precision.whole()),
            recall.whole() == 0 ? "" : Share.two(recall.ratio()),
            recall.whole() == 0 ? "" : Integer.toString(recall.part()),
            recall.whole() == 0 ? "" : Integer.toString(recall.whole()),
            audited.getOrDefault(on.set(), List.of()).size() + " " + on.set().texts())
        + "\n";
  }
}
