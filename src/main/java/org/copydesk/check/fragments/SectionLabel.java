package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;

/** The name of a section, or the path to it, above the headline. */
@Rule(
    id = "fragments/section-label",
    level = Level.WARNING,
    summary = "Section label above the headline",
    why =
        "The name of a site's section came along from its navigation. It is not the headline, but"
            + " stands where the headline should.",
    fix = "Delete the line.",
    flags =
        """
        ⟦Business⟧

        Paper mill to close after ninety years

        The mill on the Esk will close in June, its owners told the 140 workers on Monday.
        """,
    accepts =
        """
        Paper mill to close after ninety years

        Business

        The mill on the Esk will close in June, its owners told the 140 workers on Monday.
        """)
public final class SectionLabel implements NamedFragment {

  /** A line of more words below the label can be the headline. */
  private static final int LONGEST_LABEL = 3;

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    Layout layout = Layout.of(context);
    List<Finding> findings = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (!layout.namesSection(line)) {
        break;
      }
      // The last such line is the headline itself when the story follows at once.
      if (layout.after(line).filter(next -> isHeadline(next) || layout.namesSection(next)).isEmpty()
          && !isUnmistakable(line)) {
        break;
      }
      findings.add(
          card()
              .finding(article, line.span())
              .message(
                  "\u201c"
                      + article.textOf(line.block())
                      + "\u201d is the name of a section of a site, not a headline. Delete it.")
              .evidence(List.of("stands above the headline", "the name of a section"))
              .confidence(0.9)
              .done());
    }
    return findings;
  }

  /** Marks that no story has as its headline. */
  private boolean isUnmistakable(Line line) {
    return line.plain().equals("uncategorized") || line.plain().equals("uncategorised");
  }

  private static boolean isHeadline(Line line) {
    return !line.prose()
        && line.size() > LONGEST_LABEL
        && !line.plain().endsWith(".")
        && !line.isListed()
        && !line.plain().startsWith("by ");
  }
}
