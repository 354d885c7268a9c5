package org.copydesk.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.copydesk.finding.Level;
import org.copydesk.finding.RuleId;
import org.copydesk.score.GateSubject.Flagged;
import org.copydesk.score.ScoreFormula.Pile;

/**
 * Finds the fewest findings that would have to be mended so that a submission reaches a score.
 * Findings of one pile lower the charge the more of them are gone, so that picking the dearest one
 * after the other does not give the fewest; the best of every number of findings is worked out pile
 * by pile instead.
 */
final class Cures {

  /** In a text of more findings they are mended by handfuls, so that the work stays bounded. */
  private static final int MOST_STEPS = 1_000;

  private final ScoreFormula formula;

  Cures(ScoreFormula formula) {
    this.formula = formula;
  }

  /**
   * A score that is to be reached.
   *
   * @param dimension of which dimension; empty for the whole
   * @param tenths the least that is enough, in tenths
   * @param unblocked whether no blocking finding may be left
   */
  record Goal(Optional<Dimension> dimension, int tenths, boolean unblocked) {

    /** The verdict PASS, for a submission that every check could look at. */
    static final Goal PASS = new Goal(Optional.empty(), ScoreFormula.REVIEW_BELOW, true);

    /** Any verdict but FAIL. */
    static final Goal NO_FAIL = new Goal(Optional.empty(), ScoreFormula.FAIL_BELOW, true);
  }

  /** What to mend for a score; nothing where no mending is enough. */
  Optional<Cure> reaching(Goal goal, GateSubject subject) {
    if (goal.tenths() > 1000) {
      return Optional.empty();
    }
    Optional<List<Flagged>> best = mended(goal, subject, true);
    if (!goal.unblocked()
        && goal.dimension().isEmpty()
        && goal.tenths() < ScoreFormula.FAIL_BELOW) {
      Optional<List<Flagged>> blocked = mended(goal, subject, false);
      if (blocked.isPresent()
          && blocked.get().size() < best.map(List::size).orElse(Integer.MAX_VALUE)) {
        best = blocked;
      }
    }
    return best.map(
        mended ->
            new Cure(
                gravestFirst(mended, subject),
                goal.dimension().isEmpty()
                    ? OptionalInt.of(score(subject, mended).tenths())
                    : OptionalInt.empty(),
                ""));
  }

  /**
   * So many findings of a sort, the gravest first and of few rules.
   *
   * @param number how many; no more than there are
   */
  static List<Flagged> some(List<Flagged> findings, int number) {
    return orderly(findings).subList(0, number);
  }

  private List<Flagged> gravestFirst(List<Flagged> mended, GateSubject subject) {
    Set<Flagged> all = identities(mended);
    return subject.findings().stream()
        .filter(all::contains)
        .sorted(Comparator.comparing(Flagged::level).reversed())
        .toList();
  }

  private static Set<Flagged> identities(List<Flagged> findings) {
    Set<Flagged> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(findings);
    return all;
  }

  /** The score that is left when these findings are mended. */
  Score score(GateSubject subject, List<Flagged> mended) {
    Set<Flagged> gone = identities(mended);
    return formula.charged(
        subject.findings().stream().filter(f -> !gone.contains(f)).map(Flagged::charge).toList(),
        subject.words());
  }

  private boolean reached(Goal goal, GateSubject subject, List<Flagged> mended) {
    Score score = score(subject, mended);
    int tenths =
        goal.dimension().isPresent()
            ? (int) Math.round(score.dimension(goal.dimension().get()) * 10)
            : score.tenths();
    return tenths >= goal.tenths();
  }

  // --- the fewest

  /**
   * What to mend.
   *
   * @param unblock whether all that blocks is mended first
   */
  private Optional<List<Flagged>> mended(Goal goal, GateSubject subject, boolean unblock) {
    List<Flagged> first = new ArrayList<>();
    Map<Pile, List<Flagged>> piles = new LinkedHashMap<>();
    boolean blocks = unblock && goal.dimension().isEmpty();
    int number = 0;
    for (Flagged finding : subject.findings()) {
      Optional<Dimension> dimension = goal.dimension();
      if (finding.level() == Level.NOTE
          || (dimension.isPresent() && Dimension.of(finding.rule()) != dimension.get())) {
        continue;
      }
      if (blocks && finding.blocking()) {
        first.add(finding);
      } else {
        piles.computeIfAbsent(formula.pile(finding.rule()), p -> new ArrayList<>()).add(finding);
        number++;
      }
    }
    Steps steps = new Steps(piles, subject.words(), 1 + number / MOST_STEPS);
    for (int k = 0; k <= steps.most(); k++) {
      if (steps.mayReach(goal, k)) {
        List<Flagged> mended = new ArrayList<>(first);
        mended.addAll(steps.mended(k));
        if (reached(goal, subject, mended)) {
          return Optional.of(mended);
        }
      }
    }
    return Optional.empty();
  }

  /** The gravest first; of equal ones those of the rule that has most of them. */
  private static List<Flagged> orderly(List<Flagged> findings) {
    Map<RuleId, Integer> of = new HashMap<>();
    findings.forEach(f -> of.merge(f.rule(), 1, Integer::sum));
    return findings.stream()
        .sorted(
            Comparator.comparing(Flagged::level)
                .reversed()
                .thenComparing(f -> -of.getOrDefault(f.rule(), 0))
                .thenComparing(Flagged::rule))
        .toList();
  }

  /** The least charge that is left after every number of steps, a step being so many findings. */
  private static final class Steps {
    private final List<List<Flagged>> piles = new ArrayList<>();
    private final int step;
    private final List<int[]> taken = new ArrayList<>();
    private double[] least = {0};

    Steps(Map<Pile, List<Flagged>> findings, int words, int step) {
      this.step = step;
      findings.forEach((pile, all) -> add(pile, orderly(all), words));
    }

    private void add(Pile pile, List<Flagged> all, int words) {
      int steps = (all.size() + step - 1) / step;
      double[] charge = new double[steps + 1];
      double weight = all.stream().mapToDouble(f -> ScoreFormula.weight(f.level())).sum();
      int gone = 0;
      for (int m = 0; m <= steps; m++) {
        for (; gone < Math.min(all.size(), m * step); gone++) {
          weight -= ScoreFormula.weight(all.get(gone).level());
        }
        charge[m] = gone == all.size() ? 0 : pile.charge(weight, words);
      }
      double[] next = new double[least.length + steps];
      int[] of = new int[next.length];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      for (int k = 0; k < least.length; k++) {
        for (int m = 0; m <= steps; m++) {
          if (least[k] + charge[m] < next[k + m]) {
            next[k + m] = least[k] + charge[m];
            of[k + m] = m;
          }
        }
      }
      piles.add(all);
      taken.add(of);
      least = next;
    }

    int most() {
      return least.length - 1;
    }

    /** Whether so many steps may be enough, before what blocks is looked at. */
    boolean mayReach(Goal goal, int k) {
      return Math.round(1000 * Math.pow(ScoreFormula.LEFT_BY_A_POINT, least[k])) + 1
          >= goal.tenths();
    }

    /** What to mend with so many steps. */
    List<Flagged> mended(int k) {
      List<Flagged> mended = new ArrayList<>();
      int left = k;
      for (int p = piles.size() - 1; p >= 0; p--) {
        int m = taken.get(p)[left];
        List<Flagged> all = piles.get(p);
        mended.addAll(all.subList(0, Math.min(all.size(), m * step)));
        left -= m;
      }
      return mended;
    }
  }
}
