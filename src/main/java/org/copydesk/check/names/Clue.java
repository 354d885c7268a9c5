package org.copydesk.check.names;

/**
 * What may speak for or against a word being a slip for a certain name. Each clue has a weight in
 * {@code name-weights.tsv}; a suspicion's log-odds are the sum of the weighted clues.
 */
enum Clue {
  /** 1: how seldom a word near a name is a slip for it at all. */
  BASE,
  /** How unusual the slip is, in bits. */
  SLIP,
  /** How well known the name is, 0 for hardly to 15 for everybody. */
  RENOWN,
  /** How unusual the word is as a name of its own, in bits. */
  SURPRISE,
  /** By how many bits the word is more unusual than the name. */
  SURPRISE_BEYOND_NAME,
  /** The logarithm of one and how often the article holds the name. */
  NAME_USED,
  /** How often the article holds the word beyond once, up to 3. */
  WORD_REPEATED,
  /** The logarithm of one and how many more submissions hold the name than the word. */
  NAME_ELSEWHERE,
  /** The logarithm of one and how many other submissions hold the word itself. */
  WORD_ELSEWHERE,
  /** 1 when a neighbour and the name stand together in a listed name. */
  LISTED_PAIR,
  /** 1 when that neighbour goes with almost any name, so that the pair says less. */
  COMMON_PAIR,
  /** 1 when the article holds the name beside the same neighbour elsewhere. */
  PAIR_IN_TEXT,
  /** 1 when the word is joined to a capitalised word that no list joins to the name. */
  STRANGE_PAIR,
  /** 1 when a title or place word that goes with the name stands near. */
  CUE,
  /** 1 when the sentence speaks of the country that the name is a large city of. */
  COUNTRY,
  /** 1 when the place asks for a person or a place, and the name is none. */
  WRONG_KIND,
  /** 1 when the word stands before a capitalised one and the name is a common first name. */
  FIRST_NAME,
  /** How many of the four neighbouring words are unknown. */
  STRANGERS,
  /** The share of the article's different capitalised words that are unknown. */
  STRANGE_TEXT,
  /** 1 when the name is an everyday word too, or nothing but one. */
  EVERYDAY_WORD,
  /** 1 when the list of names in the news has the word as a frequent wrong form of the name. */
  FREQUENT_WRONG_FORM,
  /** 1 when an obscure list holds the word: it may be a village, a family, a first name. */
  WEAKLY_LISTED,
  /** 1 when the two differ by an ending, such as a plural's. */
  ENDING,
  /** 1 when nothing but likeness speaks for the name. */
  LIKENESS_ALONE,
  /** The letters of the word when nothing but likeness speaks for the name: long ones say more. */
  LENGTH_ALONE
}
