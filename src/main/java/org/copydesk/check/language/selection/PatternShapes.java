package org.copydesk.check.language.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.AbstractCompoundRule;
import org.languagetool.rules.CompoundRuleData;
import org.languagetool.rules.Rule;
import org.languagetool.rules.TextLevelRule;
import org.languagetool.rules.patterns.PatternRule;

/**
 * The patterns of rules as candidates for a sentence. LanguageTool's patterns are the same objects
 * for all of its instances, and so are these. For any number of threads.
 */
public final class PatternShapes {

  private final TokenTests tests = new TokenTests();
  private final ConcurrentHashMap<Rule, Candidate> candidates = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<CompoundRuleData, CompoundWords> compounds =
      new ConcurrentHashMap<>();

  TokenTests tests() {
    return tests;
  }

  /** The rules that look at one sentence, patterns as candidates, in the same order. */
  List<Rule> candidates(List<Rule> rules) {
    List<Rule> of = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      if (!(rule instanceof TextLevelRule)) {
        of.add(isPattern(rule) ? candidate((PatternRule) rule) : rule);
      }
    }
    return of;
  }

  /** Whether a rule that is no pattern may match. */
  boolean allow(Rule rule, AnalyzedSentence sentence) {
    return !(rule instanceof AbstractCompoundRule compound)
        || compounds
            .computeIfAbsent(compound.getCompoundRuleData(), CompoundWords::new)
            .mayStandIn(sentence);
  }

  private Candidate candidate(PatternRule rule) {
    return candidates.computeIfAbsent(rule, r -> new Candidate(rule, tests));
  }

  /** A class of its own may match otherwise, and some rules read the tags that were there first. */
  private static boolean isPattern(Rule rule) {
    return rule.getClass() == PatternRule.class
        && !PatternInternals.readsFirstTags((PatternRule) rule);
  }
}
