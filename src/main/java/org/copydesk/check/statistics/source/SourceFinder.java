package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is said to have said what in a sentence: a speaker with a verb of telling on either
 * side, a document that shows something, "according to", and the words that only say that somebody
 * said it. Grades each source as one that a reader could ask, or not.
 */
public final class SourceFinder {

  /** A noun phrase longer than this is no speaker any more. */
  private static final int LONGEST_PHRASE = 14;

  /** With the explanation between commas that may follow the name. */
  private static final int LONGEST_APPOSITION = 30;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  private final Vocabulary words = Vocabulary.SOURCES;
  private final Vocabulary figureWords = Vocabulary.FIGURES;

  /** The cues of one sentence, in order. */
  List<SourceCue> cues(SentenceWords sentence, Set<String> names, Quotations quotations) {
    return new Reader(sentence, names, quotations).cues();
  }

  /** Words that the article writes with a capital where no sentence begins: its names. */
  static Set<String> names(List<SentenceWords> sentences) {
    Set<String> names = new HashSet<>();
    for (SentenceWords in : sentences) {
      for (int i = 1; i < in.size(); i++) {
        if (in.isCapitalised(i) && in.isWord(i - 1)) {
          names.add(in.word(i));
        }
      }
    }
    return names;
  }

  /** One reading of one sentence. */
  private final class Reader {
    private final SentenceWords s;
    private final Set<String> names;
    private final Quotations quotations;
    private final List<SourceCue> cues = new ArrayList<>();
    private final int[] clauseBegins;
    private final int[] clauseEnds;

    Reader(SentenceWords sentence, Set<String> names, Quotations quotations) {
      this.s = sentence;
      this.names = names;
      this.quotations = quotations;
      this.clauseBegins = new int[sentence.size() + 1];
      this.clauseEnds = new int[sentence.size() + 1];
    }

    List<SourceCue> cues() {
      findBounds();
      for (int i = 0; i < s.size(); i++) {
        if (quotations.at(s.token(i).span().begin()) != null) {
          continue;
        }
        String word = s.word(i);
        if (word.equals("according") && s.word(i + 1).equals("to")) {
          prepositional(i, i + 2);
        } else if (word.equals("per") && (s.isCapitalised(i + 1) || s.word(i + 1).equals("the"))
            || word.equals("citing")
            || word.equals("via") && s.isCapitalised(i + 1)) {
          prepositional(i, i + 1);
        } else if (words.is("vague", word)) {
          hearsay(i, i);
        } else if (words.is("believed", word) && isPassive(i)) {
          passive(i);
        } else if (word.equals("estimated") && GRAMMAR.is("article-or-the", s.word(i - 1))) {
          hearsay(i, i);
        } else if (words.is("tell", word) || words.is("show", word) || words.is("polled", word)) {
          verb(i);
        }
        if (words.is("document", word)) {
          document(i);
        }
      }
      return cues;
    }

    /** Where a clause ends and another may begin that the same source need not vouch for. */
    private void findBounds() {
      int begin = 0;
      for (int i = 0; i <= s.size(); i++) {
        if (i == s.size() || isBound(i)) {
          Arrays.fill(clauseBegins, begin, i, begin);
          Arrays.fill(clauseEnds, begin, i, i);
          begin = i;
        }
      }
      clauseBegins[s.size()] = s.size();
      clauseEnds[s.size()] = s.size();
    }

    private boolean isBound(int i) {
      if (i == 0) {
        return false;
      }
      String word = s.word(i);
      boolean relative = s.word(i - 1).equals(",") && GRAMMAR.is("relative", word);
      return s.isSign(i, ";—")
          || GRAMMAR.is("contrast", word)
          || relative
          || s.isSign(i, ".!?") && endsSentence(i)
          || s.isSign(i, "–-") && spaced(i);
    }

