package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/** A document that is named with its maker, though nothing is said to be shown by it. */
final class DocumentCues implements CueFinder {

  /** The words before the noun that may tell whose it is. */
  private static final int LONGEST_BEFORE = 8;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    if (!Vocabulary.SOURCES.is("document", s.word(i))) {
      return;
    }
    int from = i;
    while (from > 0
        && i - from < LONGEST_BEFORE
        && !in.phrases().endsPhrase(from - 1)
        && !GRAMMAR.is("joins-phrase", s.word(from - 1))) {
      from--;
    }
    int to = i + 1;
    if (GRAMMAR.is("before-maker", s.word(to)) || GRAMMAR.is("made", s.word(to))) {
      to = in.phrases().endOf(to);
    }
    if (GRAMMAR.is("to-of-for", s.word(from - 1)) && !s.word(from - 1).equals("of")) {
      return;
    }
    boolean names = in.names().holdsName(from, to);
    boolean placed =
        GRAMMAR.is("places-document", s.word(from - 1)) || s.word(from - 2).equals("according");
    boolean maker = GRAMMAR.is("made-by", s.word(i + 1));
    if (s.word(from - 1).equals("by")
        && from < i
        && Vocabulary.SOURCES.is("count-noun", s.word(i))) {
      // "By its own count", "by some estimates".
      Support grade = in.grading().grade(from, i + 1);
      if (grade != null) {
        cues.add(
            in.cue(
                grade,
                new Phrase(from - 1, i + 1),
                new Phrase(in.clauses().begin(from), in.clauses().end(i)),
                true));
      }
      return;
    }
    Phrase scope = new Phrase(in.clauses().begin(from), in.clauses().end(to - 1));
    if (names && (placed || maker || isPossessed(from, i, in))) {
      cues.add(in.cue(Support.ATTRIBUTED, new Phrase(from, to), scope, true));
    } else if (placed
        && !names
        && s.word(from - 1).equals("in")
        && !Vocabulary.SOURCES.is("utterance", s.word(i))) {
      Support grade = in.grading().grade(from, i + 1);
      if (grade != null && i > from) {
        cues.add(in.cue(grade, new Phrase(from, i + 1), scope, true));
      }
    }
  }

  private static boolean isPossessed(int from, int noun, ReadSentence in) {
    for (int i = from; i < noun; i++) {
      if (in.words().isPossessive(i) && in.names().isName(i)) {
        return true;
      }
    }
    return false;
  }
}
