package org.copydesk.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.finding.Level;

/**
 * Finds what would bring a submission to PASS. What blocks has to go; then the dearest rules, one
 * after the other, until it passes; then each of them that turns out not to be needed comes back,
 * and of those that stay as many findings as may.
 */
final class Remedies {

  private final ScoreFormula formula;

  Remedies(ScoreFormula formula) {
    this.formula = formula;
  }

  /**
   * What would bring a submission to PASS.
   *
   * @param now its score
   * @param charges its findings
   * @param words how many words its story holds
   */
  Remedy toPass(Score now, Collection<Charge> charges, int words) {
    List<Charge> gravestFirst =
        charges.stream()
            .filter(c -> c.level() != Level.NOTE)
            .sorted(Comparator.comparing(Charge::level).reversed())
            .toList();
    Map<String, Integer> of = new HashMap<>();
    gravestFirst.forEach(c -> of.merge(c.rule().value(), 1, Integer::sum));
    Map<String, Integer> mended = rules(now, gravestFirst, of, words);
    List<String> cheapestFirst = new ArrayList<>(mended.keySet());
    Collections.reverse(cheapestFirst);
    for (String rule : cheapestFirst) {
      fewest(rule, mended, gravestFirst, words);
    }
    List<Remedy.Mend> mends = new ArrayList<>();
    mended.forEach(
        (rule, findings) ->
            mends.add(
                new Remedy.Mend(
                    rule, findings, of.getOrDefault(rule, findings), blocking(rule, charges))));
    int left = formula.charged(without(gravestFirst, mended), words).tenths();
    return new Remedy(mends, mends.isEmpty() ? now.tenths() : left);
  }

  /** The rules that have to go, with all their findings; none of them without need. */
  private Map<String, Integer> rules(
      Score now, List<Charge> charges, Map<String, Integer> of, int words) {
    Map<String, Integer> mended = new LinkedHashMap<>();
    List<Charge> left = charges;
    Score score = now;
    while (formula.verdict(score, left) != Verdict.PASS) {
      String next = dearest(score, left);
      mended.put(next, of.getOrDefault(next, 0));
      left = without(charges, mended);
      score = formula.charged(left, words);
    }
    List<String> last = new ArrayList<>(mended.keySet());
    Collections.reverse(last);
    for (String rule : last) {
      Map<String, Integer> fewer = new LinkedHashMap<>(mended);
      fewer.remove(rule);
      if (passes(charges, fewer, words)) {
        mended.remove(rule);
      }
    }
    return mended;
  }

  /** Mends no more findings of a rule than needed; more never lower the score. */
  private void fewest(String rule, Map<String, Integer> mended, List<Charge> charges, int words) {
    int enough = mended.getOrDefault(rule, 1);
    int tooFew = Math.max(0, blocking(rule, charges) - 1);
    Map<String, Integer> tried = new LinkedHashMap<>(mended);
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) / 2;
      tried.put(rule, middle);
      if (passes(charges, tried, words)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    mended.put(rule, enough);
  }

  private boolean passes(List<Charge> charges, Map<String, Integer> mended, int words) {
    List<Charge> left = without(charges, mended);
    return formula.verdict(formula.charged(left, words), left) == Verdict.PASS;
  }

  private int blocking(String rule, Collection<Charge> charges) {
    return (int)
        charges.stream()
            .filter(c -> c.rule().value().equals(rule) && formula.isBlocking(c))
            .count();
  }

  private String dearest(Score score, Collection<Charge> charges) {
    return charges.stream()
        .filter(formula::isBlocking)
        .map(c -> c.rule().value())
        .sorted()
        .findFirst()
        .orElseGet(() -> score.breakdown().get(0).rule());
  }

  /** What is left when the first so many findings of each rule are mended. */
  private static List<Charge> without(List<Charge> gravestFirst, Map<String, Integer> mended) {
    Map<String, Integer> toGo = new HashMap<>(mended);
    List<Charge> left = new ArrayList<>();
    for (Charge charge : gravestFirst) {
      int more = toGo.getOrDefault(charge.rule().value(), 0);
      if (more > 0) {
        toGo.put(charge.rule().value(), more - 1);
      } else {
        left.add(charge);
      }
    }
    return left;
  }
}