    /** A full stop inside a sentence ends one where an extractor lost the break after it. */
    private boolean endsSentence(int i) {
      return s.isCapitalised(i + 1)
          && s.isWord(i + 1)
          && s.token(i - 1).span().length() > 3
          && !s.isCapitalised(i - 1);
    }

    private boolean spaced(int i) {
      return i + 1 < s.size()
          && s.token(i - 1).span().end() < s.token(i).span().begin()
          && s.token(i).span().end() < s.token(i + 1).span().begin();
    }

    private int clauseBegin(int token) {
      return clauseBegins[Math.max(0, token)];
    }

    private int clauseEnd(int token) {
      return clauseEnds[Math.min(token, s.size())];
    }

    /** A source between the preposition and the end of its phrase. */
    private void prepositional(int cue, int from) {
      int to = from;
      while (to < s.size()
          && to < from + LONGEST_PHRASE
          && !s.isSign(to, ",;:()—")
          && !s.word(to).equals("while")
          && !s.word(to).equals("but")) {
        to++;
      }
      Support grade = grade(from, to);
      if (grade == null && s.word(cue).equals("citing")) {
        return;
      }
      if (grade == null || grade == Support.VAGUE && holds("utterance", from, to)) {
        grade = grade == null ? Support.VAGUE : Support.ATTRIBUTED;
      }
      boolean opens = cue <= clauseBegin(cue) + 1;
      boolean opensSentence = cue <= 2;
      boolean closes = to >= s.size() - 1 || s.isSign(to, ",;.") && !opens;
      int begin = opensSentence || closes && s.word(cue - 1).equals(",") ? 0 : clauseBegin(cue);
      int end = opensSentence ? s.size() : clauseEnd(Math.min(to, s.size() - 1));
      add(grade, cue, to, begin, end, holds("document", from, to));
    }

    private void hearsay(int first, int last) {
      cues.add(
          new SourceCue(
              Support.VAGUE,
              s.span(first, last),
              clauseBegin(first),
              clauseEnd(last),
              SourceCue.Kind.HEARSAY,
              false));
    }

    private boolean isPassive(int i) {
      for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
        if (GRAMMAR.is("be", s.word(k))) {
          return true;
        }
        if (!s.word(k).endsWith("ly") && !GRAMMAR.is("within-passive", s.word(k))) {
          return false;
        }
      }
      return false;
    }

    private void passive(int i) {
      if (s.word(i + 1).equals("by")) {
        int to = phraseEnd(i + 2);
        Support grade = grade(i + 2, to);
        if (grade != null) {
          add(grade, i, to, clauseBegin(i), clauseEnd(i), holds("document", i + 2, to));
        }
      } else if (s.word(i + 1).equals("to") || s.word(i).equals("estimated")) {
        hearsay(i, i);
      }
    }

    private int phraseEnd(int from) {
      int to = from;
      while (to < s.size() && to < from + 10 && (s.isWord(to) || s.isSign(to, "&'’.-"))) {
        to++;
      }
      return to;
    }

