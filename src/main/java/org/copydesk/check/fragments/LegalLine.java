package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** Copyright lines, terms and disclaimers of a site. */
@Rule(
    id = "fragments/legal-line",
    level = Level.ERROR,
    summary = "Legal line of a web page",
    why =
        "A site claims its rights and limits its duties below every story. The claim is the site's, not"
            + " the writer's, and may name another owner.",
    fix = "Delete the line; ask for permission where it names another owner.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦© 2024 Harbour Gazette. All rights reserved.⟧
        """,
    accepts =
        """
        The mayor said the council held the copyright in the plan and would defend it in court if need be.
        """)
public final class LegalLine implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.LEGAL_LINE).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message(
            "This is a legal line of a site, not part of the story. Delete it, and check whose text this is.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
