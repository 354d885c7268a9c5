package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** A pointer to another story, or the list of them. */
@Rule(
    id = "fragments/related-link",
    level = Level.ERROR,
    summary = "Link to another story",
    why =
        "A page points to its other stories. Copied along, the pointer and the headlines after it stand"
            + " in a story they do not belong to.",
    fix = "Delete the pointer and the headlines it introduces.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦Read more: Council splits over harbour plan⟧
        The vote had been put off twice since the storm tore down the old sea wall in the winter.
        """,
    accepts =
        """
        The mayor said visitors could read more about the plan at the town hall before the vote on Monday.
        """)
public final class RelatedLink implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.RELATED_LINK).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("This points to other stories of a site. Delete it.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
