package org.copydesk.check.spelling;

/**
 * What may speak for or against an unknown word being two words in lower case. Each clue has a
 * weight in {@code split-weights.tsv}; the log-odds are the sum of the weighted clues.
 */
enum SplitClue {
  /** 1: how seldom a word that can be cut in two was two. */
  BASE,
  /** How common the rarer of the two is, 0 to 25. */
  RARER,
  /** The same of the other. */
  COMMONER,
  /** Letters of the shorter one. */
  SHORTER,
  /** Letters of the longer one. */
  LONGER,
  /** 1 when the first joins, points or describes, as no first part of a compound does. */
  FIRST_JOINS,
  /** 1 when it does so in two letters or one, which many words begin with. */
  FIRST_JOINS_IN_TWO,
  /** 1 when the second joins or points. */
  SECOND_JOINS,
  /** 1 when it does so in two letters. */
  SECOND_JOINS_IN_TWO,
  /** 1 when it does so in three letters. */
  SECOND_JOINS_IN_THREE,
  /** 1 when the first has an ending that first parts of compounds lose. */
  INFLECTED,
  /** 1 when the second has two letters after such an ending. */
  INFLECTED_BEFORE_TWO,
  /** 1 when the first ends with "ing". */
  PARTICIPLE,
  /** 1 when the first ends like an adjective. */
  ADJECTIVE,
  /** 1 when the second is an adverb made of an adjective, which no compound ends with. */
  ADVERB_SECOND,
  /** Endings of verbs and adjectives that the second has, which compounds have too. */
  ENDINGS,
  /** 1 when the first also goes before words as a part of them. */
  PREFIX,
  /** 1 when the second also goes after words as a part of them. */
  SUFFIX,
  /** How many of the two are short and not among the words met everywhere. */
  RARE_SHORT,
  /** 1 when the two stand side by side in the same text. */
  OPEN_ELSEWHERE,
  /** How often the text holds the word beyond once, up to 3. */
  REPEATED
}
