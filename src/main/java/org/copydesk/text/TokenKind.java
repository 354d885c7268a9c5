package org.copydesk.text;

/** What a token is by its characters alone. */
public enum TokenKind {
  /** Letters, with apostrophes inside: {@code don't}, {@code Trump's}. Hyphens separate. */
  WORD,
  /** Digits, with signs of grouping and decimals inside: {@code 1,200.5}. */
  NUMBER,
  /** Letters and digits in one run: {@code G7}, {@code 30th}, {@code around35}. */
  MIXED,
  /** An address, e-mail address, handle, hashtag or file name: nothing to spell. */
  ADDRESS,
  /** A single sign. */
  SIGN
}
