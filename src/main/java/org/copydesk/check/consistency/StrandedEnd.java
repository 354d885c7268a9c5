package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.copydesk.check.WordRoles;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * Sentences that end in a word after which most go on, and are whole all the same: "what the bench
 * is for", with the preposition stranded, and "but the county will", with the verb left out.
 */
final class StrandedEnd {

  /** Words before the preposition among which the word stands that it belongs to. */
  private static final int REACH = 12;

  /** Words from "to" to the preposition: "to look at", "to be proud of". */
  private static final int INFINITIVE = 3;

  /** Words from the form of "be" to the participle: "has been well paid for". */
  private static final int PASSIVE = 2;

  /** Words before "that" among which somebody says so. */
  private static final int REPORT = 4;

  /** Words between "but" and the verb: "but most of it has". */
  private static final int LONGEST_PRONOUN = 3;

  /** The same where a noun stands there: "than the council has". */
  private static final int LONGEST_NOUN = 2;

  private static final WordRoles WORDS = WordRoles.beside(StrandedEnd.class, "open-words.tsv");

  /** The words in front of the last one, the nearest first, up to the nearest sign. */
  private final List<String> before = new ArrayList<>();

  private final String last;
  private final boolean behindComma;

  private StrandedEnd(List<Token> sentence) {
    List<Token> tokens = new ArrayList<>(sentence);
    Collections.reverse(tokens);
    this.last = lower(tokens.get(0));
    int at = 1;
    while (at < tokens.size() && tokens.get(at).kind() != TokenKind.SIGN) {
      before.add(lower(tokens.get(at++)));
    }
    this.behindComma = at < tokens.size() && tokens.get(at).text().equals(",");
  }

  /**
   * Whether a sentence may be whole although it ends in an open word.
   *
   * @param sentence its words and signs; the last one is the word
   */
  static boolean mayBeWhole(List<Token> sentence) {
    StrandedEnd end = new StrandedEnd(sentence);
    if (WORDS.is("auxiliary", end.last)) {
      return end.leavesOutVerb();
    }
    return (WORDS.is("strands", end.last) || end.last.equals("to") || end.isOf())
        && end.strandsPreposition();
  }

  private boolean isOf() {
    return last.equals("of") && WORDS.is("before-of", word(0));
  }

  private boolean strandsPreposition() {
    return belongsToQuestion() || isInfinitive() || isPassive();
  }

  /** Not directly before it: "in which in", "that of". */
  private boolean belongsToQuestion() {
    for (int i = 1; i < Math.min(REACH, before.size()); i++) {
      String word = before.get(i);
      boolean relative = WORDS.is("relates", word) || word.equals("that") && !isReported(i);
      // "Said that it plans to" goes on; "who it had gone to" does not.
      if (relative && !(last.equals("to") && WORDS.is("vague", word))) {
        return true;
      }
    }
    return false;
  }

  private boolean isReported(int that) {
    for (int i = that + 1; i <= that + REPORT; i++) {
      if (WORDS.is("reports", word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInfinitive() {
    for (int i = 1; i < INFINITIVE; i++) {
      if (word(i).equals("to")) {
        return !last.equals("to");
      }
    }
    return false;
  }

  private boolean isPassive() {
    if (!WORDS.is("pairs", word(0) + "-" + last)) {
      return false;
    }
    for (int i = 1; i <= PASSIVE; i++) {
      if (WORDS.is("be", word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean leavesOutVerb() {
    int at = 0;
    while (WORDS.is("auxiliary", word(at)) || word(at).equals("not")) {
      at++;
    }
    boolean pronoun = WORDS.is("pronoun", word(at));
    int longest = pronoun ? LONGEST_PRONOUN : LONGEST_NOUN;
    for (int i = at + 1; i <= at + longest; i++) {
      String word = word(i);
      if (WORDS.is("compares", word) || pronoun && WORDS.is("joins", word)) {
        return true;
      }
      // A noun behind a bare "and" may be the second of two: "the lights and the steps were".
      if (WORDS.is("joins", word) && !word.equals("that")) {
        return behindComma && i == before.size() - 1;
      }
    }
    return false;
  }

  private String word(int back) {
    return back < before.size() ? before.get(back) : "";
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ENGLISH);
  }
}
