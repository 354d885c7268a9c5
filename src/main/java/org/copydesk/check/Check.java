package org.copydesk.check;

/**
 * One rule at work. A check is stateless: one instance serves many threads. What it needs (word
 * lists, a {@link Lexicon}) comes through its constructor.
 */
public sealed interface Check permits SentenceCheck, BlockCheck, ArticleCheck, StoryCheck {

  /** The card of this check. */
  default RuleCard card() {
    return RuleCard.of(getClass());
  }
}
