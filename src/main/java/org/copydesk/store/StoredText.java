package org.copydesk.store;

import org.copydesk.finding.Fingerprint;
import org.copydesk.text.Article;

/**
 * A text as it lies in the database.
 *
 * @param hash SHA-256 of {@code json}, in hexadecimal digits
 * @param json the text with its layout
 */
public record StoredText(String hash, String json) {

  public static StoredText of(Article article) {
    String json = Json.write(StoredArticle.of(article));
    return new StoredText(Fingerprint.sha256(json), json);
  }
}
