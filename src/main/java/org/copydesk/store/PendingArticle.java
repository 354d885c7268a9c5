package org.copydesk.store;

import org.copydesk.text.Article;

/**
 * A text that waits for its next step.
 *
 * @param seq its number in the run
 * @param article the text
 * @param file where its file lies
 */
public record PendingArticle(long seq, Article article, String file) {}
