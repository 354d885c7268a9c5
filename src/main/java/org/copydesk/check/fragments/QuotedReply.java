package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** The message a mail answers or hands on, quoted below or above the story. */
@Rule(
    id = "fragments/quoted-reply",
    level = Level.ERROR,
    summary = "Earlier message of a mail",
    why =
        "The mail that brought the story quotes the one it answers. That conversation was never meant for readers and may name people and things that are confidential.",
    fix = "Delete the earlier message.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦On Tue, 3 Mar 2026 at 10:15, Desk <desk@example.org> wrote:
        > Where is the piece on the council?
        > We need it by noon.⟧
        """,
    accepts =
        """
        On 3 March 1944 the mayor wrote:
        > We have bread for nine days and water for twelve, and nobody has asked to leave.
        The letter lay in an attic until last year, when his granddaughter sold the house.
        """)
public final class QuotedReply implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return Correspondence.of(context).replies().stream()
        .map(
            part ->
                card()
                    .finding(context.article(), part.span())
                    .message(
                        "This is an earlier message that the mail quotes, not part of the story. Delete it.")
                    .evidence(List.of(part.evidence()))
                    .confidence(part.sure() ? 0.96 : 0.5)
                    .level(part.sure() ? Level.ERROR : Level.NOTE)
                    .done())
        .toList();
  }
}
