package org.copydesk.check.statistics.source;

/**
 * What may speak for or against a source nearby running on to a figure. Each clue has a weight in
 * {@code source-weights.tsv}; the log-odds that the source vouches for the figure are the sum of
 * the weighted clues.
 */
enum RunningClue {
  /** 1: how seldom a source nearby vouches for a figure of another clause at all. */
  BASE,
  /** 1 when nobody could ask the source. */
  VAGUE,
  /** 1 when the source is something one can read, which a story quotes at length. */
  DOCUMENT,
  /** 1 when the source only points back: "he", "the report". */
  POINTS_BACK,
  /** 1 when the source speaks for a figure of its own sentence. */
  VOUCHES,
  /** The logarithm of how many sentences before the figure the source stands; 0 for the last. */
  DISTANCE,
  /** How many paragraphs further on the figure stands, up to 3. */
  PARAGRAPHS,
  /** How many sentences between hold no figure, up to 3. */
  BREAKS,
  /** 1 when the source is what the story is about: its lead brings it in, and it comes back. */
  MAIN,
  /** 1 when another source is introduced between the two. */
  OTHER_BETWEEN,
  /** 1 when a heading stands between the two. */
  HEADING_BETWEEN,
  /** 1 when the source stands in the sentence of the figure, in an earlier clause. */
  EARLIER_CLAUSE,
  /** 1 when that clause closes with the source: "…, the ministry said, but …". */
  CLOSED_CLAUSE,
  /** 1 when the source stands in the sentence of the figure, in a later clause. */
  LATER_CLAUSE,
  /** 1 when the source stands in the next sentence. */
  NEXT,
  /** 1 when the next sentence names the source of a figure in the headline or the lead. */
  NEXT_OF_LEAD,
  /** 1 when the next sentence is another paragraph. */
  NEXT_PARAGRAPH,
  /** 1 when the next sentence opens by pointing back: "that is the lowest since 1990". */
  NEXT_POINTS_BACK,
  /** 1 when the same source goes on in the sentence after the figure: "he said". */
  ENCLOSED,
  /** 1 when the source vouches for a figure of the same kind. */
  SAME_KIND,
  /** How many words of some length the sentences of source and figure share, up to 4. */
  TOPIC,
  /** The same for the sentence just before the figure, where the source stands further off. */
  TOPIC_OF_NEIGHBOUR,
  /** 1 when the sentence of the figure begins with a word that points back. */
  ANAPHOR,
  /** 1 when the figure is a part of what was spoken of: "of those", "of them". */
  PARTITIVE,
  /** 1 when the sentence speaks of those whom a survey asked, and the source is a document. */
  SAMPLED,
  /** 1 when the sentence speaks of "the report" or "the researchers", and the source fits. */
  FOLLOWER,
  /** 1 when the sentence is about a thing named since the source, by its first words. */
  CARRIED,
  /** 1 when a new paragraph is about something not named since the source. */
  NEW_THEME,
  /** 1 when no word, name or turn ties the sentence to that of the source. */
  UNTIED,
  /** 1 when moreover the source did not speak for a figure where it stands. */
  STRAY,
  /** 1 when the sentence compares with an earlier value: "a year earlier", "compared with". */
  COMPARISON,
  /** 1 when the sentence speaks of what is so in general or all over. */
  GENERAL,
  /** 1 when the figure is joined to one for which a source of its sentence speaks. */
  COORDINATED,
  /** 1 when the sentence opens with a turn to another subject. */
  SHIFT,
  /** 1 when the sentence opens with a name that was not mentioned since the source. */
  NEW_SUBJECT,
  /** 1 when the sentence shares a name with what was said since the source. */
  SHARED_NAME,
  /** 1 when the sentence names a year that was not mentioned since the source. */
  NEW_YEAR,
  /** 1 when the figure is a price of a market or its move. */
  MARKET,
  /** 1 when the figure is of the accounts of a company whose results the source gives. */
  RESULTS,
  /** 1 when the figure stands in a list item. */
  LIST_ITEM,
  /** 1 when the figure stands in a quotation. */
  QUOTED,
  /** 1 when the writer or the issuer speaks of "we" and "our". */
  FIRST_PERSON,
  /** 1 when the figure is a share of something. */
  PERCENT
}
