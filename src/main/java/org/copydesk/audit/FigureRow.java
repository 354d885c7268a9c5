package org.copydesk.audit;

import org.copydesk.finding.Figure;

/**
 * One figure of the run.
 *
 * @param document the submission's name
 * @param figure the figure and who vouches for it
 * @param where the place in an editor's words: "paragraph 4"
 * @param elsewhere what other submissions of the run say: {@code agrees: storm-2.docx (the Met
 *     Office)}, {@code differs: storm-3.docx (14)}; empty when none tells the figure
 */
public record FigureRow(String document, Figure figure, String where, String elsewhere) {

  /** A figure that no other submission tells. */
  public FigureRow(String document, Figure figure, String where) {
    this(document, figure, where, "");
  }
}
