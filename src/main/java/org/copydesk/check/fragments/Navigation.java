package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** Menus, paths and page numbers of a site. */
@Rule(
    id = "fragments/navigation",
    level = Level.WARNING,
    summary = "Navigation of a web page",
    why =
        "Menus and page numbers lead through a site. Copied along, they are words without a sentence.",
    fix = "Delete the lines.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦Page 1 of 3⟧
        """,
    accepts =
        """
        The mayor turned to page 1 of 3 of the plan, and the council listened until the lights went out.
        """)
public final class Navigation implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.NAVIGATION).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("This is navigation of a web page, not part of the story. Delete it.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
