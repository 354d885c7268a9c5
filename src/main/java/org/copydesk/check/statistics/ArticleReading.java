package org.copydesk.check.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/** What was read in an article before its figures are weighed: words, quotations, source cues. */
final class ArticleReading {

  /** Shorter words are too common to tell what a sentence is about. */
  private static final int SHORTEST_TOPIC = 5;

  private final Article article;
  private final Vocabulary sourceWords;
  private final Quotations quotations;
  private final List<SentenceWords> sentences = new ArrayList<>();
  private final List<List<SourceCue>> cues = new ArrayList<>();

  ArticleReading(Article article, SourceFinder sources, Vocabulary sourceWords) {
    this.article = article;
    this.sourceWords = sourceWords;
    this.quotations = new Quotations(article);
    for (Sentence sentence : article.sentences()) {
      sentences.add(new SentenceWords(article, sentence));
    }
    Set<String> names = SourceFinder.names(sentences);
    for (SentenceWords sentence : sentences) {
      cues.add(sources.cues(sentence, names, quotations));
    }
  }

  Article article() {
    return article;
  }

  Quotations quotations() {
    return quotations;
  }

  List<SentenceWords> sentences() {
    return sentences;
  }

  SentenceWords words(int sentence) {
    return sentences.get(sentence);
  }

  List<SourceCue> cues(int sentence) {
    return cues.get(sentence);
  }

  String textOf(SourceCue cue) {
    return article.textOf(cue.words());
  }

  /** Whether a word plays a role in naming sources. */
  boolean is(String role, String word) {
    return sourceWords.is(role, word);
  }

  /** The words that say what a sentence is about. */
  Set<String> topics(int sentence) {
    Set<String> topics = new HashSet<>();
    SentenceWords in = sentences.get(sentence);
    for (int i = 0; i < in.size(); i++) {
      String word = in.word(i);
      if (in.isWord(i)
          && word.length() >= SHORTEST_TOPIC
          && !sourceWords.is("opener", word)
          && !sourceWords.is("tell", word)) {
        topics.add(word);
      }
    }
    return topics;
  }
}
