package org.copydesk.check;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.check.BatchEvidence.FigureUse;
import org.copydesk.finding.Figure;

/** What the other submissions of the batch say of the figures of one text. */
public final class FiguresElsewhere {

  private static final Comparator<FigureUse> SOURCED_FIRST =
      Comparator.comparing((FigureUse use) -> use.source().isEmpty())
          .thenComparing(FigureUse::submissions, Comparator.reverseOrder())
          .thenComparing(FigureUse::document)
          .thenComparing(FigureUse::value);

  private final AskedEvidence evidence;
  private final FigureMeasures measures;

  private FiguresElsewhere(CheckContext context) {
    this.evidence = context.evidence();
    this.measures = FigureMeasures.of(context);
  }

  /** What is said elsewhere of the figures of this article, read once. */
  public static FiguresElsewhere of(CheckContext context) {
    return context.reading(FiguresElsewhere.class, FiguresElsewhere::new);
  }

  /** Where the same figure stands, best a submission that names its source. */
  public Optional<FigureUse> agreeing(Figure figure) {
    if (!evidence.knowsFigures()) {
      return Optional.empty();
    }
    return measures
        .of(figure)
        .flatMap(m -> uses(FigureKeys.of(figure, m).same()).min(SOURCED_FIRST));
  }

  /** Where the same measure has a value that cannot be told of the same quantity. */
  public Optional<FigureUse> differing(Figure figure) {
    if (!evidence.knowsFigures()) {
      return Optional.empty();
    }
    return measures
        .of(figure)
        .flatMap(
            m ->
                uses(FigureKeys.of(figure, m).measure())
                    .filter(use -> use.least() > m.most() || m.least() > use.most())
                    .min(SOURCED_FIRST));
  }

  private Stream<FigureUse> uses(Set<String> keys) {
    return keys.stream().flatMap(k -> evidence.figures(k).stream());
  }

  /**
   * All of it for a cell of a report: {@code agrees: storm-2.docx (the Met Office); differs:
   * storm-3.docx (14)}; empty when nobody else tells the figure.
   */
  public String inWords(Figure figure) {
    String agrees = agreeing(figure).map(use -> "agrees: " + use.inWords()).orElse("");
    String differs =
        differing(figure)
            .map(use -> "differs: " + use.document() + " (" + use.text() + ")")
            .orElse("");
    return agrees.isEmpty() || differs.isEmpty() ? agrees + differs : agrees + "; " + differs;
  }

  /** The same as a line of evidence for a figure without a source; shown, never a clearance. */
  public Optional<String> asEvidence(Figure figure) {
    return agreeing(figure)
        .map(
            use ->
                "the same figure stands in "
                    + use.document()
                    + others(use.submissions())
                    + (use.source().isEmpty()
                        ? ""
                        : ", said there to come from “" + use.source() + "”"));
  }

  private static String others(int submissions) {
    return submissions < 2 ? "" : " and in " + (submissions - 1) + " more";
  }
}
