package org.copydesk.check.language.selection;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.RuleSet;

/** LanguageTool's rules, less those whose pattern a sentence can't hold. For one thread. */
public final class RuleSelection extends RuleSet {

  private final List<Rule> all;
  private final PatternShapes shapes;
  private final RuleSet candidates;
  private final SentencePatterns patterns;

  public RuleSelection(List<Rule> all, PatternShapes shapes, SentencePatterns patterns) {
    this.all = all;
    this.shapes = shapes;
    this.candidates = RuleSet.textLemmaHinted(shapes.candidates(all));
    this.patterns = patterns;
  }

  @Override
  public List<Rule> allRules() {
    return all;
  }

  @Override
  public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
    patterns.take(sentence);
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : candidates.rulesForSentence(sentence)) {
      if (!(rule instanceof Candidate candidate)) {
        if (shapes.allow(rule, sentence)) {
          rules.add(rule);
        }
      } else if (patterns.allow(candidate)) {
        rules.add(candidate.rule());
      }
    }
    return rules;
  }
}
