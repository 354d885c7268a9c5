package org.copydesk.text;

/** What came of reading one submission: a text to audit, or the reason why there is none. */
public sealed interface Submission permits Article, Unreadable {

  /**
   * The path relative to the audited folder, with forward slashes; a member of an archive is {@code
   * archive.zip!/inner.txt}.
   */
  String name();
}
