package org.copydesk.check.fragments.furniture;

/**
 * What the markup of a web page may say for or against a line being page furniture. Each has a
 * weight in {@code markup-weights.tsv}; the log-odds of a line are the sum of the weighted clues.
 * Other sources than web pages give none. A phrase is what an editor is told when the clue speaks
 * for it; a clue without one only counts.
 *
 * <p>A hint is a zone of furniture, a name of furniture, being left out by the reader view, or
 * words that are mostly links.
 */
enum MarkupClue {
  /** Every line of a web page has it. */
  BASE(""),
  /** The log-odds that the words, place and company of the line give, between -6 and 6. */
  WORDS(""),

  // Zones
  IN_HEADER("stands in the page\u2019s header"),
  IN_FOOTER("stands in the page\u2019s footer"),
  IN_MENU("stands in a menu of the page"),
  ASIDE("stands in a box beside the story"),
  IN_FORM("stands in a form"),
  IN_COMMENTS("stands among readers\u2019 comments"),
  /** Where the page says its story is. */
  IN_STORY(""),

  // Names and the reader view
  NAMED("in a part of the page that is named as no part of the story"),
  SHOWN(""),
  LEFT_OUT("the reader view of the page leaves it out"),

  // Links
  LINKED("nothing but links"),
  PARTLY_LINKED("much of it is links"),
  /** Several words and not one of them linked. */
  UNLINKED(""),

  // Together
  NO_HINT(""),
  TWO_HINTS(""),
  THREE_HINTS(""),
  /** Shown by the reader view where the page says its story is. */
  SHOWN_IN_STORY(""),
  /** Shown by the reader view, a sentence, and no other hint. */
  SHOWN_SENTENCE(""),
  LEFT_OUT_LABEL("the reader view of the page leaves it out"),
  /** A label that no link covers, above lines that are nothing but links. */
  HEADS_LINKS("stands above a list of links"),

  // Between the headline and the last paragraph of the story
  NAMED_WITHIN("in a part of the page that is named as no part of the story"),
  /** A pull quote, a caption or a byline as easily as a teaser. */
  LEFT_OUT_WITHIN(""),
  /** A box of key points as easily as one of teasers. */
  ASIDE_WITHIN(""),
  LINKED_WITHIN("nothing but links, within the story"),
  /** One hint alone, and no name, on a caption, a heading, a quotation or an item. */
  PART_OF_STORY(""),
  /** No hint but the zone or the reader view, on a sentence. */
  SENTENCE_WITHIN(""),
  /** No hint but a name, on a paragraph. */
  NAMED_PARAGRAPH(""),

  // Above the story
  HEADLINE(""),
  /** Where a page puts the standfirst, the byline and the date, and buttons as well. */
  UNDER_HEADLINE("");

  private final String phrase;

  MarkupClue(String phrase) {
    this.phrase = phrase;
  }

  /** What an editor is told; empty where the clue on its own says nothing. */
  String phrase() {
    return phrase;
  }
}
