package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/**
 * Sentences that say where the figures told before are from: "the numbers come from the ministry",
 * "these are police figures", "that is the result of an analysis by the institute".
 */
final class OriginCues implements CueFinder {

  /** The verb stands within so many words of the opening. */
  private static final int SUBJECT = 5;

  /** The document stands within so many words of the verb. */
  private static final int PREDICATE = 6;

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    if (i != 0) {
      return;
    }
    SentenceWords s = in.words();
    if (GRAMMAR.is("points-at-fact", s.word(0)) && GRAMMAR.is("be", s.word(1))) {
      predicate(in, cues);
    } else if (GRAMMAR.is("definite", s.word(0)) && SOURCES.is("follower", s.word(1))) {
      origin(in, cues);
    }
  }

  /** "These are police figures, collated by the ministry." */
  private static void predicate(ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    for (int noun = 2; noun < Math.min(s.size(), 2 + PREDICATE); noun++) {
      if (SOURCES.is("document", s.word(noun))) {
        int to = endOfMaker(noun, in);
        Support grade = in.grading().grade(2, to);
        if (grade == Support.ATTRIBUTED) {
          add(new Phrase(0, to), grade, in, cues);
          return;
        }
      }
    }
  }

  /** The document with whoever made it, where "by" says so further on. */
  private static int endOfMaker(int noun, ReadSentence in) {
    SentenceWords s = in.words();
    for (int k = noun + 1; k < s.size() && !GRAMMAR.is("contrast", s.word(k)); k++) {
      if (s.word(k).equals("by") && !s.isNumber(k + 1)) {
        return in.phrases().endOf(k + 1);
      }
    }
    return noun + 1;
  }

  /** "The figures come from …", "the data were published by …". */
  private static void origin(ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    for (int k = 2; k < Math.min(s.size(), 2 + SUBJECT); k++) {
      boolean comes = GRAMMAR.is("comes", s.word(k)) && s.word(k + 1).equals("from");
      boolean made =
          SOURCES.is("polled", s.word(k))
              && s.word(k + 1).equals("by")
              && !s.word(k + 2).endsWith("ing");
      if (comes || made) {
        int to = in.phrases().endOf(k + 2);
        Support grade = in.grading().grade(k + 2, to);
        if (grade != null) {
          add(new Phrase(0, to), grade, in, cues);
        }
        return;
      }
    }
  }

  private static void add(Phrase words, Support grade, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    cues.add(
        new SourceCue(
            grade,
            s.span(words.from(), Math.min(words.to(), s.size()) - 1),
            0,
            s.size(),
            SourceCue.Kind.ORIGIN,
            false));
  }
}