    /** A speaker or a document with its verb; the speaker may stand behind an inverted verb. */
    private void verb(int i) {
      String before = s.word(i - 1);
      if (GRAMMAR.is("bars-telling", before) || isPassive(i)) {
        return;
      }
      boolean tells = words.is("tell", s.word(i));
      if (words.is("polled", s.word(i)) && s.word(i + 1).equals("by")) {
        int to = phraseEnd(i + 2);
        Support maker = grade(i + 2, to);
        if (maker != null) {
          add(maker, i, to, clauseBegin(i), clauseEnd(i), true);
        }
        return;
      }
      if (!tells && !words.is("show", s.word(i))) {
        return;
      }
      if (GRAMMAR.is("adds", s.word(i)) && (s.isNumber(i + 1) || s.isSign(i + 1, "$£€"))) {
        return;
      }
      boolean afterSign = i > 0 && s.isSign(i - 1, ",”\"’—");
      if (tells
          && afterSign
          && (s.isCapitalised(i + 1) || GRAMMAR.is("begins-speaker", s.word(i + 1)))) {
        int to = phraseEnd(i + 1);
        Support grade = grade(i + 1, to);
        if (grade != null) {
          add(grade, i, to, clauseBegin(i - 1), clauseEnd(i), false);
          return;
        }
      }
      if (words.is("nounlike", s.word(i)) && !isSingularSource(i - 1)) {
        return;
      }
      int[] subject = subject(i);
      if (subject[0] >= subject[1]) {
        return;
      }
      Support grade = grade(subject[0], subject[1]);
      boolean market = holdsMarket(subject[0], subject[1]);
      if (grade == null
          && GRAMMAR.is("say", s.word(i))
          && !words.is("measured", s.word(headOf(subject[0], subject[1])))) {
        grade = Support.VAGUE;
      }
      if (grade == null || market && !GRAMMAR.is("say-or-report", s.word(i))) {
        return;
      }
      boolean inverted = closes(i);
      // "Debt is $1.5 trillion, and researchers believe ...": they only believe the second half.
      boolean joined = s.word(subject[0]).equals("and") && s.isSign(subject[0] - 1, ",");
      int begin = joined ? subject[0] : clauseBegin(subject[0]);
      int end = clauseEnd(i);
      if (inverted && subject[0] > 0 && s.isSign(subject[0] - 1, ",”\"")) {
        begin = 0;
      }
      if (begin == 0
          && end < s.size()
          && (s.isSign(end, "—–-") || GRAMMAR.is("concession", s.word(end)))
          && s.word(i + 1).equals("that")) {
        end = s.size();
      }
      add(grade, subject[0], i + 1, begin, end, holds("document", subject[0], subject[1]));
    }

    /** Whether one person or thing stands before what may be a verb or a plural noun. */
    private boolean isSingularSource(int i) {
      String word = s.word(i);
      return GRAMMAR.is("singular-speaker", word)
          || s.isSign(i, ",)”\"")
          || word.endsWith("ly")
          || words.is("document", word)
          || isSourceNoun(word) && !s.isPossessive(i)
          || isName(i) && !s.isPossessive(i);
    }

    /** Whether nothing but a time or an addressee follows the verb. */
    private boolean closes(int verb) {
      if (s.word(verb + 1).equals("that") || s.word(verb + 1).equals(":")) {
        return false;
      }
      int i = verb + 1;
      while (i < s.size() && i <= verb + 6 && !s.isSign(i, ",.;")) {
        i++;
      }
      boolean atTheEnd = i >= s.size() - 2;
      return i == verb + 1 || atTheEnd && !holdsFigure(verb + 1, i);
    }

    private boolean holdsFigure(int from, int to) {
      for (int i = from; i < Math.min(to, s.size()); i++) {
        if (s.isNumber(i)) {
          return true;
        }
      }
      return false;
    }

    /** The noun phrase before a verb, over an explanation between commas if there is one. */
    private int[] subject(int verb) {
      int to = verb;
      while (to > 0
          && (GRAMMAR.is("before-telling", s.word(to - 1))
              || s.word(to - 1).endsWith("ly")
                  && s.word(to - 1).length() > 4
                  && !s.isCapitalised(to - 1))) {
        to--;
      }
      int end = to;
      int limit = LONGEST_PHRASE;
      if (to > 0 && s.isSign(to - 1, ",)—–")) {
        int open = to - 2;
        String close = s.word(to - 1);
        while (open >= 0
            && to - open < LONGEST_APPOSITION
            && !(close.equals(")") ? s.word(open).equals("(") : s.isSign(open, ",—–"))) {
          open--;
        }
        if (open <= 0 || to - open >= LONGEST_APPOSITION) {
          return new int[] {0, 0};
        }
        to = open;
        limit += verb - open;
      }
      int from = to;
      while (from > 0 && verb - from < limit && !endsPhrase(from - 1)) {
        from--;
      }
      return new int[] {from, from == to ? from : end};
    }

