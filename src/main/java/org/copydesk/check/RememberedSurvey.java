package org.copydesk.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;

/**
 * A survey that is made once of an article, whoever asks: the batch is asked about its figures, and
 * the rules go by them. What was found is held for as long as somebody holds the article. Safe for
 * many threads when the survey behind it is.
 */
public final class RememberedSurvey implements FigureSurvey {

  private final FigureSurvey survey;
  private final Map<Article, List<Figure>> made = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param survey finds the figures, the same ones each time
   */
  public RememberedSurvey(FigureSurvey survey) {
    this.survey = survey;
  }

  @Override
  public List<Figure> figures(Article article) {
    List<Figure> known = made.get(article);
    if (known == null) {
      // Outside the lock: no thread waits for another's article.
      known = List.copyOf(survey.figures(article));
      made.put(article, known);
    }
    return known;
  }
}
