package org.copydesk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.finding.Level;
import org.copydesk.score.GateLimits.ForFiles;
import org.copydesk.text.PathGlob;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a run passes. The submissions go by one after the other, and no more is kept than
 * what is told of a condition: 100,000 need no more memory than ten.
 */
public final class QualityGate {

  /** The submissions of a run, handed over one by one. */
  public interface Subjects {

    /** Hands over each, in a fixed order. */
    void each(Consumer<GateSubject> consumer);
  }

  private final List<Question> questions = new ArrayList<>();
  private final boolean comparable;
  private int suppressed;
  private int inBaseline;
  private int judged;
  private int blocking;

  private QualityGate(GateLimits limits, Cures cures, boolean comparable) {
    this.comparable = comparable;
    List<Part> parts = new ArrayList<>();
    parts.add(Part.ofAll(limits));
    limits.files().forEach(files -> parts.add(Part.of(files)));
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<Part> later = parts.subList(i + 1, parts.size());
      for (Demand demand : part.demands()) {
        if (!(demand instanceof Demand.OfVerdict of) || of.limit() != VerdictLimit.NONE) {
          questions.add(
              new SubmissionQuestion(
                  "submissions" + part.suffix() + " with " + demand.inWords(),
                  demand,
                  part.without(later, demand.about()),
                  cures));
        }
      }
      for (GateCondition.OfRun condition : part.ofRun()) {
        questions.add(question(condition, part, cures));
      }
    }
  }

  /**
   * The decision, with every condition that was asked for.
   *
   * @param limits what lets the run pass
   * @param formula what findings cost
   * @param comparable whether there is an earlier run that tells which findings are new
   * @param subjects the submissions
   */
  public static GateResult decide(
      GateLimits limits, ScoreFormula formula, boolean comparable, Subjects subjects) {
    QualityGate gate = new QualityGate(limits, new Cures(formula), comparable);
    subjects.each(gate::look);
    return gate.result();
  }

  private void look(GateSubject subject) {
    suppressed += subject.suppressed();
    inBaseline += subject.inBaseline();
    judged += subject.findings().size();
    blocking += (int) subject.findings().stream().filter(GateSubject.Flagged::blocking).count();
    questions.forEach(q -> q.look(subject));
  }

  private GateResult result() {
    return new GateResult(
        questions.stream().map(q -> q.answer(comparable)).toList(),
        new GateResult.FindingCounts(
            suppressed + inBaseline + judged, suppressed, inBaseline, judged, blocking));
  }

  private static Question question(GateCondition.OfRun condition, Part part, Cures cures) {
    String name = condition.inWords() + part.inSuffix();
    Predicate<GateSubject> scope = part::means;
    if (condition.quantity() instanceof RunQuantity.Average average) {
      return new AverageQuestion(name, condition, average, scope, cures);
    }
    if (condition.quantity() instanceof RunQuantity.Came came) {
      return new CameQuestion(name, condition, came, scope, cures);
    }
    return new TotalQuestion(name, condition, scope);
  }

  /**
   * What holds for all files, or for some.
   *
   * @param files which; null for all
   * @param demands what is asked of each submission
   * @param ofRun what is asked of them together
   */
  private record Part(
      @Nullable ForFiles files, List<Demand> demands, List<GateCondition.OfRun> ofRun) {

    static Part ofAll(GateLimits limits) {
      return of(
          null,
          Optional.of(limits.verdict()),
          limits.failUnder(),
          limits.failOn(),
          limits.failWhen());
    }

    static Part of(ForFiles files) {
      return of(files, files.verdict(), files.failUnder(), files.failOn(), files.failWhen());
    }

    private static Part of(
        @Nullable ForFiles files,
        Optional<VerdictLimit> verdict,
        OptionalDouble failUnder,
        Optional<Level> failOn,
        List<GateCondition> failWhen) {
      List<Demand> demands = new ArrayList<>();
      List<GateCondition.OfRun> ofRun = new ArrayList<>();
      verdict.ifPresent(v -> demands.add(new Demand.OfVerdict(v)));
      failUnder.ifPresent(u -> demands.add(Demand.OfAmount.scoreUnder(u)));
      failOn.ifPresent(l -> demands.add(new Demand.OfLevel(l)));
      for (GateCondition condition : failWhen) {
        if (condition instanceof GateCondition.OfSubmission one) {
          demands.add(new Demand.OfAmount(one));
        } else if (condition instanceof GateCondition.OfRun all) {
          ofRun.add(all);
        }
      }
      return new Part(files, demands, ofRun);
    }

    boolean means(GateSubject subject) {
      return files == null || files.means(subject);
    }

    private boolean speaksOf(String about) {
      return demands.stream().anyMatch(d -> d.about().equals(about));
    }

    /** The submissions it means, but for those of which a later part says the same thing. */
    Predicate<GateSubject> without(List<Part> later, String about) {
      List<Part> instead = later.stream().filter(p -> p.speaksOf(about)).toList();
      return subject -> means(subject) && instead.stream().noneMatch(p -> p.means(subject));
    }

    private String globs() {
      return files == null
          ? ""
          : files.files().stream().map(PathGlob::value).collect(Collectors.joining(", "));
    }

    String suffix() {
      return files == null ? "" : " of " + globs();
    }

    String inSuffix() {
      return files == null ? "" : " (" + globs() + ")";
    }
  }
}
