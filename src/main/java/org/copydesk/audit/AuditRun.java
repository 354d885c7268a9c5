package org.copydesk.audit;

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
