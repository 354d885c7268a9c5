package org.copydesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * One article being audited, with what is known about it beyond its own words. Used by one thread,
 * but for {@link #abandon()}.
 */
public final class CheckContext {

  private final Article article;
  private final AskedEvidence evidence;
  private final FigureSurvey survey;
  private final Map<Class<?>, Object> readings = new HashMap<>();
  private final Map<ArticleCheck, List<Finding>> findings = new IdentityHashMap<>();
  private final List<Shortfall> shortfalls = new ArrayList<>();
  private @Nullable List<Figure> figures;
  private volatile boolean abandoned;

  public CheckContext(Article article, BatchEvidence evidence, FigureSurvey survey) {
    this(article, new AskedEvidence(evidence), survey);
  }

  /** With evidence whose questions somebody wants to know. */
  public CheckContext(Article article, AskedEvidence evidence, FigureSurvey survey) {
    this.article = article;
    this.evidence = evidence;
    this.survey = survey;
  }

  public Article article() {
    return article;
  }

  /**
   * Says, from another thread, that nobody waits any longer for what this one finds out. What takes
   * long by nature asks {@link #isAbandoned()} now and then.
   */
  public void abandon() {
    abandoned = true;
  }

  /** Whether nobody waits any longer. */
  public boolean isAbandoned() {
    return abandoned;
  }

  /** Says that the text holds more of something than is looked at. */
  public void add(Shortfall shortfall) {
    shortfalls.add(shortfall);
  }

  /** What was left unchecked so far, in the order in which it was met. */
  public List<Shortfall> shortfalls() {
    return List.copyOf(shortfalls);
  }

  /** What the batch knows, asked question by question. */
  public AskedEvidence evidence() {
    return evidence;
  }

  /** The register of figures; taken once an article. */
  public List<Figure> figures() {
    List<Figure> known = figures;
    if (known == null) {
      known = List.copyOf(survey.figures(article));
      figures = known;
    }
    return known;
  }

  /**
   * What a check finds in the article, found once: one rule may go by what another one says.
   *
   * @throws RuntimeException whatever the check throws, each time it is asked
   */
  public List<Finding> findingsOf(ArticleCheck check) {
    List<Finding> known = findings.get(check);
    if (known == null) {
      known = List.copyOf(check.check(this));
      findings.put(check, known);
    }
    return known;
  }

  /**
   * What several rules of one area read from an article, worked out once: the first call computes
   * it, later ones return the same object.
   *
   * @param type the class of the reading, its key
   */
  public <T> T reading(Class<T> type, Function<CheckContext, T> read) {
    Object known = readings.get(type);
    if (known == null) {
      known = read.apply(this);
      readings.put(type, known);
    }
    return type.cast(known);
  }
}
