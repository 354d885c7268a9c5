package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** What a page asks of its visitors: to subscribe, to share, to follow, to read on elsewhere. */
@Rule(
    id = "fragments/reader-prompt",
    level = Level.ERROR,
    summary = "Prompt of a web page",
    why =
        "A page asks its visitors to subscribe, to share or to read on. Copied along, the request"
            + " stands in the middle of the story.",
    fix = "Delete the request.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦Sign up for our weekly newsletter⟧
        """,
    accepts =
        """
        The mayor asked everybody to sign up for the council's newsletter, and the council will vote.
        """)
public final class ReaderPrompt implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.READER_PROMPT).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("A web page asks this of its visitors. Delete it.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
