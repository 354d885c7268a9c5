package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest run of words that two sentences have in common, in order, gaps allowed.
 *
 * @param common how many words they share
 * @param onlyFirst the words of the first that the second does not have in their place
 * @param onlySecond the words of the second that the first does not have in their place
 */
record Alignment(int common, List<String> onlyFirst, List<String> onlySecond) {

  Alignment {
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /** Aligns two lists of words; costs the product of their lengths. */
  static Alignment of(List<String> first, List<String> second) {
    int[][] best = new int[first.size() + 1][second.size() + 1];
    for (int i = first.size() - 1; i >= 0; i--) {
      for (int j = second.size() - 1; j >= 0; j--) {
        best[i][j] =
            first.get(i).equals(second.get(j))
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    List<String> onlyFirst = new ArrayList<>();
    List<String> onlySecond = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.size() && j < second.size()) {
      if (first.get(i).equals(second.get(j))) {
        i++;
        j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        onlyFirst.add(first.get(i++));
      } else {
        onlySecond.add(second.get(j++));
      }
    }
    onlyFirst.addAll(first.subList(i, first.size()));
    onlySecond.addAll(second.subList(j, second.size()));
    return new Alignment(best[0][0], onlyFirst, onlySecond);
  }
}
