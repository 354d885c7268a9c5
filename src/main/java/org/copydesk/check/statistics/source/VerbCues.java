package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.jspecify.annotations.Nullable;

/** A speaker or a document with its verb; the speaker may stand behind an inverted verb. */
final class VerbCues implements CueFinder {

  /** Words behind a closing verb of telling: a time, an addressee. */
  private static final int AFTER_CLOSING = 6;

  /** Words between "put" and its "at". */
  private static final int AFTER_ASSIGNING = 10;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    String verb = s.word(i);
    boolean tells = SOURCES.is("tell", verb);
    boolean shows = tells || SOURCES.is("show", verb);
    boolean studies = SOURCES.is("study", verb);
    boolean polled = SOURCES.is("polled", verb);
    if (!shows && !studies && !polled
        || s.isCapitalised(i) && s.isWord(i - 1)
        || isBarred(i - 1, s)
        || HearsayCues.isPassive(i, s)) {
      return;
    }
    if (polled && s.word(i + 1).equals("by") && surveyed(i, in, cues)) {
      return;
    }
    if (shows || studies) {
      if (isOtherSense(i, s) || tells && inverted(i, in, cues)) {
        return;
      }
      told(i, shows, in, cues);
    }
  }

  /** "To say", "does not say", "never said": nothing is told. */
  private static boolean isBarred(int before, SentenceWords s) {
    String word = s.word(before);
    return GRAMMAR.is("bars-telling", word)
        || GRAMMAR.is("i-am", word)
        || word.endsWith("n't")
        || word.endsWith("n’t");
  }

  /** "Added 3%" and "pointed to" are no telling. */
  private static boolean isOtherSense(int i, SentenceWords s) {
    String verb = s.word(i);
    if (SOURCES.is("assigns", verb)) {
      return !isFollowedBy("at", i, s) && !s.word(i + 1).equals("it");
    }
    if (SOURCES.is("takes", verb) && takesLives(i, s)) {
      return true;
    }
    return s.word(i + 1).equals("so")
        || GRAMMAR.is("tells-with-out", verb) && !s.word(i + 1).equals("out")
        || verb.startsWith("look") && !s.word(i + 1).equals("for")
        || GRAMMAR.is("adds", verb) && (s.isNumber(i + 1) || s.isSign(i + 1, "$£€"));
  }

  /** "The floods claimed 29 lives": a toll, not a telling. */
  private static boolean takesLives(int i, SentenceWords s) {
    for (int k = i + 1; k <= i + AFTER_CLOSING; k++) {
      if (s.isNumber(k) && k <= i + 1 || SOURCES.is("taken", s.word(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFollowedBy(String word, int i, SentenceWords s) {
    for (int k = i + 1; k <= i + AFTER_ASSIGNING; k++) {
      if (s.word(k).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** "Economists polled by": the maker of the survey vouches for it. */
  private static boolean surveyed(int i, ReadSentence in, List<SourceCue> cues) {
    int to = in.phrases().endOf(i + 2);
    Support maker = in.grading().grade(i + 2, to);
    if (maker != null) {
      cues.add(in.cue(maker, new Phrase(i, to), clauseOf(i, i, in), true));
    }
    return maker != null;
  }

  /** "…, said Dana Whitlock": true when the speaker was found behind the verb. */
  private static boolean inverted(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    if (i == 0
        || !s.isSign(i - 1, ",”\"’'»—?!")
        || !s.isCapitalised(i + 1) && !GRAMMAR.is("begins-speaker", s.word(i + 1))) {
      return false;
    }
    int to = in.phrases().endOf(i + 1);
    Support grade = in.grading().grade(i + 1, to);
    // "Whitlock, the mayor, said the port would close": the port has a verb of its own.
    if (grade == null || GRAMMAR.is("auxiliary", s.word(to))) {
      return false;
    }
    cues.add(in.cue(grade, new Phrase(i, to), clauseOf(i - 1, i, in), false));
    return true;
  }

  private static void told(int i, boolean shows, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    boolean nounlike = SOURCES.is("nounlike", s.word(i)) || SOURCES.is("document", s.word(i));
    if (nounlike && !isSingularSource(i - 1, in)) {
      return;
    }
    Phrase subject = subject(i, shows, in);
    Support grade = subject.isEmpty() ? null : grade(subject, i, in);
    if (grade == null) {
      return;
    }
    Phrase source = new Phrase(subject.from(), i + 1);
    cues.add(in.cue(grade, source, scope(subject, i, in), in.isDocument(subject)));
  }

  private static Phrase subject(int i, boolean shows, ReadSentence in) {
    boolean apart = in.words().word(i).endsWith("ing") && in.words().isSign(i - 1, ",");
    Phrase subject =
        apart || in.phrases().isElided(i)
            ? in.phrases().openingOf(i, in.names())
            : in.phrases().subject(i);
    if (isItOfATime(subject, in.words())) {
      return Phrase.NONE;
    }
    if (!shows) {
      // What a study did is told of studies alone; anybody can cover, gather and include things.
      int head = in.phrases().headOf(subject.from(), subject.to());
      boolean restricted =
          GRAMMAR.is("relative", in.words().word(i - 1)) || in.words().word(i - 1).equals("that");
      return !subject.isEmpty()
              && SOURCES.is("document", in.words().word(head))
              && (!restricted || in.names().holdsName(subject.from(), subject.to()))
          ? subject
          : Phrase.NONE;
    }
    if (subject.isEmpty()
        || in.phrases().isCounted(subject)
        || in.grading().grade(subject) == null) {
      Phrase document =
          in.words().word(i).endsWith("ing") ? Phrase.NONE : in.phrases().documentBefore(i);
      return document.isEmpty() && !in.phrases().isCounted(subject) ? subject : document;
    }
    return subject;
  }

  /** "A level last seen when it closed in May": a thing, not somebody. */
  private static boolean isItOfATime(Phrase subject, SentenceWords s) {
    return subject.to() - subject.from() == 1
        && s.word(subject.from()).equals("it")
        && GRAMMAR.is("subordinate", s.word(subject.from() - 1));
  }

  private static @Nullable Support grade(Phrase subject, int verb, ReadSentence in) {
    SentenceWords s = in.words();
    Support grade = in.grading().grade(subject);
    String head = s.word(in.phrases().headOf(subject.from(), subject.to()));
    if (grade == null
        && (GRAMMAR.is("say", s.word(verb)) || SOURCES.is("judge", s.word(verb)))
        && !SOURCES.is("measured", head)
        && !in.grading().isNobody(subject.from())) {
      return in.grading().isOneDefinite(subject) && PersonNouns.is(head)
          ? Support.ATTRIBUTED
          : GRAMMAR.is("say", s.word(verb)) || PersonNouns.is(head) ? Support.VAGUE : null;
    }
    return holdsMarket(subject, s) && !GRAMMAR.is("say-or-report", s.word(verb)) ? null : grade;
  }

  /** The stretch that a speaker's words cover. */
  private static Phrase scope(Phrase subject, int verb, ReadSentence in) {
    SentenceWords s = in.words();
    int first = subject.from();
    // "Debt is $1.5 trillion, and researchers believe ...": they only believe the second half.
    boolean joined =
        s.word(first).equals("and") && s.isSign(first - 1, ",")
            || s.word(first - 1).equals("and")
            || GRAMMAR.is("subordinate", s.word(first - 1)) && !closes(verb, s);
    int begin = joined ? first : in.clauses().begin(first);
    int end = in.clauses().end(verb);
    if (closes(verb, s) && first > 0 && s.isSign(first - 1, ",”\"’'»")) {
      begin = 0;
    }
    if (begin == 0
        && end < s.size()
        && (s.isSign(end, "—–-") || GRAMMAR.is("concession", s.word(end)))
        && s.word(verb + 1).equals("that")) {
      end = s.size();
    }
    return new Phrase(begin, end);
  }

  /** Whether nothing but a time or an addressee follows the verb. */
  private static boolean closes(int verb, SentenceWords s) {
    if (s.word(verb + 1).equals("that") || s.word(verb + 1).equals(":")) {
      return false;
    }
    int i = verb + 1;
    boolean figure = false;
    while (i < s.size() && i <= verb + AFTER_CLOSING && !s.isSign(i, ",.;")) {
      figure |= s.isNumber(i);
      i++;
    }
    return i == verb + 1 || i >= s.size() - 2 && !figure;
  }

  /** Whether one person or thing stands before what may be a verb or a plural noun. */
  private static boolean isSingularSource(int i, ReadSentence in) {
    SentenceWords s = in.words();
    String word = s.word(i);
    return GRAMMAR.is("singular-speaker", word)
        || s.isSign(i, ",)”\"")
        || word.endsWith("ly")
        || SOURCES.is("document", word)
        || (NameWords.isSourceNoun(word) || PersonNouns.is(word) && !word.endsWith("s"))
            && !s.isPossessive(i)
        || in.names().isName(i) && !s.isPossessive(i);
  }

  private static boolean holdsMarket(Phrase subject, SentenceWords s) {
    for (int i = subject.from(); i < subject.to(); i++) {
      if (Vocabulary.FIGURES.is("market", s.word(i)) && !GRAMMAR.is("market-or-maker", s.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static Phrase clauseOf(int first, int last, ReadSentence in) {
    return new Phrase(in.clauses().begin(first), in.clauses().end(last));
  }
}
