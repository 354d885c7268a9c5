package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** The greeting and the words with which a sender hands a story over. */
@Rule(
    id = "fragments/cover-note",
    level = Level.ERROR,
    summary = "Note to the desk above the story",
    why =
        "The sender greets somebody on the desk and hands the story over. Readers would be greeted by name and told to look below.",
    fix = "Delete the note.",
    flags =
        """
        ⟦Hi Robin,
        please find my piece on the council below.⟧
        Council to vote on bread prices
        The mayor promised an answer within the week, and the council will vote on Monday.
        """,
    accepts =
        """
        Dear Robin,
        The mayor promised an answer within the week, and the council will vote on Monday.
        """)
public final class CoverNote implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return Correspondence.of(context).note().stream()
        .map(
            part ->
                card()
                    .finding(context.article(), part.span())
                    .message("This is a note to the desk that came with the story. Delete it.")
                    .evidence(List.of(part.evidence()))
                    .confidence(0.95)
                    .done())
        .toList();
  }
}
