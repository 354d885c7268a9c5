package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.StoryText;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * The sentences of a story that end as sentences do, each as its words. Headings, captions without
 * a full stop and the cells of tables are none, for they would make every text look short of
 * breath.
 *
 * @param words the words of each, in order; numbers are none, and no list is empty
 */
record ProseSentences(List<List<Token>> words) {

  ProseSentences {
    words = words.stream().map(List::copyOf).toList();
  }

  static ProseSentences of(StoryText story) {
    Article article = story.article();
    List<List<Token>> words = new ArrayList<>();
    for (Sentence sentence : story.sentences()) {
      List<Token> own = article.tokensOf(sentence).stream().filter(Token::isWord).toList();
      if (!own.isEmpty() && isClosed(article.text(), sentence.span())) {
        words.add(own);
      }
    }
    return new ProseSentences(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int sentences() {
    return words.size();
  }

  /** Words of all sentences together. */
  int size() {
    return words.stream().mapToInt(List::size).sum();
  }

  /** Whether a full stop or its like stands behind the last word, quotation marks aside. */
  static boolean isClosed(String text, Span sentence) {
    for (int i = sentence.end() - 1; i > sentence.begin(); i--) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
      if (".!?…".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
