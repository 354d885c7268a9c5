package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.fragments.layout.CueRun;
import org.copydesk.check.fragments.layout.Cues;
import org.copydesk.check.fragments.layout.Layout;
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

  private static final String PROMPT = "prompt";

  /** Names of sharing services in a row are a share bar even without a request. */
  private static final int SHARE_BAR = 3;

  private final Cues cues = Cues.read(ReaderPrompt.class, "reader-prompt.tsv");

  @Override
  public List<Finding> check(CheckContext context) {
    return CueRun.of(Layout.of(context), cues).stream()
        .filter(ReaderPrompt::isSure)
        .map(run -> finding(context, run))
        .toList();
  }

  private static boolean isSure(CueRun run) {
    return run.holds(PROMPT) || run.size() >= SHARE_BAR;
  }

  private Finding finding(CheckContext context, CueRun run) {
    return card()
        .finding(context.article(), run.span())
        .message("A web page asks this of its visitors. Delete it.")
        .evidence(List.of(run.holdsNothingBut("a request to the reader", "requests to the reader")))
        .confidence(0.95)
        .done();
  }
}
