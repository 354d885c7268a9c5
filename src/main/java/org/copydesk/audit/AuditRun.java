package org.copydesk.audit;

import java.util.function.Consumer;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
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

  /** Every finding; within a document by place, then rule. */
  void eachFinding(Order order, Consumer<FindingRow> consumer);

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
