package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;
import static org.copydesk.check.MeasureWords.stem;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words around a figure by what they tell of it.
 *
 * @param names names in its sentence, those of its source left out
 * @param dates years and months
 * @param times other words that say when
 * @param events nouns of what happened
 * @param qualifiers words that make it another measure
 * @param near stems of the words that say what is counted
 * @param topics stems of the other words of its clause
 */
record FigureSurroundings(
    Set<String> names,
    Set<String> dates,
    Set<String> times,
    Set<String> events,
    Set<String> qualifiers,
    Set<String> near,
    Set<String> topics) {

  /** Tokens behind a figure that say what is counted. */
  private static final int NEAR = 12;

  private static final int SHORTEST_TOPIC = 4;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  static FigureSurroundings of(FigureClause clause) {
    FigureSurroundings read =
        new FigureSurroundings(
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
    int behind = phraseEnd(clause);
    String source = clause.figure().source().toLowerCase(Locale.ROOT);
    for (int i = 0; i < clause.words().size(); i++) {
      if (!clause.isFigure(i)) {
        read.add(i, clause, behind, source);
      }
    }
    return read;
  }

  private void add(int i, FigureClause clause, int behind, String source) {
    String word = clause.word(i);
    boolean topic = isTopic(i, clause) && clause.outcomeAt(i).isEmpty();
    if (i >= clause.after() && i < behind && topic && !ROLES.is("time", word)) {
      near.add(stem(word));
    }
    if (i >= clause.first() - 3 && i < clause.after() + 2 && ROLES.is("qualifier", word)
        || clause.holds(i) && ROLES.is("owner-part", word)) {
      qualifiers.add(word);
    }
    if (isTime(i, clause)) {
      (ROLES.is("loose-time", word) ? times : dates).add(word);
    } else if (clause.words().isCapitalised(i) && clause.knownNames().contains(word)) {
      if (!source.contains(word)) {
        names.add(word);
      }
    } else {
      if (ROLES.is("event", word)) {
        events.add(stem(word));
      }
      if (clause.holds(i) && topic) {
        topics.add(stem(word));
      }
    }
  }

  /** Where the words end that say what is counted: at a sign, or after so many. */
  private static int phraseEnd(FigureClause clause) {
    int i = clause.after();
    while (i < Math.min(clause.to(), clause.after() + NEAR)
        && (clause.isWord(i) || clause.word(i).equals("-"))) {
      i++;
    }
    return i;
  }

  private static boolean isTime(int i, FigureClause clause) {
    String word = clause.word(i);
    if (YEAR.matcher(word).matches()) {
      return true;
    }
    // "may", "march" and "fall" are ordinary words where they are not capitalised.
    return ROLES.is("time", word)
        && (!ROLES.is("time-or-word", word) || clause.words().isCapitalised(i) && i > 0);
  }

  private static boolean isTopic(int i, FigureClause clause) {
    String word = clause.word(i);
    return clause.isWord(i) && word.length() >= SHORTEST_TOPIC && !ROLES.is("small", word);
  }
}
