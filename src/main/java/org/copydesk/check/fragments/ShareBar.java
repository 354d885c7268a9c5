package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** The row of buttons with which visitors of a page pass a story on. */
@Rule(
    id = "fragments/share-bar",
    level = Level.ERROR,
    summary = "Share bar of a web page",
    why =
        "A page offers its visitors to pass the story on: names of services, a button to copy the"
            + " link, a count of shares. On paper nobody can press them.",
    fix = "Delete the line.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦Share on Facebook
        Copy link
        1.2K shares⟧
        """,
    accepts =
        """
        The mayor asked everybody to share the plan on Facebook, and the council will vote on Monday.
        """)
public final class ShareBar implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.SHARE_BAR).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("These are buttons of a web page for passing the story on. Delete them.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