    private boolean endsPhrase(int i) {
      String word = s.word(i);
      if (s.isSign(i, ".&'’-")) {
        return word.equals(".")
            && !(i > 0 && s.isCapitalised(i - 1) && s.word(i - 1).length() <= 4);
      }
      return !s.isWord(i) && !s.isNumber(i)
          || GRAMMAR.is("ends-phrase", word)
          || s.isNumber(i) && figureAt(i);
    }

    private boolean figureAt(int i) {
      return GRAMMAR.is("figure-mark", s.word(i + 1));
    }

    /** A document that is named with its maker, though nothing is said to be shown by it. */
    private void document(int i) {
      int from = i;
      while (from > 0
          && i - from < 8
          && !endsPhrase(from - 1)
          && !GRAMMAR.is("joins-phrase", s.word(from - 1))) {
        from--;
      }
      int to = i + 1;
      if (GRAMMAR.is("before-maker", s.word(to)) || GRAMMAR.is("made", s.word(to))) {
        to = phraseEnd(to);
      }
      if (GRAMMAR.is("to-of-for", s.word(from - 1)) && !s.word(from - 1).equals("of")) {
        return;
      }
      boolean names = holdsName(from, to);
      boolean placed =
          GRAMMAR.is("places-document", s.word(from - 1)) || s.word(from - 2).equals("according");
      boolean maker = GRAMMAR.is("made-by", s.word(i + 1));
      if (names && (placed || maker || possessed(from, i))) {
        add(Support.ATTRIBUTED, from, to, clauseBegin(from), clauseEnd(to - 1), true);
      } else if (placed && !names && s.word(from - 1).equals("in")) {
        Support grade = grade(from, i + 1);
        if (grade != null && i > from) {
          add(grade, from, i + 1, clauseBegin(from), clauseEnd(i), true);
        }
      }
    }

