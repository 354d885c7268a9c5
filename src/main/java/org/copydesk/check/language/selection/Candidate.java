package org.copydesk.check.language.selection;

import org.jspecify.annotations.Nullable;
import org.languagetool.rules.patterns.AbstractTokenBasedRule;

/**
 * A rule with its pattern as a sequence of tests. It stands for the rule where LanguageTool looks up
 * which rules' rarest words a sentence has, so that neither has to be looked up by the other.
 */
final class Candidate extends AbstractTokenBasedRule {

  private final AbstractTokenBasedRule rule;
  private final TokenTests tests;

  /** Made when a sentence first asks; races of threads only make it twice. */
  private volatile @Nullable TokenSequence sequence;

  Candidate(AbstractTokenBasedRule rule, TokenTests tests) {
    super(rule.getId(), rule.getDescription(), rule.getLanguage(), rule.getPatternTokens(), false);
    this.rule = rule;
    this.tests = tests;
  }

  AbstractTokenBasedRule rule() {
    return rule;
  }

  /** Whether the sentence can hold the pattern; true for one that can't be told. */
  boolean canStandIn(SentenceTokens sentence) {
    TokenSequence known = sequence;
    if (known == null) {
      known = TokenSequence.of(rule, tests);
      sequence = known;
    }
    return known.canStandIn(sentence);
  }
}
