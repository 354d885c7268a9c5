package org.copydesk.store;

import org.copydesk.text.Article;

/**
 * A text that waits for its next step.
 *
 * @param seq its number in the run
 * @param article the text
 * @param file where its file lies
 * @param content hash of the text with its layout, whatever it is called
 */
public record PendingArticle(long seq, Article article, String file, String content) {}
