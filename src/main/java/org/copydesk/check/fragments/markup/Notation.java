package org.copydesk.check.fragments.markup;

/** A way to mark up text that readers never see, unless something went wrong. */
public enum Notation {
  HTML("a tag of a web page", true, true),
  COMMENT("a comment for the makers of a web page", true, true),
  ENTITY("a character in the code of web pages", true, true),
  CODE("lines of a program or style sheet", true, true),
  HEADER("particulars for a publishing system", true, false),
  MARKDOWN("a mark of Markdown", false, true),
  WIKI("a mark of a wiki", false, true),
  FORUM("a mark of an internet forum", true, true),
  SHORTCODE("a shortcode of a publishing system", true, true),
  LATEX("a command of LaTeX", false, true),
  WORD_PROCESSOR("a code of a word processor", true, true),
  ESCAPE("a character in the code of programs", false, true),
  ASSISTANT("a mark that a writing assistant puts beside its sources", true, false);

  private final String inWords;
  private final boolean sure;
  private final boolean shown;

  Notation(String inWords, boolean sure, boolean shown) {
    this.inWords = inWords;
    this.sure = sure;
    this.shown = shown;
  }

  /** What a mark of it is, for an editor. */
  public String inWords() {
    return inWords;
  }

  /** Whether such signs hardly ever mean anything else. */
  public boolean isSure() {
    return sure;
  }

  /** Whether texts about programs and web pages show such marks to their readers. */
  public boolean isShownToReaders() {
    return shown;
  }
}
