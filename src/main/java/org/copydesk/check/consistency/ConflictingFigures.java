package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.BatchEvidence.FigureUse;
import org.copydesk.check.CheckContext;
import org.copydesk.check.FigureMeasure;
import org.copydesk.check.FigureMeasures;
import org.copydesk.check.FiguresElsewhere;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Rule;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Sentence;

/** One quantity with two values in one text: 12 killed in the headline, 14 below. */
@Rule(
    id = "consistency/conflicting-figures",
    level = Level.WARNING,
    summary = "One measure with two values",
    why =
        "When the headline counts 12 dead and the fourth paragraph 14, one of them is wrong, and"
            + " readers cannot tell which.",
    fix = "Ask the writer which figure is right, or what sets the two apart, and say it.",
    flags =
        "Fire kills 12 in Korvel mill. The fire broke out in the dye house of the mill in Korvel at"
            + " dawn. It killed ⟦14⟧ people, the town's fire brigade said.",
    accepts =
        "Fire kills 12 in Korvel mill. The fire broke out in the dye house of the mill in Korvel at"
            + " dawn. It killed 12 people, the town's fire brigade said.")
public final class ConflictingFigures implements ArticleCheck {

  private static final double SURE = 0.8;
  private static final double TWO_SOURCES = 0.6;

  /** Sentences that a headline and a lead take up. */
  private static final int LEAD = 3;

  /** A text with more values of one measure than these compares them. */
  private static final int MOST_VALUES = 2;

  private static final int MOST_TOLLS = 5;

  /** Figures of one measure that are compared with one another; a table may hold thousands. */
  private static final int MOST_COMPARED = 40;

