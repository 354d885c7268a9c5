package org.copydesk.check.statistics.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;

/** The words of an article, sentence by sentence. */
public final class ArticleWords {

  /** Shorter words are too common to tell what a sentence is about. */
  private static final int SHORTEST_TOPIC = 5;

  private final Article article;
  private final List<SentenceWords> sentences = new ArrayList<>();

  public ArticleWords(Article article) {
    this.article = article;
    for (Sentence sentence : article.sentences()) {
      sentences.add(new SentenceWords(article, sentence));
    }
  }

  public Article article() {
    return article;
  }

  /** The words of each sentence, by its index. */
  public List<SentenceWords> sentences() {
    return sentences;
  }

  /**
   * The words of one sentence.
   *
   * @param sentence its index in the article
   */
  public SentenceWords of(int sentence) {
    return sentences.get(sentence);
  }

  /** The words that say what a sentence is about. */
  public Set<String> topics(int sentence) {
    return topics(sentence, sentences.get(sentence).size());
  }

  /**
   * The words that say what the beginning of a sentence is about, in the singular.
   *
   * @param sentence its index in the article
   * @param words how many of its words are read
   */
  public Set<String> topics(int sentence, int words) {
    Set<String> topics = new HashSet<>();
    SentenceWords in = sentences.get(sentence);
    for (int i = 0; i < Math.min(words, in.size()); i++) {
      String word = in.word(i);
      if (in.isWord(i)
          && word.length() >= SHORTEST_TOPIC
          && !Vocabulary.SOURCES.is("opener", word)
          && !Vocabulary.SOURCES.is("tell", word)) {
        topics.add(singular(word));
      }
    }
    return topics;
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
