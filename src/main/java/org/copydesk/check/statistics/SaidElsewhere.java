package org.copydesk.check.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FiguresElsewhere;
import org.copydesk.finding.Figure;

/**
 * Adds to the evidence of a finding where else in the batch the figure stands and who is named for
 * it there. That helps whoever looks for the source; it never clears the figure, for this text
 * still does not name it.
 */
final class SaidElsewhere {

  private SaidElsewhere() {}

  /** The evidence, and a line more where another submission has the same figure. */
  static List<String> with(Figure figure, CheckContext context, List<String> evidence) {
    return Stream.concat(
            evidence.stream(), FiguresElsewhere.of(context).asEvidence(figure).stream())
        .toList();
  }
}
