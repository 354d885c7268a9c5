package org.copydesk.check.language.selection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.RuleSet;
import org.languagetool.tagging.disambiguation.rules.DisambiguationPatternRule;
import org.languagetool.tagging.disambiguation.rules.DisambiguationPatternRule.DisambiguatorAction;
import org.languagetool.tagging.disambiguation.rules.DisambiguationRuleLoader;

/**
 * LanguageTool's rules that choose among the readings of a token, in their order, less those whose
 * pattern the sentence can't hold as its readings then are. For any number of threads, each with
 * patterns of its own.
 */
public final class SelectingDisambiguator {

  private static final String OF_LANGUAGE = "/disambiguation.xml";
  private static final String OF_ALL_LANGUAGES = "disambiguation-global.xml";

  private final RuleSet rules;

  /**
   * @param shapes shared with the rules that check
   * @throws IllegalStateException when LanguageTool's files can't be read
   */
  public SelectingDisambiguator(Language language, PatternShapes shapes) {
    List<DisambiguationPatternRule> loaded = new ArrayList<>();
    loaded.addAll(load(language.getShortCode() + OF_LANGUAGE, language));
    loaded.addAll(load(OF_ALL_LANGUAGES, language));
    this.rules = RuleSet.textHinted(loaded.stream().map(r -> new Candidate(r, shapes.tests())).toList());
  }

  private static List<DisambiguationPatternRule> load(String file, Language language) {
    try (InputStream in = JLanguageTool.getDataBroker().getFromResourceDirAsStream(file)) {
      return new DisambiguationRuleLoader().getRules(in, language, file);
    } catch (Exception e) {
      throw new IllegalStateException("LanguageTool's " + file + " can't be read", e);
    }
  }

  /**
   * The sentence with the readings that remain.
   *
   * @param patterns of the calling thread
   * @param stop asked between rules whether nobody waits any longer; null where all wait
   */
  public AnalyzedSentence disambiguate(
      AnalyzedSentence sentence,
      SentencePatterns patterns,
      JLanguageTool.@Nullable CheckCancelledCallback stop)
      throws IOException {
    AnalyzedSentence current = sentence;
    patterns.take(current);
    // The choice by words is made once, before any reading changes, as LanguageTool makes it.
    for (Rule each : rules.rulesForSentence(sentence)) {
      Candidate candidate = (Candidate) each;
      if (!patterns.allow(candidate)) {
        continue;
      }
      if (stop != null && stop.checkCancelled()) {
        break;
      }
      DisambiguationPatternRule rule = (DisambiguationPatternRule) candidate.rule();
      AnalyzedSentence changed = rule.replace(current);
      if (changed != current) {
        current = changed;
        if (changesReadings(rule)) {
          patterns.takeAgain(current);
        }
      }
    }
    return current;
  }

  private static boolean changesReadings(DisambiguationPatternRule rule) {
    return rule.getAction() != DisambiguatorAction.IMMUNIZE
        && rule.getAction() != DisambiguatorAction.IGNORE_SPELLING;
  }
}
