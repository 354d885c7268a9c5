package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
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
public final class CommentForm implements ArticleCheck {

  private static final String FORM = "form";

  private final Cues cues = Cues.read("comment-form.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    boolean sure = false;
    for (Line line : Layout.of(context).lines()) {
      List<Cues.Match> labels = cues.filling(line.plain());
      if (labels.isEmpty()) {
        report(context, run, sure, findings);
        run.clear();
        sure = false;
      } else {
        run.add(line);
        sure |= labels.stream().anyMatch(m -> m.kind().equals(FORM)) || labels.size() > 2;
      }
    }
    report(context, run, sure, findings);
    return findings;
  }

  private void report(CheckContext context, List<Line> run, boolean sure, List<Finding> findings) {
    if (run.isEmpty() || !sure) {
      return;
    }
    findings.add(
        card()
            .finding(context.article(), Layout.across(run.get(0), run.get(run.size() - 1)))
            .message("This is the comment form of a web page, not part of the story. Delete it.")
            .evidence(
                List.of(
                    run.size() == 1
                        ? "the line holds nothing but the wording of a form"
                        : run.size() + " lines in a row hold nothing but the wording of a form"))
            .confidence(0.98)
            .done());
  }
}
