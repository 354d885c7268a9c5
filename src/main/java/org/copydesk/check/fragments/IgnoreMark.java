package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.ArticleCheck;
import org.copydesk.check.CheckContext;
import org.copydesk.check.InlineIgnores;
import org.copydesk.check.InlineMark;
import org.copydesk.check.InlineMarks;
import org.copydesk.check.Rule;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;

/**
 * A mark that asks Copydesk to let findings stand, where nobody heeds it: the desk does not trust
 * such marks, or this one has a fault. A note, for the text may be all right; but an editor should
 * know that it asked, and the mark must not be published.
 */
@Rule(
    id = InlineMarks.RULE,
    level = Level.NOTE,
    summary = "Mark to ignore findings, not heeded",
    why =
        "The text asks Copydesk to look away. Only a desk can allow that, for else a submission could"
            + " excuse itself; and readers should not find the mark in the story.",
    fix =
        "Delete the mark, or say “inline-ignores: on” in copydesk.yml if those who write here may"
            + " decide.",
    flags =
        """
        ⟦[copydesk: ignore style/stock-phrases - the words of the song]⟧

        The choir sang of the harbour until the rain began, and nobody went home before ten.
        """,
    accepts =
        """
        The copydesk [the night shift] chose to ignore the song, and nobody went home before ten.
        """,
    inAnyLanguage = true)
public final class IgnoreMark implements ArticleCheck {

  private final InlineIgnores trust;

  public IgnoreMark(InlineIgnores trust) {
    this.trust = trust;
  }

  @Override
  public List<Finding> check(CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (InlineMark mark : InlineMarks.of(context.article()).all()) {
      Optional<String> why =
          mark.fault()
              .map(fault -> "The mark is not heeded, for " + fault + ".")
              .or(
                  () ->
                      trust == InlineIgnores.TRUSTED
                          ? Optional.empty()
                          : Optional.of(
                              "The text asks to let findings stand; that is not allowed here."));
      if (why.isPresent()) {
        findings.add(
            card()
                .finding(context.article(), mark.span())
                .message(why.get() + " Delete the mark before the story is published.")
                .evidence(List.of("the form of a mark for Copydesk"))
                .confidence(0.98)
                .done());
      }
    }
    return findings;
  }
}
