package org.copydesk.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;

/**
 * One finished run, the only thing reports are written from. Rows are handed over one by one, so
 * that a report of 100,000 submissions needs no more memory than one of ten.
 */
public interface AuditRun {

  RunHeader header();

  RunTotals totals();

  GateResult gate();

  RuleCatalogue rules();

  /** The measures that were taken of every text. */
  MeasureCatalogue measures();

  /** Every file found, once. */
  void eachDocument(Order order, Consumer<DocumentRow> consumer);

  /** What came of reading editors' answers before this run. */
  ReviewNotes review();

  /**
   * Every finding that was raised, also those that editors let stand; within a document by place,
   * then rule.
   */
  void eachRaised(Order order, Consumer<FindingRow> consumer);

  /** Every finding that counts; within a document by place, then rule. */
  default void eachFinding(Order order, Consumer<FindingRow> consumer) {
    eachRaised(
        order,
        finding -> {
          if (finding.isOpen()) {
            consumer.accept(finding);
          }
        });
  }

  /**
   * Every finding that counted in the run that this one is compared with, and is there no more; by
   * document, then place. Only of submissions that this run judged, or found to be gone.
   */
  default void eachGone(Consumer<FindingRow> consumer) {}

  /** What changed since the last complete run over the same places. */
  default RunChanges changes() {
    int[] counts = new int[FindingStatus.values().length];
    int[] others = new int[2];
    Consumer<FindingRow> count =
        finding -> {
          counts[finding.status().ordinal()]++;
          others[0] += finding.history().returned() ? 1 : 0;
          others[1] += finding.history().byRules() ? 1 : 0;
        };
    eachFinding(Order.BY_NAME, count);
    eachGone(count);
    boolean comparable = before().isPresent();
    int gone = counts[FindingStatus.ABSENT.ordinal()];
    int open = Arrays.stream(counts).sum() - gone;
    return comparable
        ? new RunChanges(
            true,
            counts[FindingStatus.NEW.ordinal()] - others[0],
            others[0],
            counts[FindingStatus.UPDATED.ordinal()],
            gone,
            open,
            others[1])
        : new RunChanges(false, 0, 0, 0, 0, open, 0);
  }

  /** Every audited submission with its text. */
  void eachStory(Order order, Consumer<StoryRow> consumer);

  /** Every decision of an editor that this run knew; by document, rule, words. */
  void eachDecision(Consumer<DecisionRow> consumer);

  /** How much of its places the run looked at. */
  RunScope scope();

  /** Every entry of the desk's suppressions, in the order of its file. */
  List<SuppressionRow> suppressions();

  /**
   * The completed whole runs over the same places, this one last; of a great many the latest. A
   * partial run stands alone.
   */
  List<PastRun> trend();

  /**
   * The run that this one is compared with: the last whole one over the same places with the same
   * rules; nothing where there is none. It need not be the last of the trend, whose rules may be
   * others.
   */
  Optional<PastRun> before();

  /** Every figure; within a document by place. */
  void eachFigure(Order order, Consumer<FigureRow> consumer);

  /** In which order documents come. */
  enum Order {
    /** By name, compared by UTF-16 code units. */
    BY_NAME,
    /** Lowest score first, then by name; what was not audited comes last. */
    WORST_FIRST
  }
}
