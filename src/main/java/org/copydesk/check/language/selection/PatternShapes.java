package org.copydesk.check.language.selection;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.PatternRule;
import org.languagetool.tagging.disambiguation.rules.DisambiguationPatternRule;

/**
 * The patterns of rules as sequences of tests, each made when a sentence first asks for it. The
 * rules of LanguageTool are the same objects for all of its instances, and so are these. For any
 * number of threads.
 */
public final class PatternShapes {

  private final TokenTests tests = new TokenTests();
  private final ConcurrentHashMap<Rule, Optional<TokenSequence>> shapes = new ConcurrentHashMap<>();

  TokenTests tests() {
    return tests;
  }

  /** Null where a rule is more than its pattern. */
  @Nullable TokenSequence of(Rule rule) {
    Optional<TokenSequence> known = shapes.get(rule);
    if (known == null) {
      known = shapes.computeIfAbsent(rule, this::shape);
    }
    return known.orElse(null);
  }

  private Optional<TokenSequence> shape(Rule rule) {
    if (rule instanceof DisambiguationPatternRule pattern) {
      return TokenSequence.of(pattern, tests);
    }
    // A class of its own may match otherwise, and some rules read the tags that were there first.
    return rule.getClass() == PatternRule.class && !FirstTags.areReadBy((PatternRule) rule)
        ? TokenSequence.of((PatternRule) rule, tests)
        : Optional.empty();
  }
}
