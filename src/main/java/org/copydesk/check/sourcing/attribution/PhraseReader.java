package org.copydesk.check.sourcing.attribution;

import static org.copydesk.check.sourcing.attribution.NameWords.ROLES;

import org.copydesk.check.LowerWords;

/** Finds the noun phrase before or behind a word of speech. */
final class PhraseReader {

  /** A phrase of more words is no source any more. */
  private static final int LONGEST = 14;

  /** An explanation between commas has no more tokens. */
  private static final int LONGEST_APPOSITION = 34;

  private static final String CLOSING = ",)—–";

  private final LowerWords s;

  PhraseReader(LowerWords sentence) {
    this.s = sentence;
  }

  /** The phrase before a verb, over an explanation between commas and "who" if they are there. */
  SourcePhrase subject(int verb) {
    int to = verb;
    boolean related = false;
    while (to > 0 && isBetween(to - 1)) {
      to--;
      related |= s.word(to).equals("who") || s.word(to).equals("which");
    }
    if (to > 0 && isSign(to - 1, CLOSING)) {
      if (related) {
        to--;
      } else {
        int open = openingOf(to - 1);
        if (open <= 0) {
          return SourcePhrase.NONE;
        }
        to = open;
      }
    }
    int from = to;
    while (from > 0 && to - from < LONGEST && !ends(from - 1)) {
      from--;
    }
    return new SourcePhrase(trimmed(from, to), to);
  }

  /** The phrase behind a verb or preposition. */
  SourcePhrase behind(int from) {
    int to = from;
    while (to < s.size()
        && to - from < LONGEST
        && !ends(to)
        && !tells(to, from)
        && !isNextPhrase(to, from)) {
      to++;
    }
    return new SourcePhrase(from, to);
  }

  /** The last word of a phrase before a preposition opens another one. */
  int headOf(SourcePhrase phrase) {
    int head = phrase.from();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean ofName = s.word(i).equals("of") && s.isCapitalised(i - 1) && s.isCapitalised(i + 1);
      if (i > phrase.from() && endsHead(i) && !ofName) {
        break;
      }
      if (s.isWord(i)) {
        head = i;
      }
    }
    return head;
  }

  private boolean endsHead(int i) {
    return ROLES.is("ends-head", s.word(i)) || ROLES.is("made", s.word(i)) && !s.isCapitalised(i);
  }

  boolean isSign(int i, String signs) {
    return i >= 0 && i < s.size() && s.word(i).length() == 1 && signs.contains(s.word(i));
  }

  private boolean tells(int i, int from) {
    return i > from
        && ROLES.is("tell", s.word(i))
        && !ROLES.is("nounlike", s.word(i))
        && !s.isCapitalised(i);
  }

  /** "An interview with Ada Brandt the club denies": a name is over where an article stands. */
  private boolean isNextPhrase(int i, int from) {
    return i > from
        && s.isCapitalised(i - 1)
        && ROLES.is("article", s.word(i))
        && !s.isCapitalised(i);
  }

  private boolean isBetween(int i) {
    String word = s.word(i);
    return ROLES.is("between", word)
        || word.endsWith("ly") && word.length() > 4 && !s.isCapitalised(i);
  }

  /** Where the explanation opens that a sign closes; 0 where none does. */
  private int openingOf(int close) {
    String sign = s.word(close);
    for (int open = close - 1; open >= 0 && close - open < LONGEST_APPOSITION; open--) {
      if (sign.equals(")") ? s.word(open).equals("(") : isSign(open, ",—–")) {
        return isLastOfList(open) ? 0 : open;
      }
    }
    return 0;
  }

  /** "By Monday, and Tuesday,": what a comma opens with "and" is no explanation. */
  private boolean isLastOfList(int open) {
    return s.word(open + 1).equals("and") || s.word(open + 1).equals("but");
  }

  private boolean ends(int i) {
    if (isSign(i, ".")) {
      // A point within a name: "J. Smith", "U.S. officials".
      return !(i > 0 && s.isCapitalised(i - 1) && s.word(i - 1).length() <= 4);
    }
    if (isSign(i, "&'’-/")) {
      return false;
    }
    return !s.token(i).isWord() && !startsWithLetterOrDigit(i)
        || ROLES.is("ends", s.word(i)) && (i == 0 || !s.isCapitalised(i));
  }

  private boolean startsWithLetterOrDigit(int i) {
    return Character.isLetterOrDigit(s.word(i).codePointAt(0));
  }

  /** Without what joins it to the words before: "and experts", "however analysts". */
  private int trimmed(int from, int to) {
    int first = from;
    for (int i = to - 1; i > from; i--) {
      // "Hopes faded and analysts said", "he met Whitlock and officials said".
      if (s.word(i).equals("and") && isVerbBefore(from, i)) {
        return i + 1;
      }
    }
    while (first < to - 1 && (isJoint(first) || !s.isWord(first))) {
      first++;
    }
    return first;
  }

  private boolean isVerbBefore(int from, int i) {
    for (int k = from; k < i; k++) {
      if (s.word(k).endsWith("ed") && !s.isCapitalised(k) || ROLES.is("tell", s.word(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoint(int i) {
    String word = s.word(i);
    return word.equals("and")
        || word.equals("or")
        || word.equals("yet")
        || word.equals("still")
        || word.equals("however")
        || word.equals("meanwhile")
        || word.equals("also");
  }
}
