package org.copydesk.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;

/**
 * The published formula (docs/scoring.md). Every kind of fault is charged by its price and by how
 * much of it a text of normal length would hold; every point of charge takes one percent of what is
 * left of a hundred; with a blocking finding, what is above fifty counts a fifth, so that no
 * average can hide a wrong name. One more finding never raises the score.
 */
public final class ScoreFormula {

  /** Length of a normal text, in words, for which the prices are said. */
  public static final int NORMAL_LENGTH = 600;

  /** Shorter texts are not judged harder than one of this many words. */
  public static final int SHORTEST = 300;

  /** What a point of charge leaves of the score. */
  public static final double LEFT_BY_A_POINT = 0.99;

  /** With a blocking finding, what lies above this, in tenths, counts less. */
  public static final int BLOCKED_ABOVE = 500;

  /** What a blocking finding leaves of the score above {@link #BLOCKED_ABOVE}. */
  public static final double LEFT_BY_BLOCKING = 0.2;

  /** A score below this, in tenths, is a FAIL. */
  public static final int FAIL_BELOW = 600;

  /** A score below this, in tenths, is at best a REVIEW. */
  public static final int REVIEW_BELOW = 850;

  private final PriceList prices;
  private final Predicate<RuleId> blocking;

  /**
   * @param prices what each kind of fault costs
   * @param blocking whether one error of a rule fails a submission
   */
  public ScoreFormula(PriceList prices, Predicate<RuleId> blocking) {
    this.prices = prices;
    this.blocking = blocking;
  }

  /**
   * The score of a submission.
   *
   * @param charges its findings
   * @param words how many words its story holds
   */
  public Score score(Collection<Charge> charges, int words) {
    Score score = charged(charges, words);
    Remedy toPass = new Remedies(this).toPass(score, charges, words);
    return new Score(score.tenths(), score.breakdown(), score.dimensions(), toPass);
  }

  /** The score without what would bring it to PASS. */
  Score charged(Collection<Charge> charges, int words) {
    List<Tally> tallies = tallies(charges, words);
    double charged = tallies.stream().mapToDouble(Tally::charge).sum();
    double left = 1000 * Math.pow(LEFT_BY_A_POINT, charged);
    int beforeBlocking = (int) Math.round(left);
    List<Score.Line> lines = shares(tallies, charged, 1000 - beforeBlocking);
    int blockers = (int) charges.stream().filter(this::isBlocking).count();
    int tenths = beforeBlocking;
    if (blockers > 0) {
      tenths = blocked(beforeBlocking);
      if (tenths < beforeBlocking) {
        lines.add(new Score.Line(Score.BLOCKING, blockers, 0, beforeBlocking - tenths));
      }
    }
    return new Score(tenths, lines, dimensions(tallies), new Remedy(List.of(), tenths));
  }

  /** What a score is worth with a blocking finding: always below the limit of FAIL. */
  static int blocked(int tenths) {
    int above = Math.max(0, tenths - BLOCKED_ABOVE);
    return Math.min(tenths - above + (int) Math.floor(above * LEFT_BY_BLOCKING), FAIL_BELOW - 1);
  }

  /** What follows for the submission when every check did its work. */
  public Verdict verdict(Score score, Collection<Charge> charges) {
    if (score.tenths() < FAIL_BELOW || charges.stream().anyMatch(this::isBlocking)) {
      return Verdict.FAIL;
    }
    return score.tenths() < REVIEW_BELOW ? Verdict.REVIEW : Verdict.PASS;
  }

  /**
   * What follows for the submission: nothing passes that a check could not look at.
   *
   * @param checkedInFull whether every check did its work
   */
  public Verdict verdict(Score score, Collection<Charge> charges, boolean checkedInFull) {
    Verdict verdict = verdict(score, charges);
    return verdict == Verdict.PASS && !checkedInFull ? Verdict.REVIEW : verdict;
  }

