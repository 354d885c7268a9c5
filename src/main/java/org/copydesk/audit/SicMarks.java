package org.copydesk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.finding.Finding;

/**
 * The places where a writer says [sic]: the words before it stand as they were found, and no rule
 * about how words are written has anything to say of them. Every writer may, on every desk.
 *
 * @param places in the order of the text
 */
record SicMarks(List<Place> places) {

  private static final Set<String> AREAS = Set.of("spelling", "names", "language");

  private static final Pattern SIC =
      Pattern.compile(
          "[\\[(]sic(?:[!.?]|[:,;][^\\[\\]()]{0,60}+)?+[\\])]", Pattern.CASE_INSENSITIVE);

  /** What may stand between the words and the mark. */
  private static final String BETWEEN = " \t\r\n\u00a0\"'”’»)";

  private static final int FURTHEST = 4;

  /**
   * One mark.
   *
   * @param words where the words before it end
   * @param end where the mark ends
   */
  record Place(int words, int end) {}

  SicMarks {
    places = List.copyOf(places);
  }

  static SicMarks of(String text) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = SIC.matcher(text);
    while (matcher.find()) {
      int words = matcher.start();
      while (words > 0
          && matcher.start() - words < FURTHEST
          && BETWEEN.indexOf(text.charAt(words - 1)) >= 0) {
        words--;
      }
      places.add(new Place(words, matcher.end()));
    }
    return new SicMarks(places);
  }

  /** Whether a finding is about words that stand as they were found. */
  boolean excuse(Finding finding) {
    if (places.isEmpty() || !AREAS.contains(finding.rule().area())) {
      return false;
    }
    // The first mark that ends behind the finding's begin is the only one it can reach first.
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).end() > finding.span().begin()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < places.size() && places.get(low).words() <= finding.span().end();
  }
}
