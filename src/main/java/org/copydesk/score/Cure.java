package org.copydesk.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.copydesk.score.GateSubject.Flagged;

/**
 * What would have to change in a submission so that it meets a demand.
 *
 * @param mended findings that would have to be mended, gravest first; may be empty
 * @param tenths the score that would be left, in tenths; empty where the demand is not about it
 * @param otherwise what would have to be so besides, or where mending findings does not help, as a
 *     clause; empty where mending is enough
 */
record Cure(List<Flagged> mended, OptionalInt tenths, String otherwise) {

  /** More sorts of findings than these are counted together. */
  private static final int MOST_SORTS = 6;

  Cure {
    mended = List.copyOf(mended);
  }

  static Cure mending(List<Flagged> mended) {
    return new Cure(mended, OptionalInt.empty(), "");
  }

  static Cure otherwise(String clause) {
    return new Cure(List.of(), OptionalInt.empty(), clause);
  }

  /**
   * What would have to be mended: {@code 2 errors of names/misspelled-name and 1 warning of
   * style/one-block}.
   *
   * @param onlyNew whether only new findings are meant
   */
  String inWords(boolean onlyNew) {
    Map<String, Integer> sorts = new LinkedHashMap<>();
    for (Flagged finding : mended) {
      sorts.merge(finding.level().word() + " " + finding.rule(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    int left = mended.size();
    for (Map.Entry<String, Integer> sort : sorts.entrySet()) {
      if (words.size() == MOST_SORTS - 1 && sorts.size() > MOST_SORTS) {
        words.add(left + " findings of " + (sorts.size() - words.size()) + " other sorts");
        break;
      }
      String[] levelAndRule = sort.getKey().split(" ", 2);
      words.add(
          sort.getValue()
              + (onlyNew ? " new " : " ")
              + levelAndRule[0]
              + (sort.getValue() == 1 ? "" : "s")
              + " of "
              + levelAndRule[1]);
      left -= sort.getValue();
    }
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }
}
