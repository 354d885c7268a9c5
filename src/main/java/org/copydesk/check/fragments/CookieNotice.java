package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** A notice about cookies or consent. */
@Rule(
    id = "fragments/cookie-notice",
    level = Level.ERROR,
    summary = "Cookie notice",
    why =
        "A page asks its visitors to accept cookies. The notice came along when the text was copied.",
    fix = "Delete the notice.",
    flags =
        """
        ⟦We use cookies to improve your experience.
        Accept all cookies⟧
        Harbour plan goes to a vote
        The mayor promised an answer within the week, and the council will vote on Monday.
        """,
    accepts =
        """
        The mayor baked cookies for the council, whose members use cookies to get through long nights.
        """)
public final class CookieNotice implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.COOKIE_NOTICE).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("This is a notice about cookies from a web page. Delete it.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