  /** Whether this finding alone fails its submission. */
  public boolean isBlocking(Charge charge) {
    return charge.level() == Level.ERROR && blocking.test(charge.rule());
  }

  /** How often a rule speaks, and what it is charged. */
  private record Tally(RuleId rule, int count, double charge) {}

  /** What is counted together: faults of one kind that belong to one dimension. */
  record Pile(PriceList.Kind kind, Dimension dimension) {

    /** What it is charged for faults that count so much in a story of so many words. */
    double charge(double weight, int words) {
      return kind.price() * amount(weight, words);
    }
  }

  /** What a rule's faults are counted with. */
  Pile pile(RuleId rule) {
    return new Pile(prices.of(rule), Dimension.of(rule));
  }

  private List<Tally> tallies(Collection<Charge> charges, int words) {
    Map<RuleId, List<Charge>> byRule = new TreeMap<>();
    for (Charge charge : charges) {
      if (charge.level() != Level.NOTE) {
        byRule.computeIfAbsent(charge.rule(), r -> new ArrayList<>()).add(charge);
      }
    }
    Map<Pile, Double> weights = new LinkedHashMap<>();
    byRule.forEach((rule, found) -> weights.merge(pile(rule), weight(found), Double::sum));
    List<Tally> tallies = new ArrayList<>();
    byRule.forEach(
        (rule, found) -> {
          Pile pile = pile(rule);
          double piled = weights.getOrDefault(pile, 0.0);
          double charge = pile.charge(piled, words);
          tallies.add(new Tally(rule, found.size(), charge * weight(found) / piled));
        });
    return tallies;
  }

  /**
   * Deals out the points that were taken, in tenths, by charge; what rounding leaves goes first.
   */
  private static List<Score.Line> shares(List<Tally> tallies, double charged, int taken) {
    List<Tally> dearestFirst =
        tallies.stream()
            .sorted(Comparator.comparingDouble(Tally::charge).reversed().thenComparing(Tally::rule))
            .toList();
    int[] tenths = new int[dearestFirst.size()];
    int dealt = 0;
    for (int i = 0; i < tenths.length; i++) {
      tenths[i] = (int) Math.floor(taken * dearestFirst.get(i).charge() / charged);
      dealt += tenths[i];
    }
    List<Score.Line> lines = new ArrayList<>();
    for (int i = 0; i < tenths.length; i++) {
      Tally tally = dearestFirst.get(i);
      int more = i < taken - dealt ? 1 : 0;
      lines.add(
          new Score.Line(
              tally.rule().value(), tally.count(), rounded(tally.charge()), tenths[i] + more));
    }
    return lines;
  }

  private static Map<Dimension, Integer> dimensions(List<Tally> tallies) {
    Map<Dimension, Double> charged = new EnumMap<>(Dimension.class);
    tallies.forEach(t -> charged.merge(Dimension.of(t.rule()), t.charge(), Double::sum));
    Map<Dimension, Integer> dimensions = new EnumMap<>(Dimension.class);
    charged.forEach(
        (dimension, charge) ->
            dimensions.put(dimension, (int) Math.round(1000 * Math.pow(LEFT_BY_A_POINT, charge))));
    return dimensions;
  }

  private static double rounded(double charge) {
    return Math.round(charge * 10) / 10.0;
  }

  /**
   * What faults of one kind are charged at a price of one.
   *
   * @param weight their number, see {@link #weight}
   * @param words how many words the story holds
   */
  public static double amount(double weight, int words) {
    return Math.log1p(weight * NORMAL_LENGTH / Math.max(SHORTEST, words)) / Math.log(2);
  }

  /** What findings count: an error one, a warning a half, a note nothing. */
  public static double weight(Collection<Charge> found) {
    return found.stream().mapToDouble(c -> weight(c.level())).sum();
  }

  static double weight(Level level) {
    return switch (level) {
      case ERROR -> 1;
      case WARNING -> 0.5;
      case NOTE -> 0;
    };
  }
}
