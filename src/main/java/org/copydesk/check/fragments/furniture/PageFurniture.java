package org.copydesk.check.fragments.furniture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.ClueWeights;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.NamedFragment;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.finding.Excerpt;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * Lines of a web page that are not the story and that no rule knows by name: teasers of other
 * stories, menus, notes on the author. Many small clues are weighed; none of them decides alone.
 */
@Rule(
    id = "fragments/page-furniture",
    level = Level.WARNING,
    summary = "Part of the page, not of the story",
    why =
        "Around a story a web page shows headlines of other stories, menus, buttons and notes. Where"
            + " they came along with the text, readers stumble over lines that have nothing to do"
            + " with it.",
    fix = "Delete the lines; keep what belongs to the story.",
    flags =
        """
        Ferry service returns to the islands

        The first boat left the harbour on Tuesday, and the islands are within reach again.

        Forty passengers were on board when the captain sounded the horn, the company said.

        ⟦Share

        Baker wins prize for rye bread

        Choir sings for sick children⟧
        """,
    accepts =
        """
        Ferry service returns to the islands

        The first boat left the harbour on Tuesday, and the islands are within reach again.

        Forty passengers on board

        Forty passengers were on board when the captain sounded the horn, the company said.
        """)
public final class PageFurniture implements ArticleCheck {

  /** Lines of a lower chance are left alone; chosen for precision, see {@code LineWeightsFit}. */
  static final double LIMIT = 0.5;

  private final NamedLines named;
  private final LineReader reader = new LineReader();
  private final ClueWeights<LineClue> weights =
      new ClueWeights<>(LineClue.class, "line-weights.tsv");
  private final ClueWeights<MarkupClue> markupWeights =
      new ClueWeights<>(MarkupClue.class, "markup-weights.tsv");
  private final LineWeighing weighing =
      new LineWeighing(
          reader,
          weights::of,
          markupWeights::of,
          new ClueWeights<>(NeighbourClue.class, "neighbour-weights.tsv")::of);
  private final Reasons reasons = new Reasons(reader, weights::of, markupWeights::of);
  private final ShareRight shareRight = ShareRight.read("share-right.tsv");

  /**
   * @param rules know their fragments by name; what they have settled is not weighed again
   */
  public PageFurniture(List<NamedFragment> rules) {
    this.named = new NamedLines(rules);
  }

  @Override
  public List<Finding> check(CheckContext context) {
    Settled settled = named.of(context);
    Page page = reader.page(context, settled);
    if (!page.hasStory()) {
      // Without a story there is nothing that the lines could stand beside.
      return List.of();
    }
    double[] chances = weighing.chances(page);
    List<Finding> findings = new ArrayList<>();
    int begin = Page.NONE;
    for (int i = 0; i <= chances.length; i++) {
      if (i < chances.length && chances[i] >= LIMIT && isOpen(page, i, settled.offsets())) {
        begin = begin == Page.NONE ? i : begin;
      } else if (begin != Page.NONE) {
        findings.add(finding(context.article(), page, chances, begin, i - 1));
        begin = Page.NONE;
      }
    }
    return findings;
  }

  /**
   * Whether no rule has spoken of the line, and it is no headline, byline or drawn line. Of a web
   * page the markup tells the headline from the name of the site above it.
   */
  private static boolean isOpen(Page page, int i, BitSet settled) {
    Span span = page.line(i).span();
    int next = settled.nextSetBit(span.begin());
    return (next < 0 || next >= span.end())
        && (page.markup().tells() || !page.isMasthead(i))
        && !page.isRule(i);
  }

  private Finding finding(Article article, Page page, double[] chances, int begin, int end) {
    Span span = Layout.across(page.line(begin), page.line(end));
    double sum = 0;
    for (int i = begin; i <= end; i++) {
      sum += chances[i];
    }
    int count = end - begin + 1;
    return card()
        .finding(article, span)
        .message(
            count == 1
                ? "\u201c"
                    + Excerpt.of(article, span).words()
                    + "\u201d looks like a part of the page the text was copied from, not of the"
                    + " story. Delete it unless it belongs here."
                : "These "
                    + count
                    + " lines look like parts of the page the text was copied from, not of the"
                    + " story. Delete them unless they belong here.")
        .evidence(reasons.of(page, begin, end))
        .confidence(shareRight.of(sum / count))
        .done();
  }
}
