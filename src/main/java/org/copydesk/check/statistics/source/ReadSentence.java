package org.copydesk.check.statistics.source;

import java.util.Set;
import org.copydesk.check.statistics.source.NounPhrases.Phrase;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.finding.Support;
import org.copydesk.text.Span;

/**
 * A sentence laid out for those who look for sources in it.
 *
 * @param words its words
 * @param clauses where its clauses end
 * @param names which words are names
 * @param phrases its noun phrases
 * @param grading whether a reader could ask who is named
 */
record ReadSentence(
    SentenceWords words,
    ClauseBounds clauses,
    NameWords names,
    NounPhrases phrases,
    SourceGrading grading) {

  static ReadSentence of(SentenceWords words, Set<String> known) {
    ClauseBounds clauses = new ClauseBounds(words);
    NameWords names = new NameWords(words, known);
    NounPhrases phrases = new NounPhrases(words, clauses);
    return new ReadSentence(
        words, clauses, names, phrases, new SourceGrading(words, names, phrases));
  }

  /**
   * A cue for a source.
   *
   * @param source the words that name it, with the verb or preposition
   * @param scope the stretch that it speaks for
   * @param document whether it is something one can read
   */
  SourceCue cue(Support grade, Phrase source, Phrase scope, boolean document) {
    boolean anaphoric = !names.holdsName(source.from(), source.to()) && grade == Support.ATTRIBUTED;
    return new SourceCue(
        grade,
        quoted(source.from(), source.to()),
        scope.from(),
        scope.to(),
        document ? SourceCue.Kind.DOCUMENT : SourceCue.Kind.SPEAKER,
        anaphoric);
  }

  /** Whether a source is something one can read rather than somebody: by its head noun. */
  boolean isDocument(Phrase source) {
    String head = words.word(phrases.headOf(source.from(), source.to()));
    return Vocabulary.SOURCES.is("document", head)
        || !Vocabulary.SOURCES.is("institution", head)
            && !Vocabulary.SOURCES.is("person", head)
            && phrases.holds("document", source.from(), source.to());
  }

  /** The words of a source without the sign after it or the "and" before it. */
  private Span quoted(int first, int end) {
    int from = first;
    int to = Math.min(end, words.size()) - 1;
    while (from < to && (words.word(from).equals("and") || !words.isWord(from))) {
      from++;
    }
    while (to > from && !words.isWord(to) && !words.isNumber(to)) {
      to--;
    }
    return words.span(from, to);
  }
}
