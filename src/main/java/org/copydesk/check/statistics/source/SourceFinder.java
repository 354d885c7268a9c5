package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.statistics.words.SentenceWords;

/**
 * Finds who is said to have said what in a sentence: a speaker with a verb of telling on either
 * side, a document that shows something, "according to", and the words that only say that somebody
 * said it. Grades each source as one that a reader could ask, or not.
 */
final class SourceFinder {

  private final List<CueFinder> finders =
      List.of(
          new PrepositionCues(),
          new HearsayCues(),
          new ExpectationCues(),
          new VerbCues(),
          new DocumentCues(),
          new OriginCues());

  /** The cues of one sentence, in order; none stands inside a quotation. */
  List<SourceCue> cues(ReadSentence sentence, Quotations quotations) {
    List<SourceCue> cues = new ArrayList<>();
    SentenceWords words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      if (quotations.at(words.token(i).span().begin()) == null) {
        for (CueFinder finder : finders) {
          finder.find(i, sentence, cues);
        }
      }
    }
    return cues;
  }
}
