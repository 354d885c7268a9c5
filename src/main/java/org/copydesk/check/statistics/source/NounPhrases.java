package org.copydesk.check.statistics.source;

import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/** Reads the noun phrases around a verb or a preposition: who speaks, what shows something. */
final class NounPhrases {

  /** A noun phrase of more words is no speaker any more. */
  static final int LONGEST = 14;

  /** With the explanation between commas that may follow the name, in words. */
  private static final int LONGEST_APPOSITION = 30;

  /** With all that may follow a document: who made it, when, whom it asked; in words. */
  private static final int LONGEST_DOCUMENT = 24;

  /** A phrase behind a verb or "by" is no longer, in words and signs. */
  private static final int LONGEST_BEHIND = 10;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  private final SentenceWords s;
  private final ClauseBounds clauses;

  /**
   * A stretch of a sentence.
   *
   * @param from its first token
   * @param to the token behind it
   */
  record Phrase(int from, int to) {

    static final Phrase NONE = new Phrase(0, 0);

    boolean isEmpty() {
      return from >= to;
    }
  }

  NounPhrases(SentenceWords sentence, ClauseBounds clauses) {
    this.s = sentence;
    this.clauses = clauses;
  }

  /** The noun phrase before a verb, over an explanation between commas if there is one. */
  Phrase subject(int verb) {
    int to = verb;
    boolean progressive = s.word(verb).endsWith("ing");
    while (to > 0
        && (isBetweenSubjectAndVerb(to - 1) || progressive && GRAMMAR.is("be", s.word(to - 1)))) {
      to--;
    }
    int end = to;
    int limit = LONGEST;
    if (to > 0 && s.isSign(to - 1, ",)—–")) {
      int open = openingOf(to - 1);
      if (open <= 0) {
        return Phrase.NONE;
      }
      to = open;
      limit += verb - open;
    }
    int from = to;
    while (from > 0 && verb - from < limit && !endsPhrase(from - 1)) {
      from--;
    }
    from = withoutOtherHalf(from, to);
    return new Phrase(from, from == to ? from : end);
  }

  /** "The ministry met on Monday, saying …": the name that opens the clause of a participle. */
  Phrase openingOf(int participle, NameWords names) {
    int begin = clauses.begin(participle);
    int end = begin;
    while (end < participle && end - begin < LONGEST && !endsPhrase(end) && !isPastVerb(end)) {
      end++;
    }
    return names.holdsName(begin, end) || holds("institution", begin, Math.min(end, begin + 4))
        ? new Phrase(begin, end)
        : Phrase.NONE;
  }

  /** "The bank set money aside and said that …": the subject stands before another verb. */
  boolean isElided(int verb) {
    int i = verb - 1;
    while (i > 0 && isBetweenSubjectAndVerb(i)) {
      i--;
    }
    return i > 0 && s.word(i).equals("and");
  }

  private boolean isPastVerb(int i) {
    return s.word(i).endsWith("ed") && !s.isCapitalised(i)
        || SOURCES.is("tell", s.word(i)) && !SOURCES.is("nounlike", s.word(i));
  }

  /** Where the explanation begins that the sign at the end closes; 0 where none does. */
  private int openingOf(int close) {
    boolean bracket = s.word(close).equals(")");
    int open = close - 1;
    while (open >= 0 && close - open < LONGEST_APPOSITION) {
      if (bracket ? s.word(open).equals("(") : s.isSign(open, ",—–")) {
        return open;
      }
      open--;
    }
    return 0;
  }

  private boolean isBetweenSubjectAndVerb(int i) {
    String word = s.word(i);
    // "The minister last night said", "the ministry on Tuesday reported".
    return GRAMMAR.is("before-telling", word)
        || GRAMMAR.is("time-of-telling", word)
        || GRAMMAR.is("near-time", word) && GRAMMAR.is("time-of-telling", s.word(i + 1))
        || word.equals("on") && GRAMMAR.is("time-of-telling", s.word(i + 1))
        || s.word(i).endsWith("ly") && s.word(i).length() > 4 && !s.isCapitalised(i);
  }

