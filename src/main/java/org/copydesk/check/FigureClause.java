package org.copydesk.check;

import java.util.List;
import java.util.Set;
import org.copydesk.finding.Figure;

/**
 * A figure in its sentence, with the clause around it.
 *
 * @param figure the figure
 * @param words the words of its sentence
 * @param knownNames words of the article that are names
 * @param first the first token of the figure
 * @param after the token behind its last one
 * @param from the first token of its clause
 * @param to the token behind the last one of its clause
 */
record FigureClause(
    Figure figure,
    LowerWords words,
    Set<String> knownNames,
    int first,
    int after,
    int from,
    int to) {

  private static final List<String> OUTCOMES =
      List.of(
          "killed",
          "injured",
          "arrested",
          "missing",
          "evacuated",
          "displaced",
          "laid-off",
          "infected",
          "rescued",
          "destroyed",
          "stranded",
          "employed");

  /** Reads the clause: it ends at signs and words that part statements. */
  static FigureClause of(Figure figure, LowerWords words, Set<String> knownNames) {
    int first = words.at(figure.span().begin());
    int after = words.at(figure.span().end());
    int from = first;
    while (from > 0 && !partsClauses(words.word(from - 1))) {
      from--;
    }
    int to = after;
    while (to < words.size() && !partsClauses(words.word(to))) {
      to++;
    }
    return new FigureClause(figure, words, knownNames, first, after, from, to);
  }

  /** What became of those counted, if this word tells it; empty otherwise. */
  String outcomeAt(int i) {
    String word = word(i);
    if (word.equals("off") && (word(i - 1).equals("laid") || word(i - 1).equals("laying"))) {
      return "laid-off";
    }
    for (String outcome : OUTCOMES) {
      if (MeasureWords.ROLES.is("outcome:" + outcome, word)) {
        return outcome;
      }
    }
    return "";
  }

  private static boolean partsClauses(String word) {
    return switch (word) {
      case ";", ":", "—", "–", "while", "whereas", "but", "although", "though" -> true;
      default -> false;
    };
  }

  String word(int i) {
    return words.word(i);
  }

  boolean isWord(int i) {
    return words.isWord(i);
  }

  /** Whether a word plays a role. */
  boolean is(String role, int i) {
    return MeasureWords.ROLES.is(role, words.word(i));
  }

  /** Whether a token belongs to the figure itself. */
  boolean isFigure(int i) {
    return i >= first && i < after;
  }

  boolean holds(int i) {
    return i >= from && i < to;
  }

  boolean isOf(String kind) {
    return figure.kind().equals(kind);
  }
}
