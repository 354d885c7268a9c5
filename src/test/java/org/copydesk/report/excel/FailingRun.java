package org.copydesk.report.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.audit.AuditRun;
import org.copydesk.audit.DecisionRow;
import org.copydesk.audit.DocumentRow;
import org.copydesk.audit.FigureRow;
import org.copydesk.audit.FindingRow;
import org.copydesk.audit.PastRun;
import org.copydesk.audit.RunHeader;
import org.copydesk.audit.RunTotals;
import org.copydesk.audit.StoryRow;
import org.copydesk.check.MeasureCatalogue;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.review.ReviewNotes;
import org.copydesk.score.GateResult;

/** A run whose figures end in a full disk. */
record FailingRun(AuditRun run) implements AuditRun {

  @Override
  public RunHeader header() {
    return run.header();
  }

  @Override
  public RunTotals totals() {
    return run.totals();
  }

  @Override
  public GateResult gate() {
    return run.gate();
  }

  @Override
  public RuleCatalogue rules() {
    return run.rules();
  }

  @Override
  public MeasureCatalogue measures() {
    return run.measures();
  }

  @Override
  public void eachDocument(Order order, Consumer<DocumentRow> consumer) {
    run.eachDocument(order, consumer);
  }

  @Override
  public ReviewNotes review() {
    return run.review();
  }

  @Override
  public void eachRaised(Order order, Consumer<FindingRow> consumer) {
    run.eachRaised(order, consumer);
  }

  @Override
  public void eachStory(Order order, Consumer<StoryRow> consumer) {
    run.eachStory(order, consumer);
  }

  @Override
  public void eachDecision(Consumer<DecisionRow> consumer) {
    run.eachDecision(consumer);
  }

  @Override
  public Optional<PastRun> before() {
    return run.before();
  }

  @Override
  public List<PastRun> trend() {
    return run.trend();
  }

  @Override
  public void eachFigure(Order order, Consumer<FigureRow> consumer) {
    throw new UncheckedIOException(new IOException("No space left on device"));
  }
}
