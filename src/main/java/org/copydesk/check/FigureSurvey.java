package org.copydesk.check;

import java.util.List;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;

/** Finds every figure of an article and who vouches for it. */
@FunctionalInterface
public interface FigureSurvey {

  /** The figures in order of place; none overlaps another. */
  List<Figure> figures(Article article);
}
