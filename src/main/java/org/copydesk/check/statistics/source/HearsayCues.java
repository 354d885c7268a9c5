package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/**
 * Words that only say that somebody said it: "reportedly", "is believed to", "an estimated". They
 * speak for no more than their own half of the sentence.
 */
final class HearsayCues implements CueFinder {

  /** Words that may stand between "be" and its participle. */
  private static final int PASSIVE_REACH = 3;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    String word = s.word(i);
    if (SOURCES.is("vague", word) || isHeard(i, s)) {
      hearsay(i, in, cues);
    } else if (SOURCES.is("believed", word) && isPassive(i, s)) {
      passive(i, in, cues);
    } else if (word.equals("estimated") && GRAMMAR.is("before-estimated", s.word(i - 1))) {
      hearsay(i, in, cues);
    }
  }

  /** "I'm told", "we hear", "so I gather": the writer has it from somebody. */
  private static boolean isHeard(int i, SentenceWords s) {
    String before = s.word(i - 1);
    return s.word(i).equals("told") && GRAMMAR.is("i-am", before)
        || SOURCES.is("hears", s.word(i))
            && GRAMMAR.is("writer", before)
            && !s.word(i + 1).equals("the");
  }

  /** Whether a participle follows a form of "be". */
  static boolean isPassive(int i, SentenceWords s) {
    if (s.word(i).endsWith("ing")) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - PASSIVE_REACH); k--) {
      if (GRAMMAR.is("be", s.word(k))) {
        return true;
      }
      if (!s.word(k).endsWith("ly") && !GRAMMAR.is("within-passive", s.word(k))) {
        return false;
      }
    }
    return false;
  }

  private static void passive(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    if (s.word(i + 1).equals("by")) {
      int to = in.phrases().endOf(i + 2);
      Support grade = in.grading().grade(i + 2, to);
      if (grade != null) {
        cues.add(
            in.cue(
                grade,
                new Phrase(i, to),
                new Phrase(in.clauses().begin(i), in.clauses().end(i)),
                in.isDocument(new Phrase(i + 2, to))));
      }
    } else if (GRAMMAR.is("after-hearsay", s.word(i + 1))
        || s.word(i).equals("estimated")
        || s.word(i - 2).equals("it") && GRAMMAR.is("be", s.word(i - 1))) {
      hearsay(i, in, cues);
    }
  }

  private static void hearsay(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    int begin = in.clauses().begin(i);
    for (int k = i - 1; k > begin; k--) {
      if (joinsHalves(k, s)) {
        begin = k;
      }
    }
    int end = in.clauses().end(i);
    for (int k = end - 1; k > i; k--) {
      if (joinsHalves(k, s)) {
        end = k;
      }
    }
    cues.add(new SourceCue(Support.VAGUE, s.span(i, i), begin, end, SourceCue.Kind.HEARSAY, false));
  }

  /** A comma with "and" or "but" behind it, or an "and" before a form of "be". */
  private static boolean joinsHalves(int i, SentenceWords s) {
    return s.isSign(i, ",") && GRAMMAR.is("joins-clause", s.word(i + 1))
        || s.word(i).equals("and") && GRAMMAR.is("be", s.word(i + 1));
  }
}
