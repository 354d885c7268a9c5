package org.copydesk.check.language.selection;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.rules.patterns.AbstractTokenBasedRule;
import org.languagetool.rules.patterns.PatternToken;

/**
 * The elements of a pattern in their order, with how often each may stand and how far the next may
 * be. It tells whether a sentence can hold them so: all that LanguageTool finds passes, and little
 * else, for exceptions, references and agreement are not looked at.
 */
final class TokenSequence {

  /** LanguageTool's number for any distance, and for any count. */
  private static final int ANY = -1;

  private final TokenTest[][] tests;
  private final boolean[] isOptional;
  private final int[] most;
  private final int[] skip;

  private TokenSequence(List<PatternToken> elements, TokenTests all) {
    int size = elements.size();
    tests = new TokenTest[size][];
    isOptional = new boolean[size];
    most = new int[size];
    skip = new int[size];
    for (int i = 0; i < size; i++) {
      PatternToken element = elements.get(i);
      tests[i] = tests(element, all);
      isOptional[i] = element.getMinOccurrence() == 0;
      most[i] = element.getMaxOccurrence();
      skip[i] = element.getSkipNext();
    }
  }

  /** The pattern of a rule; one that fits anywhere where its elements mean more than they say. */
  static TokenSequence of(AbstractTokenBasedRule rule, TokenTests all) {
    List<PatternToken> elements = rule.getPatternTokens();
    // LanguageTool counts distances otherwise where phrases stand for several elements.
    boolean isPlain =
        !elements.isEmpty() && elements.stream().noneMatch(PatternToken::isPartOfPhrase);
    return new TokenSequence(isPlain ? elements : List.of(), all);
  }

  /** All of them hold for the token of an element; none for one that refers to another token. */
  private static TokenTest[] tests(PatternToken element, TokenTests all) {
    List<TokenTest> tests = new ArrayList<>();
    if (!element.isReferenceElement()) {
      tests.add(all.of(element));
    }
    for (PatternToken also : element.getAndGroup()) {
      if (!also.isReferenceElement()) {
        tests.add(all.of(also));
      }
    }
    return tests.toArray(new TokenTest[0]);
  }

  /** Whether the sentence can hold the pattern somewhere. */
  boolean canStandIn(SentenceTokens sentence) {
    if (tests.length == 0) {
      return true;
    }
    long starts = sentence.all();
    for (int i = 0; i < tests.length; i++) {
      long hits = starts;
      long passing = sentence.all();
      for (TokenTest test : tests[i]) {
        passing &= sentence.passing(test);
      }
      hits &= passing;
      if (i == tests.length - 1) {
        return hits != 0 || isOptional[i] && starts != 0;
      }
      long next = hits == 0 ? 0 : following(most[i] == 1 ? hits : run(hits, passing, most[i]), i);
      starts = isOptional[i] ? next | starts : next;
      if (starts == 0) {
        return false;
      }
    }
    return false;
  }

  /** Where a run of passing tokens that begins at a hit may end. */
  private static long run(long hits, long passing, int most) {
    long ends = hits;
    long edge = hits;
    for (int count = 1; edge != 0 && (most == ANY || count < most); count++) {
      edge = edge << 1 & passing & ~ends;
      ends |= edge;
    }
    return ends;
  }

  private long following(long ends, int element) {
    if (skip[element] == ANY) {
      return -1L << Long.numberOfTrailingZeros(ends) << 1;
    }
    long next = 0;
    for (int distance = 1; distance <= skip[element] + 1; distance++) {
      next |= ends << distance;
    }
    return next;
  }
}
