package org.copydesk.check.language.selection;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.TextLevelRule;
import org.languagetool.rules.patterns.RuleSet;

/**
 * LanguageTool's rules, less those whose pattern a sentence can't hold. For one thread.
 *
 * @see SentencePatterns
 */
public final class RuleSelection extends RuleSet {

  private final RuleSet hinted;
  private final SentencePatterns patterns;

  /**
   * @param hinted LanguageTool's own choice by the rarest word of each pattern
   */
  public RuleSelection(RuleSet hinted, SentencePatterns patterns) {
    this.hinted = hinted;
    this.patterns = patterns;
  }

  @Override
  public List<Rule> allRules() {
    return hinted.allRules();
  }

  @Override
  public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
    List<Rule> candidates = hinted.rulesForSentence(sentence);
    patterns.take(sentence);
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : candidates) {
      if (!(rule instanceof TextLevelRule) && patterns.mayMatch(rule)) {
        rules.add(rule);
      }
    }
    return rules;
  }
}
