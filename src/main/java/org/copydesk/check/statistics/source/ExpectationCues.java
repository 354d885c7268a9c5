package org.copydesk.check.statistics.source;

import java.util.List;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/**
 * "Market expectations of 190,000", "Brandt's forecast of 4%": whose expectation it is vouches for
 * the one figure behind it, whoever vouches for the rest of the sentence.
 */
final class ExpectationCues implements CueFinder {

  /** The figure stands within so many words. */
  private static final int REACH = 5;

  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  @Override
  public void find(int i, ReadSentence in, List<SourceCue> cues) {
    SentenceWords s = in.words();
    if (!SOURCES.is("expectation", s.word(i))
        || !Vocabulary.GRAMMAR.is("before-expected", s.word(i + 1))
        || !SOURCES.is("street", bare(s.word(i - 1)))) {
      return;
    }
    int end = i + 2;
    while (end < s.size() && end <= i + REACH && !s.isSign(end, ",;")) {
      end++;
    }
    if (!in.names().holdsName(i - 1, i)) {
      cues.add(
          new SourceCue(
              Support.VAGUE, s.span(i - 1, i), i - 1, end, SourceCue.Kind.EXPECTATION, false));
    } else {
      cues.add(in.cue(Support.ATTRIBUTED, new Phrase(i - 1, i + 1), new Phrase(i, end), false));
    }
  }

  /** The plural owner without its apostrophe: {@code analysts’}. */
  private static String bare(String word) {
    return word.endsWith("'") || word.endsWith("’") ? word.substring(0, word.length() - 1) : word;
  }
}
