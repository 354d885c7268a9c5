package org.copydesk.check.statistics.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/** Which words of a sentence are names of somebody or something that a reader can find. */
final class NameWords {

  private static final Vocabulary SOURCES = Vocabulary.SOURCES;

  private final SentenceWords s;
  private final Set<String> known;

  /**
   * @param known the names of the article, see {@link #of}
   */
  NameWords(SentenceWords sentence, Set<String> known) {
    this.s = sentence;
    this.known = known;
  }

  /** Words that an article writes with a capital where no sentence begins: its names. */
  static Set<String> of(List<SentenceWords> sentences) {
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

  boolean holdsName(int from, int to) {
    for (int i = from; i < Math.min(to, s.size()); i++) {
      if (isName(i)) {
        return true;
      }
    }
    return false;
  }

  /** A capitalised word that is neither a people nor merely the first of its sentence. */
  boolean isName(int i) {
    if (!s.isCapitalised(i) || !s.isWord(i) || s.token(i).span().length() == 1) {
      return false;
    }
    String word = s.word(i);
    if (SOURCES.is("event", s.word(lastCapital(i)))) {
      return false;
    }
    if (SOURCES.is("group", word)
        && !(s.isCapitalised(i + 1) && !SOURCES.is("group", s.word(i + 1)) && i > 0)) {
      return false;
    }
    boolean opens = i == 0 || s.isSign(i - 1, ".!?:“\"”‘'");
    if (!opens || SOURCES.is("proper", word)) {
      return true;
    }
    if (isSourceNoun(word) && !SOURCES.is("document", word) && !word.endsWith("s")) {
      // A bare "Admiral said" is a firm, no admiral; "Police said" is an office all the same.
      return SOURCES.is("tell", s.word(i + 1)) && !SOURCES.is("nounlike", s.word(i + 1));
    }
    if (SOURCES.is("opener", word) || isSourceNoun(word)) {
      return false;
    }
    if (!known.contains(word)
        && !s.isPossessive(i)
        && (SOURCES.is("person", s.word(i + 1)) || SOURCES.is("institution", s.word(i + 1)))
        && s.word(i + 1).endsWith("s")) {
      // "Estate agents", "Poll watchers": a trade.
      return false;
    }
    if (SOURCES.is("modifier", word) && !s.isCapitalised(i + 1)) {
      return false;
    }
    return known.contains(word)
        || s.isCapitalised(i + 1)
        || s.token(i).text().length() > 1 && s.token(i).isAllCapitals()
        || !word.endsWith("s") && !Vocabulary.FIGURES.is("counted", word);
  }

  /** The last of a row of capitalised words, no more than a long name has. */
  private int lastCapital(int i) {
    int end = i;
    while (s.isCapitalised(end + 1) && end - i < NounPhrases.LONGEST) {
      end++;
    }
    return end;
  }

  static boolean isSourceNoun(String word) {
    return SOURCES.is("utterance", word)
        || SOURCES.is("document", word)
        || SOURCES.is("institution", word)
        || SOURCES.is("person", word);
  }
}
