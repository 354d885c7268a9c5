package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.finding.Finding;

/** The first findings of a fault with one cause; the last of them tells how many more there are. */
final class FirstOfMany {

  private FirstOfMany() {}

  /**
   * @param findings in order of place
   * @param most how many of them are told one by one
   */
  static List<Finding> of(List<Finding> findings, int most) {
    if (findings.size() <= most) {
      return findings;
    }
    List<Finding> first = new ArrayList<>(findings.subList(0, most));
    Finding last = first.get(most - 1);
    first.set(
        most - 1,
        new Finding(
            last.rule(),
            last.level(),
            last.span(),
            last.text(),
            last.message()
                + String.format(
                    Locale.ENGLISH,
                    " %,d more words are like this; have the text sent again, typed anew.",
                    findings.size() - most),
            last.suggestions(),
            last.evidence(),
            last.confidence()));
    return first;
  }
}
