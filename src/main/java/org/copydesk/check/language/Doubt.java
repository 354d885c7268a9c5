package org.copydesk.check.language;

/** Why a match of LanguageTool may be none, seen from what stands around it. */
enum Doubt {
  MARKED_SIC("marked [sic] by the writer"),
  IN_NAME("inside a name or a title"),
  NAME_AS_SUBJECT("a name in the plural may stand for one thing"),
  IN_QUOTATION("spoken: people may say it so"),
  ON_FIGURE("on a figure, a label or an abbreviation"),
  IN_FRAGMENT("a heading, a caption or a list item, not a whole sentence"),
  FOREIGN_WORD("beside a word that no dictionary knows"),
  BEFORE_GENITIVE("before the sign of a genitive"),
  BARE_INFINITIVE("after a verb that takes the bare form"),
  MEANT_TWICE("a word that may stand twice");

  private final String words;

  Doubt(String words) {
    this.words = words;
  }

  /** What an editor reads among the evidence. */
  String inWords() {
    return words;
  }
}
