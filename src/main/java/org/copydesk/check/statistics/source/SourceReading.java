package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.text.Article;

/** What was read of sources in an article before its figures are weighed: quotations and cues. */
final class SourceReading {

  private final ArticleWords words;
  private final Quotations quotations;
  private final Set<String> names;
  private final List<List<SourceCue>> cues;

  SourceReading(ArticleWords words) {
    this.words = words;
    this.quotations = new Quotations(words.article());
    this.names = NameWords.of(words.sentences());
    SourceFinder finder = new SourceFinder();
    List<List<SourceCue>> found = new ArrayList<>();
    List<ReadSentence> sentences = new ArrayList<>();
    for (SentenceWords sentence : words.sentences()) {
      ReadSentence read = ReadSentence.of(sentence, names);
      sentences.add(read);
      found.add(finder.cues(read, quotations));
    }
    this.cues = new Antecedents(words.article()).resolve(PublishedStudy.named(found, sentences));
  }

  Article article() {
    return words.article();
  }

  ArticleWords words() {
    return words;
  }

  /** Words that the article writes with a capital where no sentence begins. */
  Set<String> names() {
    return names;
  }

  Quotations quotations() {
    return quotations;
  }

  /**
   * The cues of one sentence.
   *
   * @param sentence its index in the article
   */
  List<SourceCue> cues(int sentence) {
    return cues.get(sentence);
  }

  /** Whether a cue is a study or those who made it. */
  boolean isStudy(SourceCue cue, int sentence) {
    return PublishedStudy.isOneStudy(cue, words.of(sentence));
  }

  String textOf(SourceCue cue) {
    return article().textOf(cue.words());
  }
}
