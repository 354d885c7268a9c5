package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** What a house says of its own or another's text and writers. */
@Rule(
    id = "fragments/house-note",
    level = Level.WARNING,
    summary = "Note of another house",
    why =
        "A site says where a text came from, who wrote it, or what it earns by it. The note holds for"
            + " that site only, and may mean that the text is not free to use.",
    fix = "Delete the note; settle first whose text this is.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦This article originally appeared in the Harbour Gazette.⟧
        """,
    accepts =
        """
        The mayor said the article originally appeared in a church paper and had been forgotten since then.
        """)
public final class HouseNote implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return PageReading.of(context).runs(PageWording.HOUSE_NOTE).stream()
        .map(run -> finding(context, run))
        .toList();
  }

  private Finding finding(CheckContext context, PageReading.Run run) {
    return card()
        .finding(context.article(), run.span())
        .message(
            "A site says this of its own text or writers; it is no part of the story. Delete it, and check whose text this is.")
        .evidence(run.evidence())
        .confidence(run.confidence())
        .done();
  }
}
