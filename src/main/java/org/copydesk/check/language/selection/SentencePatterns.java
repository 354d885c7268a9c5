package org.copydesk.check.language.selection;

import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;

/** Puts patterns to one sentence after the other. For one thread. */
public final class SentencePatterns {

  private final PatternShapes shapes;
  private final SentenceTokens tokens;
  private boolean isTold;

  /**
   * @param shapes those of all rules, shared by all threads
   */
  public SentencePatterns(PatternShapes shapes) {
    this.shapes = shapes;
    this.tokens = new SentenceTokens(shapes.tests(), new TextMemory());
  }

  /** Takes another sentence, or one whose readings have changed. */
  public void take(AnalyzedSentence sentence) {
    isTold =
        sentence.getNonWhitespaceTokenCount() <= SentenceTokens.MOST_TOKENS
            && tokens.take(sentence.getTokensWithoutWhitespace());
  }

  /**
   * Whether a rule may match the sentence; true for all that can't be told by its pattern alone,
   * and in sentences that are longer than {@value SentenceTokens#MOST_TOKENS} tokens.
   */
  public boolean mayMatch(Rule rule) {
    if (!isTold) {
      return true;
    }
    TokenSequence shape = shapes.of(rule);
    return shape == null || shape.canStandIn(tokens);
  }
}
