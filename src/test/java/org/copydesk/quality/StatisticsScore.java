package org.copydesk.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well figures without a source are found. Every labelled figure that a finding touches is a
 * prediction; a finding that touches no labelled figure is a false one. Labels that a careful
 * reader could choose otherwise count neither way.
 *
 * @param precision suspect figures flagged, of all flagged
 * @param recall suspect figures flagged, of those that must be
 * @param fourWay figures of which the register says the same as the label
 * @param confusion label to what the register says to how many figures
 * @param byRule each rule on the figures of its own label alone
 */
record StatisticsScore(
    Share precision,
    Share recall,
    Share fourWay,
    Map<String, Map<String, Integer>> confusion,
    Map<String, OwnLabel> byRule) {

  /** What a number can be labelled, worst first. */
  static final List<String> LABELS =
      List.of("unsupported", "vague", "attributed", Mark.NOT_A_STATISTIC);

  private static final Map<String, String> LABEL_BY_RULE =
      new TreeMap<>(
          Map.of("statistics/unsupported", "unsupported", "statistics/vague-source", "vague"));

  /**
   * A rule on the figures of its own label.
   *
   * @param precision figures of its label, of the labelled figures it flags
   * @param recall figures it flags, of those of its label
   */
  record OwnLabel(Share precision, Share recall) {

    double f() {
      return Share.f(1, precision.ratio(), recall.ratio());
    }
  }

  static StatisticsScore of(List<AuditedText> texts) {
    int wrong = 0;
    Share suspect = Share.NONE;
    Share fourWay = Share.NONE;
    Map<String, Map<String, Integer>> confusion = new LinkedHashMap<>();
    for (AuditedText text : texts) {
      List<Mark> figures = text.labelled().marks().stream().filter(Mark::isFigure).toList();
      List<Flag> flags = text.suspectFlags();
      wrong +=
          (int)
              flags.stream()
                  .filter(f -> figures.stream().noneMatch(m -> m.span().overlaps(f.span())))
                  .count();
      for (Mark figure : figures) {
        if (!figure.must()) {
          continue;
        }
        boolean isFlagged = flags.stream().anyMatch(f -> f.span().overlaps(figure.span()));
        if (figure.isSuspect()) {
          suspect = suspect.plus(isFlagged);
        } else if (isFlagged) {
          wrong++;
        }
        String said = text.supportOf(figure);
        confusion
            .computeIfAbsent(figure.label(), l -> new TreeMap<>())
            .merge(said, 1, Integer::sum);
        fourWay = fourWay.plus(said.equals(figure.label()));
      }
    }
    Map<String, OwnLabel> byRule = new LinkedHashMap<>();
    LABEL_BY_RULE.forEach((rule, label) -> byRule.put(rule, own(rule, label, texts)));
    return new StatisticsScore(
        new Share(suspect.part(), suspect.part() + wrong), suspect, fourWay, confusion, byRule);
  }

  private static OwnLabel own(String rule, String label, List<AuditedText> texts) {
    Share precision = Share.NONE;
    Share recall = Share.NONE;
    for (AuditedText text : texts) {
      List<Flag> flags = text.suspectFlags().stream().filter(f -> f.rule().equals(rule)).toList();
      for (Mark figure : text.labelled().marks()) {
        if (!figure.isFigure() || !figure.must()) {
          continue;
        }
        boolean isFlagged = flags.stream().anyMatch(f -> f.span().overlaps(figure.span()));
        if (isFlagged) {
          precision = precision.plus(figure.label().equals(label));
        }
        if (figure.label().equals(label)) {
          recall = recall.plus(isFlagged);
        }
      }
    }
    return new OwnLabel(precision, recall);
  }

  /** How many figures of a label the register gives a support, or leaves out. */
  int confused(String label, String said) {
    return confusion.getOrDefault(label, Map.of()).getOrDefault(said, 0);
  }

  double f() {
    return Share.f(1, precision.ratio(), recall.ratio());
  }
}
