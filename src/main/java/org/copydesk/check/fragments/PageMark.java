package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** What a page says of itself: reading time, age, advertisements, a player that won't play. */
@Rule(
    id = "fragments/page-mark",
    level = Level.ERROR,
    summary = "Mark of a web page",
    why =
        "A page tells its visitors how long the reading takes, how old it is, or that its player"
            + " won't play. None of it holds for the text on its own.",
    fix = "Delete the mark.",
    flags =
        """
        Bakery to move
        ⟦4 min read⟧
        The bakery will move in autumn, and the owner will rent out the old rooms to a bookseller.
        """,
    accepts =
        """
        Bakery to move
        The bakery, a four minute walk away, will move in autumn, and the owner will rent out rooms.
        """)
public final class PageMark implements NamedFragment {

  private static final String ANYWHERE = "anywhere";

  private final Cues cues = Cues.read(PageMark.class, "page-mark.tsv").only(ANYWHERE);

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    List<Finding> findings = new ArrayList<>();
    Set<Line> marks = new HashSet<>();
    for (PageReading.Run run : PageReading.of(context).runs(PageWording.PAGE_MARK)) {
      for (Line line : run.lines()) {
        marks.add(line);
        findings.add(finding(article, line.span()));
      }
    }
    for (Line line : Layout.of(context).lines()) {
      if (!marks.contains(line)) {
        inside(article, line, findings);
      }
    }
    return findings;
  }

  /** The words of a player that stand in one line with the story. */
  private void inside(Article article, Line line, List<Finding> findings) {
    String text = article.textOf(line.block()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (text.length() != line.span().length()) {
      return;
    }
    int from = line.span().begin();
    for (Token token : article.tokensOf(line.block())) {
      if (!token.isCapitalised() || token.span().begin() < from) {
        continue;
      }
      Optional<Cues.Match> mark = cues.at(text, token.span().begin() - line.span().begin());
      if (mark.isPresent()) {
        Span span = new Span(mark.get().begin(), mark.get().end()).shift(line.span().begin());
        findings.add(finding(article, span));
        from = span.end();
      }
    }
  }

  private Finding finding(Article article, Span span) {
    return card()
        .finding(article, span)
        .message("A web page says this of itself; it is no part of the story. Delete it.")
        .evidence(List.of("the wording of a page or its player"))
        .confidence(0.95)
        .done();
  }
}
