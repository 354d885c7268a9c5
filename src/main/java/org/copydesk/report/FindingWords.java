package org.copydesk.report;

import org.copydesk.finding.Finding;

/** A finding told in one line of plain text, for reports that have no room for more. */
public final class FindingWords {

  /** Longer than any message a rule writes, unless it quotes very long words. */
  private static final int LONGEST = 800;

  /** A suggestion is a few words, unless it rewrites a sentence. */
  private static final int SUGGESTION = 200;

  private FindingWords() {}

  /** What is wrong and what to try. */
  public static String of(Finding finding) {
    String message = VisibleText.of(VisibleText.oneLine(finding.message()), LONGEST);
    return message + suggestion(finding);
  }

  private static String suggestion(Finding finding) {
    if (finding.suggestions().isEmpty()) {
      return "";
    }
    String first = finding.suggestions().get(0);
    if (first.isEmpty()) {
      return " Suggested: cut it.";
    }
    return finding.message().contains("“" + first + "”")
        ? ""
        : " Suggested: “" + VisibleText.of(VisibleText.oneLine(first), SUGGESTION) + "”.";
  }
}
