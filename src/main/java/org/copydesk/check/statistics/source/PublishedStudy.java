package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;

/**
 * Stories of science speak of "a study" first and say further down where it was published or who
 * wrote it. Then a reader can find the study, and what was said of it before counts as named.
 */
final class PublishedStudy {

  /** The study is named no more than so many sentences after it was introduced. */
  private static final int REACH = 15;

  private static final Vocabulary SOURCES = Vocabulary.SOURCES;
  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;

  private PublishedStudy() {}

  /** The cues, with a vague study graded as named where the article names it later. */
  static List<List<SourceCue>> named(List<List<SourceCue>> cues, List<ReadSentence> sentences) {
    List<List<SourceCue>> graded = new ArrayList<>(cues);
    for (int i = 0; i < sentences.size(); i++) {
      if (tellsWhereOrWho(sentences.get(i))) {
        for (int k = Math.max(0, i - REACH); k <= i; k++) {
          graded.set(k, named(graded.get(k), sentences.get(k).words()));
        }
      }
    }
    return graded;
  }

  private static List<SourceCue> named(List<SourceCue> cues, SentenceWords in) {
    return cues.stream()
        .map(
            cue ->
                cue.support() == Support.VAGUE && !cue.isHearsay() && isOneStudy(cue, in)
                    ? cue.as(Support.ATTRIBUTED)
                    : cue)
        .toList();
  }

  /** "A study", "a team of biologists", "researchers": one study, and not "studies". */
  static boolean isOneStudy(SourceCue cue, SentenceWords in) {
    int from = in.at(cue.words().begin());
    int to = in.at(cue.words().end());
    boolean study = false;
    for (int i = from; i < to; i++) {
      study |= SOURCES.is("study-noun", in.word(i));
    }
    return study
        && (SOURCES.is("study-opening", in.word(from)) || SOURCES.is("study-noun", in.word(from)));
  }

  /** "Published in Nature", "lead author Ines Brandt". */
  private static boolean tellsWhereOrWho(ReadSentence in) {
    SentenceWords s = in.words();
    for (int i = 1; i < s.size() - 1; i++) {
      String word = s.word(i);
      boolean published =
          GRAMMAR.is("publishing", word)
              && (s.word(i + 1).equals("in") || s.word(i + 1).equals("by"));
      boolean paper =
          SOURCES.is("study-noun", word) && s.word(i + 1).equals(",") && s.word(i + 2).equals("in");
      if ((published || paper) && in.names().holdsName(i + 2, i + 6)) {
        return true;
      }
      boolean author =
          SOURCES.is("authorship", word) && GRAMMAR.is("before-author", s.word(i - 1))
              || GRAMMAR.is("leads", word) && s.word(i + 1).equals("the");
      if (author && in.names().holdsName(Math.max(0, i - 6), i + 6)) {
        return true;
      }
    }
    return false;
  }
}
