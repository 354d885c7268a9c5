package org.copydesk.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.copydesk.finding.Finding;

/** What is said of a finding, in one line of plain text. */
public final class FindingWords {

  /** Longer than any message a rule writes, unless it quotes very long words. */
  private static final int LONGEST = 800;

  /** A suggestion is a few words, unless it rewrites a sentence. */
  private static final int SUGGESTION = 200;

  private FindingWords() {}

  /** What is wrong and what to try. */
  public static String of(Finding finding) {
    String message = VisibleText.line(finding.message(), LONGEST);
    return message + suggestion(finding);
  }

  /**
   * What to write instead, each alternative once.
   *
   * @param finding the finding
   * @param most how many at most
   * @param shown makes foreign words fit for a report
   */
  public static List<String> suggestions(Finding finding, int most, UnaryOperator<String> shown) {
    return finding.suggestions().stream()
        .map(s -> s.isBlank() ? "(leave it out)" : shown.apply(s))
        .distinct()
        .limit(most)
        .toList();
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
        : " Suggested: “" + VisibleText.line(first, SUGGESTION) + "”.";
  }
}
