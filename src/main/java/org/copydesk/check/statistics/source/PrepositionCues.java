package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.jspecify.annotations.Nullable;

/** "According to the ministry", "per the filing", "citing the coroner", "based on census data". */
final class PrepositionCues implements CueFinder {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    String word = s.word(i);
    String next = s.word(i + 1);
    if (word.equals("according") && next.equals("to")) {
      read(i, i + 2, true, in, cues);
    } else if (word.equals("per") && (s.isCapitalised(i + 1) || next.equals("the"))
        || word.equals("via") && s.isCapitalised(i + 1)) {
      read(i, i + 1, true, in, cues);
    } else if (word.equals("citing") || word.equals("quoting")) {
      read(i, i + 1, false, in, cues);
    } else if (word.equals("depending") && next.equals("on")) {
      depending(i, in, cues);
    } else if (word.equals("based") && next.equals("on")) {
      readDocument(i, i + 2, in, cues);
    }
  }

  /** "Depending on which study you prefer": some study or other. */
  private static void depending(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    if (GRAMMAR.is("any-one", s.word(i + 2)) && SOURCES.is("document", s.word(i + 3))) {
      cues.add(
          new SourceCue(
              Support.VAGUE, s.span(i, i + 3), 0, s.size(), SourceCue.Kind.DOCUMENT, false));
    }
  }

  /** What a figure is based on is a source only when one can read it. */
  private void readDocument(int cue, int from, ReadSentence in, List<SourceCue> cues) {
    int to = endOf(from, in.words());
    boolean apart = cue <= 2 || in.words().isSign(cue - 1, ",(");
    int head = in.phrases().headOf(from, to);
    if (apart && Vocabulary.SOURCES.is("document", in.words().word(head))) {
      read(cue, from, false, in, cues);
    }
  }

  /** A source between the preposition and the end of its phrase. */
  private void read(int cue, int from, boolean sure, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    int to = endOf(from, s);
    Support grade = grade(from, to, sure, in);
    if (grade == null) {
      return;
    }
    boolean opensSentence = cue <= 2;
    boolean opens = cue <= in.clauses().begin(cue) + 1;
    boolean closes = to >= s.size() - 1 || s.isSign(to, ",;.") && !opens;
    int begin =
        opensSentence || closes && s.word(cue - 1).equals(",") ? 0 : in.clauses().begin(cue);
    int end = opensSentence ? s.size() : in.clauses().end(Math.min(to, s.size() - 1));
    cues.add(
        in.cue(
            grade,
            new Phrase(cue, to),
            new Phrase(begin, end),
            in.isDocument(new Phrase(from, to))));
  }

  private static @Nullable Support grade(int from, int to, boolean sure, ReadSentence in) {
    Support grade = in.grading().grade(from, to);
    if (grade == Support.VAGUE && in.phrases().holds("utterance", from, to)) {
      return Support.ATTRIBUTED;
    }
    return grade == null && sure ? Support.VAGUE : grade;
  }

  /** "According to local sites the plan is …": where a comma was left out. */
  private static boolean opensNewPhrase(int i, int from, SentenceWords s) {
    return i > from
        && GRAMMAR.is("definite", s.word(i))
        && s.isWord(i - 1)
        && !GRAMMAR.is("function", s.word(i - 1))
        && !GRAMMAR.is("joins-phrase", s.word(i - 1));
  }

  private static int endOf(int from, SentenceWords s) {
    int to = from;
    while (to < s.size()
        && to < from + NounPhrases.LONGEST
        && !s.isSign(to, ",;:()—")
        && !opensNewPhrase(to, from, s)
        && (s.token(to).isAllCapitals() || !GRAMMAR.is("ends-source", s.word(to)))) {
      to++;
    }
    return to;
  }
}
