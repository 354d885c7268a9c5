package org.copydesk.check.spelling;

/**
 * What may speak for or against an unknown word being a slip for a certain word. Each clue has a
 * weight in {@code word-weights.tsv}; the log-odds are the sum of the weighted clues.
 */
enum SlipClue {
  /** 1: how seldom a word near another is a slip for it at all. */
  BASE,
  /** How unusual the slip is, in bits. */
  SLIP,
  /** How common the word meant is, 0 to 25. */
  FREQUENCY,
  /** How unusual the letters of the unknown word are, in bits. */
  SURPRISE,
  /** By how many bits they are more unusual than those of the word meant. */
  SURPRISE_BEYOND_MEANT,
  /** The logarithm of one and how often the article holds the word meant, if it is not in all. */
  MEANT_USED,
  /** How often the article holds the unknown word beyond once, up to 3. */
  REPEATED,
  /** How many of the four neighbouring words are unknown. */
  STRANGERS,
  /** 1 when the unknown word has a capital inside a sentence: it is mostly a name. */
  CAPITAL,
  /** 1 when it has the capital of a sentence's first word. */
  OPENING_CAPITAL,
  /** How many letters the unknown word has beyond four, up to six. */
  LENGTH,
  /** 1 when the word meant differs by an ending only, such as a plural's. */
  ENDING
}
