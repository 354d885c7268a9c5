package org.copydesk.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * The published formula (docs/scoring.md): each rule takes its points, scaled to the length of the
 * text, up to a limit; a blocking finding caps the score, so that an average cannot hide a wrong
 * name. One more finding never raises the score.
 */
public final class ScoreFormula {

  /** Length of a normal text, in words, for which the prices are said. */
  public static final int NORMAL_LENGTH = 600;

  /** Shorter texts are not judged harder than one of this many words. */
  public static final int SHORTEST = 300;

  /** The best score, in tenths, that a text with a blocking finding can have. */
  public static final int BLOCKING_CAP = 490;

  /** A score below this, in tenths, is a FAIL. */
  public static final int FAIL_BELOW = 600;

  /** A score below this, in tenths, is at best a REVIEW. */
  public static final int REVIEW_BELOW = 850;

  private final PointsTable table;
  private final Predicate<RuleId> blocking;

  /**
   * @param table what each rule costs
   * @param blocking whether one error of a rule fails a submission
   */
  public ScoreFormula(PointsTable table, Predicate<RuleId> blocking) {
    this.table = table;
    this.blocking = blocking;
  }

  /**
   * The score of a submission.
   *
   * @param charges its findings
   * @param words how many words its story holds
   */
  public Score score(Collection<Charge> charges, int words) {
    double length = (double) NORMAL_LENGTH / Math.max(SHORTEST, words);
    Map<RuleId, List<Charge>> byRule = new TreeMap<>();
    for (Charge charge : charges) {
      if (charge.level() != Level.NOTE) {
        byRule.computeIfAbsent(charge.rule(), r -> new ArrayList<>()).add(charge);
      }
    }
    List<Score.Line> lines = new ArrayList<>();
    byRule.forEach(
        (rule, found) -> {
          PointsTable.Price price = table.of(rule);
          double weight = found.stream().mapToDouble(c -> weight(c.level())).sum();
          double points = Math.min(price.most(), price.points() * weight * length);
          lines.add(new Score.Line(rule.value(), found.size(), (int) Math.round(points * 10)));
        });
    lines.sort(Comparator.comparing(Score.Line::tenths).reversed().thenComparing(Score.Line::rule));
    int left = 1000 - lines.stream().mapToInt(Score.Line::tenths).sum();
    if (left < 0) {
      lines.add(new Score.Line("score/floor", 0, left));
      left = 0;
    }
    int blockers = (int) charges.stream().filter(this::isBlocking).count();
    if (blockers > 0 && left > BLOCKING_CAP) {
      lines.add(new Score.Line("score/blocking-cap", blockers, left - BLOCKING_CAP));
      left = BLOCKING_CAP;
    }
    return new Score(left, lines);
  }

  /** What follows for the submission. */
  public Verdict verdict(Score score, Collection<Charge> charges) {
    if (score.tenths() < FAIL_BELOW || charges.stream().anyMatch(this::isBlocking)) {
      return Verdict.FAIL;
    }
    if (score.tenths() < REVIEW_BELOW || charges.stream().anyMatch(c -> c.level() == Level.ERROR)) {
      return Verdict.REVIEW;
    }
    return Verdict.PASS;
  }

  /** Whether this finding alone fails its submission. */
  public boolean isBlocking(Charge charge) {
    return charge.level() == Level.ERROR && blocking.test(charge.rule());
  }

  private static double weight(Level level) {
    return switch (level) {
      case ERROR -> 1;
      case WARNING -> 0.5;
      case NOTE -> 0;
    };
  }
}
