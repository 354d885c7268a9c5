package org.copydesk.check.statistics.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.text.Article;

/** What was read of sources in an article before its figures are weighed: quotations and cues. */
public final class SourceReading {

  private final ArticleWords words;
  private final Quotations quotations;
  private final List<List<SourceCue>> cues = new ArrayList<>();

  public SourceReading(ArticleWords words) {
    this.words = words;
    this.quotations = new Quotations(words.article());
    SourceFinder finder = new SourceFinder();
    Set<String> names = NameWords.of(words.sentences());
    for (SentenceWords sentence : words.sentences()) {
      cues.add(finder.cues(ReadSentence.of(sentence, names), quotations));
    }
  }

  Article article() {
    return words.article();
  }

  ArticleWords words() {
    return words;
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

  String textOf(SourceCue cue) {
    return article().textOf(cue.words());
  }
}
