package org.copydesk.check.fragments.furniture;

/**
 * What may speak for or against a line being page furniture. A line has a clue or has it not; each
 * has a weight in {@code line-weights.tsv}, and the log-odds are the sum of the weights of the
 * clues a line has. A phrase is what an editor is told when the clue speaks for it; a clue without
 * one only counts.
 */
enum LineClue {
  /** Every line has it: how seldom a line is furniture at all. */
  BASE(Group.SHAPE, ""),

  // Shape
  ONE_WORD(Group.SHAPE, "a single word"),
  TWO_OR_THREE_WORDS(Group.SHAPE, "two or three words"),
  FOUR_OR_FIVE_WORDS(Group.SHAPE, "a short line"),
  SIX_TO_NINE_WORDS(Group.SHAPE, ""),
  TEN_TO_SIXTEEN_WORDS(Group.SHAPE, ""),
  SEVENTEEN_TO_THIRTY_WORDS(Group.SHAPE, ""),
  THIRTY_TO_SIXTY_WORDS(Group.SHAPE, ""),
  OVER_SIXTY_WORDS(Group.SHAPE, ""),
  NO_WORDS(Group.SHAPE, "no words at all"),
  PROSE(Group.SHAPE, ""),
  CLOSED(Group.SHAPE, ""),
  ENDS_ASKING(Group.SHAPE, "ends with a question mark"),
  ENDS_EXCLAIMING(Group.SHAPE, "ends with an exclamation mark"),
  ENDS_WITH_COLON(Group.SHAPE, "ends with a colon"),
  ENDS_WITH_DOTS(Group.SHAPE, "breaks off with an ellipsis"),
  SEVERAL_SENTENCES(Group.SHAPE, ""),
  TITLE_CASE(Group.SHAPE, "its words have capitals as in a headline"),
  ALL_CAPITALS(Group.SHAPE, "all in capitals"),
  LOWER_CASE(Group.SHAPE, "begins with a small letter"),
  ONLY_NUMBER(Group.SHAPE, "nothing but a number"),
  DATED(Group.SHAPE, "a date or a time"),
  COUNTED(Group.SHAPE, "a counter"),
  HOLDS_DIGIT(Group.SHAPE, ""),
  PRICE(Group.SHAPE, "a price"),
  HANDLE(Group.SHAPE, "a handle or hashtag"),
  ADDRESS(Group.SHAPE, "a web or mail address"),
  SEPARATORS(Group.SHAPE, "signs between its parts as in a menu"),
  ARROW(Group.SHAPE, "an arrow or bracket as on a button"),
  COPYRIGHT(Group.SHAPE, "a copyright sign"),
  QUOTED(Group.SHAPE, ""),
  HOLDS_QUOTE(Group.SHAPE, ""),
  BRACKETED(Group.SHAPE, "in brackets"),
  DASH_FIRST(Group.SHAPE, ""),
  NUMBERED(Group.SHAPE, ""),
  LISTED(Group.SHAPE, ""),
  NO_SMALL_WORDS(Group.SHAPE, "no word that joins others"),
  FEW_SMALL_WORDS(Group.SHAPE, ""),
  NAME_ONLY(Group.SHAPE, "nothing but a name"),
  HEADLINE_GRAMMAR(Group.SHAPE, "worded like a headline"),
  PRESENT_HEADLINE(Group.SHAPE, "worded like a headline in the present tense"),
  BY_FIRST(Group.SHAPE, "opens with \u201cby\u201d"),
  SAYS_I(Group.SHAPE, ""),
  SAYS_WE(Group.SHAPE, "the publisher speaks of \u201cus\u201d and \u201cour\u201d"),
  SAYS_YOU(Group.SHAPE, "addresses the reader"),
  TELLS_SPEECH(Group.SHAPE, ""),
  PAST_TENSE(Group.SHAPE, ""),

