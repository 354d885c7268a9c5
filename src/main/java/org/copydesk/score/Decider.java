package org.copydesk.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.score.GateResult.DecidingFinding;
import org.copydesk.score.GateSubject.Flagged;

/**
 * A submission that decides a condition; all that is kept of it.
 *
 * @param document its name
 * @param tenths its score
 * @param amount what is asked for in it; empty where nothing is
 * @param cure what would have to change in it
 * @param findings the first of the findings that decide it
 */
record Decider(
    String document, int tenths, OptionalDouble amount, Cure cure, List<DecidingFinding> findings) {

  /** How many are named for a condition, submissions as well as findings. */
  static final int NAMED = 5;

  Decider {
    findings = List.copyOf(findings);
  }

  /** What is kept of a submission that these findings of it decide. */
  static Decider of(GateSubject subject, OptionalDouble amount, Cure cure, List<Flagged> findings) {
    return new Decider(
        subject.document(),
        subject.tenths(),
        amount,
        cure,
        findings.stream()
            .limit(NAMED)
            .map(
                f ->
                    new DecidingFinding(
                        subject.document(),
                        f.rule().value(),
                        f.level().word(),
                        f.text(),
                        f.line(),
                        f.where()))
            .toList());
  }

  /** The first few of many, in an order. */
  static final class First {
    private final Comparator<Decider> order;
    private final List<Decider> kept = new ArrayList<>();

    First(Comparator<Decider> order) {
      this.order = order.thenComparing(Decider::tenths).thenComparing(Decider::document);
    }

    /** The farthest off first. */
    static First byAmount(boolean upward) {
      Comparator<Decider> order = Comparator.comparing(d -> d.amount().orElse(0));
      return new First(upward ? order.reversed() : order);
    }

    void add(Decider decider) {
      int at = 0;
      while (at < kept.size() && order.compare(kept.get(at), decider) <= 0) {
        at++;
      }
      if (at < NAMED) {
        kept.add(at, decider);
        if (kept.size() > NAMED) {
          kept.remove(NAMED);
        }
      }
    }

    List<Decider> all() {
      return List.copyOf(kept);
    }

    List<String> documents() {
      return kept.stream().map(Decider::document).toList();
    }

    /** What is asked for in each; nothing where nothing is. */
    List<Double> amounts() {
      return kept.stream().flatMapToDouble(d -> d.amount().stream()).boxed().toList();
    }

    /** The findings that decide, of each submission its first before the second of any. */
    List<DecidingFinding> findings() {
      List<DecidingFinding> findings = new ArrayList<>();
      for (int i = 0; i < NAMED; i++) {
        for (Decider decider : kept) {
          if (i < decider.findings().size() && findings.size() < NAMED) {
            findings.add(decider.findings().get(i));
          }
        }
      }
      List<String> gravest = List.of("error", "warning", "note");
      findings.sort(
          Comparator.comparing((DecidingFinding f) -> gravest.indexOf(f.level()))
              .thenComparing(f -> documents().indexOf(f.document()))
              .thenComparing(DecidingFinding::line));
      return findings;
    }
  }
}
