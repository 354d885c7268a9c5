package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.BatchEvidence.Twin;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Rule;
import org.copydesk.check.WholeTextCheck;
import org.copydesk.finding.Finding;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;

/** A submission that is nearly the same text as another one of the batch. */
@Rule(
    id = "consistency/near-duplicate",
    level = Level.WARNING,
    summary = "Nearly the same text twice",
    why =
        "Two submissions of one run are the same text or nearly so. If both are printed, readers get"
            + " one story twice; if one was corrected, the other still holds the error.",
    fix = "Decide which of them is to run, and take over what only the other one has.",
    flags =
        """
        ⟦Ferry returns to the northern islands⟧

        The first boat in two years left the harbour on Tuesday with forty passengers on board.
        """,
    accepts =
        """
        Ferry returns to the northern islands

        A strike that kept the boats in port for two years is over, and forty people were on board.
        """,
    inAnyLanguage = true)
public final class NearDuplicate implements WholeTextCheck {

  /**
   * Of the passages of a text. With four of five in another it was edited, not written anew; below
   * that a story may have been written along another one.
   */
  private static final double NEARLY_ALL = 0.8;

  @Override
  public List<Finding> check(CheckContext context) {
    Article article = context.article();
    return context.evidence().twin().stream()
        .filter(twin -> !article.blocks().isEmpty())
        .map(twin -> finding(article, twin))
        .toList();
  }

  private Finding finding(Article article, Twin twin) {
    boolean sure = twin.sameText() || twin.here() >= NEARLY_ALL;
    return card()
        .finding(article, article.blocks().get(0).span())
        .level(sure ? Level.WARNING : Level.NOTE)
        .message(message(twin) + others(twin))
        .evidence(evidence(twin))
        .confidence(twin.sameText() ? 0.99 : sure ? 0.97 : 0.9)
        .done();
  }

  private static String message(Twin twin) {
    if (twin.sameText()) {
      return "This is the same text as “" + twin.document() + "”. Is only one of them to run?";
    }
    if (twin.here() >= NEARLY_ALL) {
      return percent(twin.here())
          + " of this text also stands in “"
          + twin.document()
          + "”. Is only one of them to run?";
    }
    if (twin.there() >= NEARLY_ALL) {
      return "This text holds nearly all of “"
          + twin.document()
          + "”, which makes up "
          + percent(twin.here())
          + " of it. Are both to run?";
    }
    return "Much of this text ("
        + percent(twin.here())
        + ") also stands in “"
        + twin.document()
        + "”. Are both to run?";
  }

  private static String others(Twin twin) {
    return switch (twin.more()) {
      case 0 -> "";
      case 1 -> " One more submission of this run is like it.";
      default -> " " + twin.more() + " more submissions of this run are like it.";
    };
  }

  private static List<String> evidence(Twin twin) {
    List<String> evidence = new ArrayList<>();
    if (twin.sameText()) {
      evidence.add("the same words in the same order as in " + twin.document());
    } else {
      evidence.add(percent(twin.here()) + " of its passages also stand in " + twin.document());
      evidence.add(percent(twin.there()) + " of the passages there also stand here");
      evidence.add("a passage is five words in a row; headings and short lines aside");
    }
    if (twin.more() > 0) {
      evidence.add("closest of " + (twin.more() + 1) + " submissions that are like it");
    }
    return evidence;
  }

  /** Rounded down: a text with one word changed is not the same. */
  private static String percent(double share) {
    return (int) (share * 100 + 1e-9) + "%";
  }
}
