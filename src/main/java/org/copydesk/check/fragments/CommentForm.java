package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** Lines of the form under a web page in which readers leave a comment. */
@Rule(
    id = "fragments/comment-form",
    level = Level.ERROR,
    summary = "Comment form left in the text",
    why =
        "The labels of a web page's comment form came along when the text was copied. Readers would"
            + " be asked for a comment in the middle of the story.",
    fix = "Delete the lines of the form.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.

        ⟦Leave a Reply

        Your email address will not be published.⟧
        """,
    accepts =
        """
        The mayor asked residents to leave a reply on the council's page, and the council will vote.
        """)
public final class CommentForm implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.COMMENT_FORM).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message("This is the comment form of a web page, not part of the story. Delete it.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
