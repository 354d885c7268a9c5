package org.copydesk.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds what would bring a submission to PASS. What blocks has to go; then the dearest rules, one
 * after the other, until it passes; then each of them that turns out not to be needed comes back.
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
    List<String> mended = new ArrayList<>();
    List<Charge> left = List.copyOf(charges);
    Score score = now;
    while (formula.verdict(score, left) != Verdict.PASS) {
      String next = dearest(score, left);
      mended.add(next);
      left = without(charges, Set.copyOf(mended));
      score = formula.charged(left, words);
    }
    for (int i = mended.size() - 1; i >= 0; i--) {
      List<String> fewer = new ArrayList<>(mended);
      fewer.remove(i);
      List<Charge> more = without(charges, Set.copyOf(fewer));
      Score lower = formula.charged(more, words);
      if (formula.verdict(lower, more) == Verdict.PASS) {
        mended = fewer;
        score = lower;
      }
    }
    return new Remedy(mended, score.tenths());
  }

  private String dearest(Score score, Collection<Charge> charges) {
    return charges.stream()
        .filter(formula::isBlocking)
        .map(c -> c.rule().value())
        .sorted()
        .findFirst()
        .orElseGet(() -> score.breakdown().get(0).rule());
  }

  private static List<Charge> without(Collection<Charge> charges, Set<String> mended) {
    return charges.stream().filter(c -> !mended.contains(c.rule().value())).toList();
  }
}
