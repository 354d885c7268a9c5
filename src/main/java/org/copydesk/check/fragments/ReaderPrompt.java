package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.ArticleCheck;
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
public final class ReaderPrompt implements ArticleCheck {

  private static final String PROMPT = "prompt";

  /** Names of sharing services in a row are a share bar even without a request. */
  private static final int SHARE_BAR = 3;

  private final Cues cues = Cues.read("reader-prompt.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    boolean asks = false;
    int names = 0;
    for (Line line : Layout.of(context).lines()) {
      List<Cues.Match> wordings = cues.filling(line.plain());
      if (wordings.isEmpty()) {
        report(context, run, asks || names >= SHARE_BAR, findings);
        run.clear();
        asks = false;
        names = 0;
      } else {
        run.add(line);
        asks |= wordings.stream().anyMatch(m -> m.kind().equals(PROMPT));
        names += wordings.size();
      }
    }
    report(context, run, asks || names >= SHARE_BAR, findings);
    return findings;
  }

  private void report(CheckContext context, List<Line> run, boolean sure, List<Finding> findings) {
    if (run.isEmpty() || !sure) {
      return;
    }
    findings.add(
        card()
            .finding(context.article(), Layout.across(run.get(0), run.get(run.size() - 1)))
            .message("A web page asks this of its visitors. Delete it.")
            .evidence(
                List.of(
                    run.size() == 1
                        ? "the line holds nothing but a request to the reader"
                        : run.size() + " lines in a row hold nothing but requests to the reader"))
            .confidence(0.95)
            .done());
  }
}