  // Place
  ABOVE(Group.PLACE, "above the story"),
  WITHIN(Group.PLACE, ""),
  BELOW(Group.PLACE, "after the last paragraph of the story"),
  NO_STORY(Group.PLACE, ""),
  FIRST_LINE(Group.PLACE, "the first line"),
  LAST_LINE(Group.PLACE, "the last line"),
  JUST_BELOW(Group.PLACE, "below the story"),
  TWO_OR_THREE_BELOW(Group.PLACE, "below the story"),
  FOUR_TO_SEVEN_BELOW(Group.PLACE, "well below the story"),
  EIGHT_OR_MORE_BELOW(Group.PLACE, "far below the story"),
  JUST_ABOVE(Group.PLACE, ""),
  TWO_OR_THREE_ABOVE(Group.PLACE, ""),
  FOUR_OR_MORE_ABOVE(Group.PLACE, "far above the story"),
  JUST_AFTER_STORY(Group.PLACE, ""),
  SECOND_AFTER_STORY(Group.PLACE, ""),
  THIRD_TO_FIFTH_AFTER_STORY(Group.PLACE, ""),
  FAR_AFTER_STORY(Group.PLACE, "the story does not go on near it"),
  JUST_BEFORE_STORY(Group.PLACE, ""),
  SECOND_BEFORE_STORY(Group.PLACE, ""),
  THIRD_TO_FIFTH_BEFORE_STORY(Group.PLACE, ""),
  FAR_BEFORE_STORY(Group.PLACE, "the story does not go on near it"),
  STORY_BARELY_TOLD(Group.PLACE, ""),
  STORY_NEARLY_TOLD(Group.PLACE, "the story is nearly told before it"),
  STORY_HALF_TOLD(Group.PLACE, ""),
  PARAGRAPH_BELOW(Group.PLACE, "a sentence after the last paragraph of the story"),
  LABEL_BELOW(Group.PLACE, "short line after the last paragraph of the story"),
  HEADLINE_BELOW(Group.PLACE, "what looks like a headline after the last paragraph of the story"),
  LABEL_ABOVE(Group.PLACE, "short line above the story"),
  HEADLINE_ABOVE(Group.PLACE, ""),
  LABEL_WITHIN(Group.PLACE, "short line within the story"),
  HEADLINE_WITHIN(Group.PLACE, "what looks like a headline within the story"),
  SENTENCE_WITHIN(Group.PLACE, ""),
  ITEM_WITHIN(Group.PLACE, ""),
  SUB_HEADING(Group.PLACE, ""),

  ONE_PARAGRAPH_LEFT(Group.PLACE, "hardly any of the story follows"),
  TWO_PARAGRAPHS_LEFT(Group.PLACE, ""),
  LAST_PARAGRAPH(Group.PLACE, ""),
  LATE_IN_LONG_RUN(Group.PLACE, "one of a run of lines near the end of the story"),
  IN_TAIL(Group.PLACE, "the story has not gone on since the page's own words at its end"),
  PARAGRAPH_IN_TAIL(Group.PLACE, "follows the page's own words at the end of the story"),
  PARAGRAPH_CUT_OFF(Group.PLACE, "cut off from the story by other lines"),
  PARAGRAPH_FRAMED(Group.PLACE, ""),
  FOREIGN_IN_TAIL(Group.PLACE, ""),

  // Company
  RUN_SPEAKS(Group.COMPANY, "among lines that speak to the visitor of a page"),
  RUN_MOSTLY_SPEAKS(Group.COMPANY, "among lines that speak to the visitor of a page"),
  RUN_ENDS_SPEAKING(Group.COMPANY, ""),
  PARAGRAPH_AFTER_SPEAKING(Group.COMPANY, "follows a line that speaks to the visitor of a page"),
  PARAGRAPH_BEFORE_SPEAKING(Group.COMPANY, ""),
  PARAGRAPH_UNDER_HEADER(Group.COMPANY, "follows the header of a list of links"),
  ALONE(Group.COMPANY, ""),
  RUN_OF_TWO(Group.COMPANY, ""),
  RUN_OF_THREE_TO_FIVE(Group.COMPANY, ""),
  RUN_OF_SIX_TO_TWELVE(Group.COMPANY, "one of a run of such lines"),
  RUN_OVER_TWELVE(Group.COMPANY, "one of a long run of such lines"),
  LONG_RUN_WITHIN(Group.COMPANY, "a run of short lines interrupts the story"),
  AFTER_COLON(Group.COMPANY, ""),
  AFTER_SHORT(Group.COMPANY, ""),
  BEFORE_SHORT(Group.COMPANY, ""),
  LIKE_BEFORE(Group.COMPANY, ""),
  LIKE_AFTER(Group.COMPANY, ""),
  ALTERNATES(Group.COMPANY, "lines of two kinds take turns as in a list of stories"),
  AMONG_FEW_ALIKE(Group.COMPANY, ""),
  AMONG_MANY_ALIKE(Group.COMPANY, "among many like it"),
  UNDER_HEADER(Group.COMPANY, "right under the header of a list of links"),
  SINCE_HEADER(Group.COMPANY, "the story has not gone on since the header of a list of links"),
  SINCE_HEADER_WITHIN(Group.COMPANY, "in a list of links within the story"),
  NEAR_SPEAKING(Group.COMPANY, "beside lines that speak to the visitor of a page"),
  AMONG_SPEAKING(Group.COMPANY, "among lines that speak to the visitor of a page"),
  NEAR_DATE(Group.COMPANY, "beside a date or a counter"),
  AFTER_NAMED(Group.COMPANY, "follows page furniture"),
  BEFORE_NAMED(Group.COMPANY, "precedes page furniture"),
  RUN_HOLDS_NAMED(Group.COMPANY, "in one run with page furniture"),
  MANY_SUB_HEADINGS(Group.COMPANY, ""),
  PARAGRAPH_AFTER_NAMED(Group.COMPANY, "follows page furniture"),