  /** "Hopes faded and fresh data suggested": what stands before a verb's "and" is not its. */
  private int withoutOtherHalf(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (s.word(i).equals("and")) {
        if (!isSource(i - 1) && isSource(i + 1)) {
          return i + 1;
        }
        for (int k = from; k < i; k++) {
          String word = s.word(k);
          if (word.endsWith("ed") && !s.isCapitalised(k) && !SOURCES.is("polled", word)
              || Vocabulary.FIGURES.is("moved", word) && k > from) {
            return i + 1;
          }
        }
      }
    }
    return from;
  }

  private boolean isSource(int i) {
    return NameWords.isSourceNoun(s.word(i))
        || SOURCES.is("modifier", s.word(i))
        || s.isCapitalised(i) && !SOURCES.is("group", s.word(i));
  }

  /**
   * The document that opens a clause with all that follows its noun, up to the verb: {@code a study
   * of 3,000 adults before the vote}. Empty when something else opens it.
   */
  Phrase documentBefore(int verb) {
    int begin = clauses.begin(verb - 1);
    while (begin < verb && (!s.isWord(begin) || GRAMMAR.is("joins-clause", s.word(begin)))) {
      begin++;
    }
    if (verb - begin > LONGEST_DOCUMENT) {
      return Phrase.NONE;
    }
    int head = headOf(begin, verb);
    if (!SOURCES.is("document", s.word(head)) && !SOURCES.is("person", s.word(head))) {
      return Phrase.NONE;
    }
    for (int i = head + 1; i < verb; i++) {
      String word = s.word(i);
      if (GRAMMAR.is("be", word)
          || word.equals("that")
          || s.isSign(i, ",;:“”\"") && !s.isSign(verb - 1, ",")) {
        return Phrase.NONE;
      }
    }
    return new Phrase(begin, verb);
  }

  /** Whether a phrase is a part of something counted: {@code of Britons} in "61% of Britons". */
  boolean isCounted(Phrase phrase) {
    int i = phrase.from();
    while (i < phrase.to() && !s.isWord(i) && !s.isNumber(i)) {
      i++;
    }
    return s.word(i).equals("of") || GRAMMAR.is("figure-mark", s.word(i)) || isFigure(i);
  }

  /** The token behind a noun phrase that begins here. */
  int endOf(int from) {
    int to = from;
    while (to < s.size()
        && to < from + LONGEST_BEHIND
        && (s.isWord(to) || s.isSign(to, "&'’.-"))
        && (to == from || !GRAMMAR.is("ends-phrase", s.word(to)) && !tells(to))) {
      to++;
    }
    return to;
  }

  private boolean tells(int i) {
    String word = s.word(i);
    return (SOURCES.is("tell", word) || SOURCES.is("show", word))
        && !SOURCES.is("nounlike", word)
        && !SOURCES.is("document", word)
        && !word.endsWith("ing")
        && !s.isCapitalised(i);
  }

  boolean endsPhrase(int i) {
    String word = s.word(i);
    if (s.isSign(i, ".&'’-")) {
      return word.equals(".") && !(i > 0 && s.isCapitalised(i - 1) && s.word(i - 1).length() <= 4);
    }
    return !s.isWord(i) && !s.isNumber(i)
        || GRAMMAR.is("ends-phrase", word)
        || s.isNumber(i) && isFigure(i);
  }

  private boolean isFigure(int i) {
    return s.isNumber(i) && GRAMMAR.is("figure-mark", s.word(i + 1));
  }

  /** The last word of a noun phrase before a preposition opens another. */
  int headOf(int from, int to) {
    int head = from;
    for (int i = from; i < to; i++) {
      if (i > from
          && (s.isSign(i, ",(")
              || GRAMMAR.is("ends-head", s.word(i)) && !isWithinName(i)
              || s.word(i).endsWith("ing") && NameWords.isSourceNoun(s.word(i - 1))
              || GRAMMAR.is("made", s.word(i)) && i < to - 1)) {
        break;
      }
      if (s.isWord(i)) {
        head = i;
      }
    }
    return head;
  }

  /** "Ministry of Transport": one name. */
  private boolean isWithinName(int i) {
    return s.word(i).equals("of") && s.isCapitalised(i - 1) && s.isCapitalised(i + 1);
  }

  boolean holds(String role, int from, int to) {
    for (int i = from; i < Math.min(to, s.size()); i++) {
      if (SOURCES.is(role, s.word(i))) {
        return true;
      }
    }
    return false;
  }
}
