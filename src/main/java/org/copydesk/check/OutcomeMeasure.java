package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;
import static org.copydesk.check.MeasureWords.stem;

/** Counts of what became of people: "killed 12", "12 workers were hurt", "the toll rose to 12". */
final class OutcomeMeasure {

  /** Tokens between a figure and the word that tells what it measures. */
  private static final int REACH = 6;

  /** Tokens between "toll" and the verb that leads to the figure. */
  private static final int TOLL = 14;

  private final FigureClause clause;

  OutcomeMeasure(FigureClause clause) {
    this.clause = clause;
  }

  Measured measured() {
    String outcome = outcome();
    return outcome.isEmpty()
        ? Measured.UNKNOWN
        : new Measured(
            outcome,
            outcome.equals("laid-off") ? "the number laid off" : "the number " + outcome,
            whoBehind());
  }

  private String outcome() {
    int i = clause.after();
    for (int passed = 0; passed < REACH && clause.isWord(i); passed++, i++) {
      String found = clause.outcomeAt(i);
      if (!found.isEmpty()) {
        return found;
      }
      if (!clause.is("counted", i) && !clause.is("link", i)) {
        break;
      }
    }
    i = clause.first() - 1;
    for (int passed = 0; passed < REACH && clause.isWord(i); passed++, i--) {
      String found = clause.outcomeAt(i);
      if (!found.isEmpty()) {
        return found;
      }
      if (clause.is("toll", i)) {
        return isOfTheDead(i) ? "killed" : "";
      }
      if (!clause.is("between", i)
          && !clause.is("reaches", i)
          && !(clause.is("rises", i) && tollBefore(i))) {
        break;
      }
    }
    return grownOutcome();
  }

  /** "The number of people killed by the floods rose to 57", "the toll of the floods is now 57". */
  private String grownOutcome() {
    int verb = clause.first() - 1;
    while (verb >= clause.first() - 3 && clause.is("between", verb)
        || verb >= clause.first() - 3 && clause.word(verb).equals("at")) {
      verb--;
    }
    if (!clause.word(verb).equals("to") && !clause.is("reaches", verb)) {
      return "";
    }
    boolean moved =
        clause.is("rises", verb - 1)
            || clause.is("reaches", verb) && !clause.word(verb).equals("of");
    String outcome = "";
    for (int i = verb - 1; moved && i > verb - TOLL && i >= clause.from(); i--) {
      String word = clause.word(i);
      if (ROLES.is("toll", word)) {
        return isOfTheDead(i) ? "killed" : "";
      }
      if (word.equals("number")) {
        return outcome;
      }
      outcome = clause.outcomeAt(i).isEmpty() ? outcome : clause.outcomeAt(i);
    }
    return "";
  }

  /** "the death toll", "the flood toll". */
  private boolean isOfTheDead(int toll) {
    return clause.word(toll - 1).equals("death") || clause.is("event", toll - 1);
  }

  private boolean tollBefore(int i) {
    return clause.is("toll", i - 1) || clause.is("toll", i - 2);
  }

  /** The noun right behind the figure that says who was killed; empty for people as such. */
  private String whoBehind() {
    String found = "";
    for (int i = clause.after(); i < clause.after() + 4 && clause.isWord(i); i++) {
      String word = clause.word(i);
      if (ROLES.is("small", word) && !word.equals("people") || !clause.outcomeAt(i).isEmpty()) {
        break;
      }
      found = ROLES.is("anybody", word) ? "" : stem(word);
      if (ROLES.is("counted", word)) {
        break;
      }
    }
    return found;
  }
}
