package org.copydesk.audit;

import org.copydesk.finding.Figure;

/**
 * One figure of the run.
 *
 * @param document the submission's name
 * @param figure the figure and who vouches for it
 * @param where the place in an editor's words: "paragraph 4"
 */
public record FigureRow(String document, Figure figure, String where) {}
