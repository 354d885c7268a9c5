package org.copydesk.check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.finding.Figure;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/** Reads what the figures of an article measure from the words around them. */
public final class FigureMeasures {

  /** Tokens before a toll in which a verb says that it has risen. */
  private static final int RISE = 6;

  private final IdentityHashMap<Figure, FigureMeasure> measures = new IdentityHashMap<>();

  private FigureMeasures() {}

  /** The measures of the register of this article, read once. */
  public static FigureMeasures of(CheckContext context) {
    return context.reading(FigureMeasures.class, c -> of(c.article(), c.figures()));
  }

  /**
   * The measures of these figures.
   *
   * @param article the article they stand in
   * @param figures its register
   */
  public static FigureMeasures of(Article article, List<Figure> figures) {
    FigureMeasures measures = new FigureMeasures();
    if (figures.isEmpty()) {
      return measures;
    }
    Set<String> names = KnownNames.of(article);
    for (Figure figure : figures) {
      Optional<Sentence> sentence = article.sentenceAt(figure.span().begin());
      if (sentence.isPresent()) {
        measures.measures.put(
            figure, read(FigureClause.of(figure, new LowerWords(article, sentence.get()), names)));
      }
    }
    return measures;
  }

  /** What a figure of the register measures. */
  public Optional<FigureMeasure> of(Figure figure) {
    return Optional.ofNullable(measures.get(figure));
  }

  private static FigureMeasure read(FigureClause clause) {
    Measured measured = measured(clause);
    FigureSurroundings around = FigureSurroundings.of(clause);
    FigureRange range = FigureRange.of(clause);
    int first = clause.first();
    boolean risen = clause.words().anyIs(MeasureWords.ROLES, "rises", first - RISE, first);
    return new FigureMeasure(
        measured.what(),
        measured.label(),
        measured.who(),
        clause.figure().unit(),
        around.names(),
        around.dates(),
        around.times(),
        around.events(),
        around.qualifiers(),
        around.near(),
        around.topics(),
        range.least(),
        range.most(),
        risen && measured.what().indexOf(' ') < 0,
        new FigureApartness(clause).isSetApart());
  }

  private static Measured measured(FigureClause clause) {
    if (clause.word(clause.first() - 1).equals("per")) {
      // "7.2 per 100,000": the base of a rate measures nothing.
      return Measured.UNKNOWN;
    }
    if (clause.isOf("count")) {
      Measured outcome = new OutcomeMeasure(clause).measured();
      if (outcome.isKnown()) {
        return outcome;
      }
    }
    Measured level = new LevelMeasure(clause).measured();
    if (level.isKnown()) {
      return level;
    }
    return clause.isOf("money")
        ? new MoneyMeasure(clause).measured()
        : new NounMeasure(clause).measured();
  }
}
