package org.copydesk.check.language.selection;

import org.languagetool.AnalyzedSentence;

/** Puts patterns to one sentence after the other. For one thread. */
public final class SentencePatterns {

  private final SentenceTokens tokens;
  private boolean isTold;

  /**
   * @param shapes those of all rules, shared by all threads
   */
  public SentencePatterns(PatternShapes shapes) {
    this.tokens = new SentenceTokens(shapes.tests(), new TextMemory());
  }

  /** Takes another sentence. */
  public void take(AnalyzedSentence sentence) {
    isTold = isShort(sentence) && tokens.take(sentence.getTokensWithoutWhitespace());
  }

  /** Takes the sentence again, after its readings have changed. */
  public void takeAgain(AnalyzedSentence sentence) {
    isTold = isTold && isShort(sentence);
    if (isTold) {
      tokens.takeAgain(sentence.getTokensWithoutWhitespace());
    }
  }

  private static boolean isShort(AnalyzedSentence sentence) {
    return sentence.getNonWhitespaceTokenCount() <= SentenceTokens.MOST_TOKENS;
  }

  /**
   * Whether the sentence can hold a pattern; true for all in sentences that are longer than {@value
   * SentenceTokens#MOST_TOKENS} tokens.
   */
  boolean allow(Candidate candidate) {
    return !isTold || candidate.canStandIn(tokens);
  }
}