  @Override
  public List<Finding> check(CheckContext context) {
    Map<String, List<ToldFigure>> byMeasure = new LinkedHashMap<>();
    for (ToldFigure told : told(context)) {
      byMeasure
          .computeIfAbsent(
              told.measure().what() + "|" + told.measure().unit(), w -> new ArrayList<>())
          .add(told);
    }
    List<Finding> findings = new ArrayList<>();
    for (List<ToldFigure> figures : byMeasure.values()) {
      Optional<List<ToldFigure>> conflict = conflict(figures);
      if (conflict.isPresent()) {
        findings.add(finding(conflict.get().get(0), conflict.get().get(1), context.article()));
      } else {
        elsewhere(figures, context).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The figures whose measure is known, market data left out. */
  private static List<ToldFigure> told(CheckContext context) {
    FigureMeasures measures = FigureMeasures.of(context);
    QuotedPassages quoted = QuotedPassages.of(context);
    Optional<Block> headline = context.article().headline();
    List<ToldFigure> told = new ArrayList<>();
    for (Figure figure : context.figures()) {
      FigureMeasure measure = measures.of(figure).orElse(null);
      if (measure != null && measure.isKnown() && !figure.kind().equals("market")) {
        int sentence =
            context.article().sentenceAt(figure.span().begin()).map(Sentence::index).orElse(0);
        told.add(
            new ToldFigure(
                figure,
                measure,
                sentence,
                isIn(headline, figure),
                sentence < LEAD,
                quoted.hold(figure.span().begin())));
      }
    }
    return told;
  }

  private static boolean isIn(Optional<Block> block, Figure figure) {
    return block.isPresent() && block.get().span().contains(figure.span());
  }

  /** Whether it stands in a list, which sums up what the paragraphs tell. */
  private static boolean isListed(Figure figure, Article article) {
    return article
        .blockAt(figure.span().begin())
        .filter(
            b ->
                b.kind() == BlockKind.LIST_ITEM
                    || "•-*–".indexOf(article.text().charAt(b.span().begin())) >= 0)
        .isPresent();
  }

  /** The first two that contradict each other, the deviating one last. */
  private static Optional<List<ToldFigure>> conflict(List<ToldFigure> figures) {
    long values = figures.stream().mapToDouble(f -> f.figure().value()).distinct().count();
    if (values < 2 || figures.size() > MOST_COMPARED) {
      return Optional.empty();
    }
    if (values > (figures.get(0).measure().isOutcome() ? MOST_TOLLS : MOST_VALUES)) {
      return Optional.empty();
    }
    Optional<List<ToldFigure>> belied = beliedHeadline(figures);
    if (belied.isPresent()) {
      return belied;
    }
    for (int later = 1; later < figures.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        ToldFigure one = figures.get(earlier);
        ToldFigure two = figures.get(later);
        if (one.contradicts(two)) {
          return Optional.of(
              times(one, figures) < times(two, figures) ? List.of(two, one) : List.of(one, two));
        }
      }
    }
    return Optional.empty();
  }

  /** The headline's figure, where no other agrees and all that could be meant have one value. */
  private static Optional<List<ToldFigure>> beliedHeadline(List<ToldFigure> figures) {
    ToldFigure headline = figures.get(0);
    List<ToldFigure> body = figures.subList(1, figures.size());
    if (!headline.headline()
        || body.stream().anyMatch(f -> f.measure().agreesWith(headline.measure()))) {
      return Optional.empty();
    }
    List<ToldFigure> others = body.stream().filter(headline::isBeliedBy).toList();
    return others.stream().mapToDouble(f -> f.figure().value()).distinct().count() == 1
        ? Optional.of(List.of(headline, others.get(0)))
        : Optional.empty();
  }

  private static long times(ToldFigure figure, List<ToldFigure> figures) {
    return figures.stream().filter(f -> f.measure().agreesWith(figure.measure())).count();
  }

  private Finding finding(ToldFigure elsewhere, ToldFigure here, Article article) {
    boolean twoSources = here.isFromAnotherSourceThan(elsewhere);
    boolean note =
        twoSources || here.quoted() || elsewhere.quoted() || isLooseHeadline(elsewhere, here);
    List<String> evidence = new ArrayList<>();
    evidence.add("both read as " + here.measure().label());
    evidence.addAll(here.tiesTo(elsewhere));
    evidence.add(
        twoSources
            ? "two sources: “%s” and “%s”"
                .formatted(elsewhere.figure().source(), here.figure().source())
            : "no word of a change, a comparison or another time beside them");
    return card()
        .finding(article, here.figure().span())
        .level(note ? Level.NOTE : Level.WARNING)
        .message(
            (note
                    ? "“%s” here, “%s” %s: two accounts of %s. Does the text say why they differ?"
                    : "“%s” here, “%s” %s: both seem to tell %s. Which figure is right?")
                .formatted(
                    here.figure().text(),
                    elsewhere.figure().text(),
                    place(elsewhere, article),
                    here.measure().label()))
        .evidence(evidence)
        .confidence(note ? TWO_SOURCES : SURE)
        .done();
  }

  /** A note on the first figure of a measure that another submission gives another value. */
  private Optional<Finding> elsewhere(List<ToldFigure> figures, CheckContext context) {
    for (ToldFigure told : figures) {
      Optional<FigureUse> other = FiguresElsewhere.of(context).differing(told.figure());
      if (other.isPresent() && !told.quoted()) {
        return Optional.of(
            card()
                .finding(context.article(), told.figure().span())
                .level(Level.NOTE)
                .message(
                    "“%s” here, “%s” in %s: both seem to tell %s. Which figure is right?"
                        .formatted(
                            told.figure().text(),
                            other.get().text(),
                            other.get().document(),
                            told.measure().label()))
                .evidence(
                    List.of(
                        "both read as " + told.measure().label() + ", of one place and time",
                        other.get().source().isEmpty()
                            ? "no source is named there"
                            : "said there to come from “" + other.get().source() + "”"))
                .confidence(TWO_SOURCES)
                .done());
      }
    }
    return Optional.empty();
  }

  /** A headline may count some of a thing and the text others: only a note can ask that. */
  private static boolean isLooseHeadline(ToldFigure elsewhere, ToldFigure here) {
    return elsewhere.headline() && !here.isOneAtATime() && !elsewhere.contradicts(here);
  }

  private static String place(ToldFigure told, Article article) {
    Block block = article.blockAt(told.figure().span().begin()).orElse(null);
    if (block == null) {
      return "elsewhere";
    }
    return article.headline().filter(block::equals).isPresent()
        ? "in the headline"
        : "in " + block.locator().inWords();
  }
}
