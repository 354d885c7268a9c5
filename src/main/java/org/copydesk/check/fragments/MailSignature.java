package org.copydesk.check.fragments;

import java.util.List;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/** The lines a sender or a mail program puts below a message. */
@Rule(
    id = "fragments/mail-signature",
    level = Level.ERROR,
    summary = "Signature of a mail",
    why =
        "The sender's name, address and legal notice came along from the mail. Printed, they give away private numbers and end the story with an office address.",
    fix = "Delete the signature.",
    flags =
        """
        The mayor promised an answer within the week, and the council will vote on Monday.
        ⟦Kind regards,
        Dana Whitlock
        dana@example.org⟧
        """,
    accepts =
        """
        The letter was short: the mayor thanked the council for its patience and its advice.
        Kind regards,
        The mayor
        Nobody on the council knew at that time that he would not come back from the journey.
        """)
public final class MailSignature implements NamedFragment {

  @Override
  public List<Finding> check(CheckContext context) {
    return Correspondence.of(context).signatures().stream()
        .map(
            part ->
                card()
                    .finding(context.article(), part.span())
                    .message("This is how a mail ends, not the story. Delete it.")
                    .evidence(List.of(part.evidence()))
                    .confidence(0.95)
                    .done())
        .toList();
  }
}
