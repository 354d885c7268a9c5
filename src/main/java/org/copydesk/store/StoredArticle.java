package org.copydesk.store;

import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Block;
import org.copydesk.text.Link;
import org.copydesk.text.SentenceSplitter;

/**
 * An article as it lies in the database. Sentences and words are found afresh when it is read, for
 * that costs less than keeping them.
 *
 * @param text the audited text
 * @param blocks its layout
 * @param links its links
 */
record StoredArticle(String text, List<Block> blocks, List<Link> links) {

  static StoredArticle of(Article article) {
    return new StoredArticle(article.text(), article.blocks(), article.links());
  }

  Article article(String name, SentenceSplitter splitter) {
    return Article.of(name, text, blocks, links, splitter);
  }
}
