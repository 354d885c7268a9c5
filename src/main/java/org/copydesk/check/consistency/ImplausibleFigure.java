package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.LowerWords;
import org.copydesk.check.NumberReader;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.Rule;
import org.copydesk.check.WordRoles;
import org.copydesk.check.consistency.Implausibility.Impossible;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/** A figure that cannot be, whoever counted: more than all, less than nothing. */
@Rule(
    id = "consistency/implausible-figure",
    level = Level.WARNING,
    summary = "Figure that cannot be",
    why =
        "A share of more than everybody, or parts that come to more than the whole, need no source"
            + " to be wrong: a reader who adds up stops believing the other figures too.",
    fix = "Ask the writer for the right figure, or for what it was measured against.",
    flags = "The clinic laid off ⟦600⟧ of its 450 employees in the spring.",
    accepts = "The clinic laid off 60 of its 450 employees in the spring.")
public final class ImplausibleFigure implements ArticleCheck {

  private static final double SURE = 0.9;

  /** What somebody said in so many words is not the writer's slip. */
  private static final double QUOTED = 0.6;

  private final NumberReader numbers;
  private final WordRoles roles =
      WordRoles.beside(ImplausibleFigure.class, "implausible-words.tsv");
  private final List<Implausibility> ways =
      List.of(
          new ShareBeyondWhole(roles),
          new FallBeyondZero(roles),
          new RatioBeyondOne(roles),
          new PartBeyondWhole(roles),
          new PartsBeyondWhole(roles),
          new NegativeCount(roles));

  public ImplausibleFigure(NumberReader numbers) {
    this.numbers = numbers;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      NumberedSentence read = NumberedSentence.of(article, sentence, numbers);
      if (read.numbers().isEmpty()) {
        continue;
      }
      for (Implausibility way : ways) {
        for (Impossible figure : way.in(read)) {
          if (!isSaid("doubting", sentence, article)
              && !(way instanceof PartsBeyondWhole && isSaid("many-answers", sentence, article))) {
            findings.add(finding(figure, context));
          }
        }
      }
    }
    return findings;
  }

  /** Whether a word of this role says that the writer knows, here or in a sentence beside it. */
  private boolean isSaid(String role, Sentence sentence, Article article) {
    for (int i = Math.max(0, sentence.index() - 1);
        i <= sentence.index() + 1 && i < article.sentences().size();
        i++) {
      LowerWords words = new LowerWords(article, article.sentences().get(i));
      if (words.anyIs(roles, role, 0, words.size())) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(Impossible figure, CheckContext context) {
    boolean quoted = QuotedPassages.of(context).hold(figure.span().begin());
    List<String> evidence = new ArrayList<>(figure.evidence());
    if (quoted) {
      evidence.add("said so in a quotation");
    }
    return card()
        .finding(context.article(), figure.span())
        .level(quoted ? Level.NOTE : Level.WARNING)
        .message(figure.message())
        .evidence(evidence)
        .confidence(quoted ? QUOTED : SURE)
        .done();
  }
}
