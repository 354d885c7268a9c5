package org.copydesk.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands inside a page. The page's policy names it by its hash, so
 * that nothing a submission brings along can ever run or dress up as ours.
 *
 * @param text what stands between the tags
 */
record Inlined(String text) {

  /** The style of every page. */
  static final Inlined STYLE =
      new Inlined(Colours.css() + Templates.resource("page.css") + Templates.resource("story.css"));

  /** The style of a page that holds one story: a run has many of them. */
  static final Inlined STORY_STYLE = new Inlined(Colours.css() + Templates.resource("story.css"));

  /** What filters and sorts. */
  static final Inlined SCRIPT = new Inlined(Templates.resource("report.js"));

  /** Its name in a content security policy. */
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