  // Wording
  SAYS_SUBSCRIBE(Group.WORDING, "asks to subscribe or to sign in"),
  HOLDS_SUBSCRIBE(Group.WORDING, "speaks of subscriptions"),
  OPENS_NEWSLETTER(Group.WORDING, "offers to keep the reader informed"),
  HOLDS_NEWSLETTER(Group.WORDING, "speaks of a newsletter"),
  SAYS_SHARE(Group.WORDING, "a button to share or follow"),
  OPENS_SHARE(Group.WORDING, "asks to share or follow"),
  HOLDS_SHARE(Group.WORDING, "speaks of sharing"),
  SAYS_HEADER(Group.WORDING, "the header of a list of links"),
  OPENS_HEADER(Group.WORDING, "opens like the header of a list of links"),
  SAYS_EITHER(Group.WORDING, ""),
  LINK_PREFIX(Group.WORDING, "a link to something else, by the word before its colon"),
  OPENS_RELATED(Group.WORDING, "opens like a link to something else"),
  HOLDS_RELATED(Group.WORDING, "points to other stories"),
  SAYS_MENU(Group.WORDING, "the label of a menu or button"),
  SAYS_LEGAL(Group.WORDING, "the label of a legal page"),
  OPENS_LEGAL(Group.WORDING, "opens like a legal or house note"),
  HOLDS_LEGAL(Group.WORDING, "the wording of a legal note"),
  HOLDS_COOKIE(Group.WORDING, "the wording of a cookie notice"),
  SAYS_COMMENTS(Group.WORDING, "the label of a comment section"),
  OPENS_COMMENTS(Group.WORDING, "asks readers for their view"),
  HOLDS_COMMENTS(Group.WORDING, "speaks of readers' comments"),
  HOLDS_APP(Group.WORDING, "speaks of an app"),
  SAYS_MEDIA(Group.WORDING, "the label of a player, picture or advertisement"),
  OPENS_MEDIA(Group.WORDING, "opens like the label of a player, picture or advertisement"),
  HOLDS_MEDIA(Group.WORDING, "the wording of a player or advertisement"),
  HOLDS_SHOP(Group.WORDING, "the wording of a shop or an affiliate notice"),
  HOLDS_SUPPORT(Group.WORDING, "asks for support"),
  OPENS_AUTHOR(Group.WORDING, "opens like a note on the author"),
  HOLDS_AUTHOR(Group.WORDING, "the wording of a note on the author"),
  OPENS_ORIGIN(Group.WORDING, "opens like a note on where the text is from"),
  HOLDS_ORIGIN(Group.WORDING, "the wording of a note on where the text is from"),
  ORDERS(Group.WORDING, "tells the reader to do something"),
  ABOUT_NAMED_AUTHOR(Group.WORDING, "tells of somebody whose name stands on a line of its own"),
  OPENS_WITH_NAME(Group.WORDING, ""),
  NAME_IN_TAIL(Group.WORDING, "opens with a name, near the end"),
  NAMES_SECTION(Group.WORDING, "the name of a section"),
  SHORT_AND_SPEAKING(Group.WORDING, "short, and speaks to the visitor of a page"),
  LONG_AND_SPEAKING(Group.WORDING, ""),
  SPEAKS_TWICE(Group.WORDING, "several wordings of a page in one line"),
  SPEAKS_BELOW(Group.WORDING, "speaks to the visitor of a page, below the story"),
  AUTHOR_BELOW(Group.WORDING, "what looks like a note on the author below the story"),

  // Overlap
  NO_MEANING_WORDS(Group.OVERLAP, ""),
  FOREIGN(Group.OVERLAP, "none of its words stands in the story"),
  MOSTLY_FOREIGN(Group.OVERLAP, "hardly a word of it stands in the story"),
  HALF_KNOWN(Group.OVERLAP, ""),
  MOSTLY_KNOWN(Group.OVERLAP, ""),
  ALL_KNOWN(Group.OVERLAP, ""),
  NEW_NAMES(Group.OVERLAP, "names that the story never mentions"),
  KNOWN_NAMES(Group.OVERLAP, ""),
  IN_TITLE(Group.OVERLAP, ""),
  LEADS_ON(Group.OVERLAP, ""),
  LEADS_NOWHERE(Group.OVERLAP, "the next paragraph does not take it up"),
  TEASER(Group.OVERLAP, "reads like the headline of another story"),
  TEASER_WITHIN(Group.OVERLAP, "reads like the headline of another story"),
  FOREIGN_PARAGRAPH(Group.OVERLAP, "shares hardly a word with the rest of the story"),
  FOREIGN_BELOW(Group.OVERLAP, "shares no word with the story and stands below it"),

  // Repetition
  TWICE(Group.REPETITION, "stands twice in the text"),
  OFTEN(Group.REPETITION, "stands in the text again and again"),
  IN_BATCH(Group.REPETITION, "stands in other submissions too");

  /** The kinds of clues. */
  enum Group {
    SHAPE,
    PLACE,
    COMPANY,
    WORDING,
    OVERLAP,
    REPETITION
  }

  private final Group group;
  private final String phrase;

  LineClue(Group group, String phrase) {
    this.group = group;
    this.phrase = phrase;
  }

  Group group() {
    return group;
  }

  /** What an editor is told; empty where the clue on its own says nothing. */
  String phrase() {
    return phrase;
  }
}