    private boolean possessed(int from, int noun) {
      for (int i = from; i < noun; i++) {
        if (s.isPossessive(i) && isName(i)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a reader could ask the source in these words; null when they name no source. */
    private @Nullable Support grade(int from, int to) {
      if (from >= to) {
        return null;
      }
      String first = s.word(from);
      String last = s.word(to - 1);
      if (to - from == 1 && GRAMMAR.is("speaks-for-itself", last)) {
        return Support.ATTRIBUTED;
      }
      if (holdsName(from, to) && !isThingOfAName(from, to)) {
        return Support.ATTRIBUTED;
      }
      if (words.is("measured", s.word(headOf(from, to)))
          && !holds("person", from, to)
          && !holds("document", from, to)) {
        return null;
      }
      int head = headOf(from, to);
      boolean definite = false;
      boolean vague = false;
      boolean source = false;
      boolean institution = false;
      boolean indefinite = false;
      for (int i = from; i < to; i++) {
        String word = s.word(i);
        boolean noun =
            words.is("document", word) || words.is("institution", word) || words.is("person", word);
        if (i <= head && (GRAMMAR.is("definite", word) || s.isPossessive(i))) {
          definite = true;
        }
        if (GRAMMAR.is("bare-office", word)) {
          return Support.ATTRIBUTED;
        }
        if (words.is("proper", word) && s.isCapitalised(i)) {
          return Support.ATTRIBUTED;
        }
        if (GRAMMAR.is("indefinite", word)) {
          indefinite = true;
        }
        if (words.is("institution", word) && !GRAMMAR.is("bare-plural", word)) {
          institution = true;
        }
        if (noun) {
          source = true;
          if (GRAMMAR.is("faceless", word) && !GRAMMAR.is("owning", first)) {
            vague = true;
          }
        }
      }
      if (source) {
        return (definite || institution && !indefinite) && !vague
            ? Support.ATTRIBUTED
            : Support.VAGUE;
      }
      if (first.equals("wall") && s.word(from + 1).equals("street")
          || to - from == 1 && GRAMMAR.is("somebody", last)) {
        return Support.VAGUE;
      }
      return null;
    }

    /** The last word of a noun phrase before a preposition opens another. */
    private int headOf(int from, int to) {
      int head = from;
      for (int i = from; i < to; i++) {
        if (i > from && (s.isSign(i, ",(") || GRAMMAR.is("ends-head", s.word(i)))) {
          break;
        }
        if (s.isWord(i)) {
          head = i;
        }
      }
      return head;
    }

    /** Whether the only name is the owner of something that is no source: "Norway's model". */
    private boolean isThingOfAName(int from, int to) {
      int head = headOf(from, to);
      if (s.isCapitalised(head)
          || isSourceNoun(s.word(head))
          || words.is("utterance", s.word(head))) {
        return false;
      }
      boolean owner = false;
      for (int i = from; i < head; i++) {
        if (isName(i)) {
          if (!s.isPossessive(i)) {
            return false;
          }
          owner = true;
        }
      }
      return owner && !holdsName(head, to);
    }

    private boolean holdsName(int from, int to) {
      for (int i = from; i < Math.min(to, s.size()); i++) {
        if (isName(i)) {
          return true;
        }
      }
      return false;
    }

    /** A capitalised word that is neither a people nor merely the first of its sentence. */
    private boolean isName(int i) {
      if (!s.isCapitalised(i) || !s.isWord(i) || s.token(i).span().length() == 1) {
        return false;
      }
      String word = s.word(i);
      int end = i;
      while (s.isCapitalised(end + 1)) {
        end++;
      }
      if (words.is("event", s.word(end))) {
        return false;
      }
      if (words.is("group", word)
          && !(s.isCapitalised(i + 1) && !words.is("group", s.word(i + 1)) && i > 0)) {
        return false;
      }
      boolean opens = i == 0 || s.isSign(i - 1, ".!?:“\"”");
      if (!opens) {
        return true;
      }
      if (words.is("proper", word)) {
        return true;
      }
      if (words.is("opener", word) || isSourceNoun(word)) {
        return false;
      }
      if (words.is("modifier", word) && !s.isCapitalised(i + 1)) {
        return false;
      }
      return names.contains(word)
          || s.isCapitalised(i + 1)
          || s.token(i).text().length() > 1 && s.token(i).isAllCapitals()
          || !word.endsWith("s") && !figureWords.is("counted", word);
    }

    private boolean isSourceNoun(String word) {
      return words.is("utterance", word)
          || words.is("document", word)
          || words.is("institution", word)
          || words.is("person", word);
    }

    private boolean holds(String role, int from, int to) {
      for (int i = from; i < Math.min(to, s.size()); i++) {
        if (words.is(role, s.word(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean holdsMarket(int from, int to) {
      for (int i = from; i < to; i++) {
        if (figureWords.is("market", s.word(i)) && !GRAMMAR.is("market-or-maker", s.word(i))) {
          return true;
        }
      }
      return false;
    }

    /** The words of a source without the sign after it or the "and" before it. */
    private Span words(int first, int end) {
      int from = s.word(first).equals("and") && first + 1 < end ? first + 1 : first;
      int to = Math.min(end, s.size()) - 1;
      while (to > from && !s.isWord(to) && !s.isNumber(to)) {
        to--;
      }
      return s.span(from, to);
    }

    private void add(Support grade, int first, int end, int from, int to, boolean document) {
      boolean anaphoric = !holdsName(first, end) && grade == Support.ATTRIBUTED;
      cues.add(
          new SourceCue(
              grade,
              words(first, end),
              from,
              to,
              document ? SourceCue.Kind.DOCUMENT : SourceCue.Kind.SPEAKER,
              anaphoric));
    }
  }
}
