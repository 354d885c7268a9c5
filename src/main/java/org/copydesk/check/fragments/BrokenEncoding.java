package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.CodeSpans;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Rule;
import org.copydesk.check.RuleCard;
import org.copydesk.check.fragments.encoding.Damage;
import org.copydesk.check.fragments.encoding.Damages;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/** Words whose letters or quotation marks came to harm on their way from one program to another. */
@Rule(
    id = "fragments/broken-encoding",
    level = Level.ERROR,
    summary = "Broken characters",
    why =
        "The text was written in one encoding and read in another. Readers see signs that nobody"
            + " wrote, and search does not find the words.",
    fix = "Put in the word as it was, or copy the text again from its source.",
    flags = "The ⟦councilâ€™s → council’s⟧ plan was put off until the autumn, the mayor said.",
    accepts = "São Paulo and the naïve Ânia Vânătoru met at the Café Ærø, “NÃO” in hand, she said.",
    inAnyLanguage = true)
public final class BrokenEncoding implements NamedFragment {

  /** Nobody reads further findings of this kind; the last one tells how many there are. */
  private static final int MOST = 40;

  private final Damages damages;
  private final Set<String> talk =
      DataFile.beside(BrokenEncoding.class, "encoding-words.txt").words();

  public BrokenEncoding(Lexicon lexicon) {
    this.damages = new Damages(lexicon);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    // A text about encodings shows what they do.
    if (Layout.of(context).proseUsesAnyOf(talk)) {
      return List.of();
    }
    CodeSpans code = CodeSpans.of(context);
    List<Damage> found = new ArrayList<>();
    for (Damage damage : damages.of(context)) {
      if (!code.touch(damage.span())) {
        join(article, found, damage);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Damage damage : found.subList(0, Math.min(MOST, found.size()))) {
      findings.add(
          draft(article, damage)
              .message(
                  "Characters of \u201c%s\u201d are broken. %s"
                      .formatted(
                          article.textOf(damage.span()),
                          damage
                              .repaired()
                              .map(r -> "It was most likely " + SignNames.quoted(r) + ".")
                              .orElse("Look up in the source what stood here.")))
              .done());
    }
    if (found.size() > MOST) {
      findings.set(
          MOST - 1,
          draft(article, found.get(MOST - 1))
              .message(
                  ("Characters are broken here and in %d more places. Copy the text again from its"
                          + " source instead of mending every word.")
                      .formatted(found.size() - MOST))
              .done());
    }
    return findings;
  }

  /** Neighbours that both are broken are one fault. */
  private static void join(Article article, List<Damage> found, Damage damage) {
    Damage last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last == null
        || damage.span().begin() - last.span().end() > 1
        || !last.cause().equals(damage.cause())
        || article.text().startsWith("\n", last.span().end())) {
      found.add(damage);
      return;
    }
    Span both = last.span().union(damage.span());
    String between = article.text().substring(last.span().end(), damage.span().begin());
    found.set(
        found.size() - 1,
        new Damage(
            both,
            last.repaired().flatMap(l -> damage.repaired().map(d -> l + between + d)),
            damage.cause(),
            last.sure() && damage.sure()));
  }

  private RuleCard.FindingDraft draft(Article article, Damage damage) {
    return card()
        .finding(article, damage.span())
        .suggestions(damage.repaired().map(List::of).orElseGet(List::of))
        .evidence(List.of(damage.cause()))
        .confidence(damage.sure() ? 0.97 : 0.8);
  }
}
