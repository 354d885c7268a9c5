package org.copydesk.text;

/** What came of reading one submission: a text to audit, or the reason why there is none. */
public sealed interface Submission permits Article, Unreadable {

  /** Fewer words than these are too few to judge a text by. */
  int FEWEST_WORDS = 20;

  /**
   * The path relative to the audited folder, with forward slashes; a member of an archive is {@code
   * archive.zip!/inner.txt}.
   */
  String name();
}
