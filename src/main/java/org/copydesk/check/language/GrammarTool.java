package org.copydesk.check.language;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.copydesk.check.language.selection.RuleSelection;
import org.copydesk.check.language.selection.SentencePatterns;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.CheckResults;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.RuleMatchListener;
import org.languagetool.ToneTag;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.patterns.RuleSet;

/**
 * LanguageTool with the same results for less work: only those patterns are matched that a sentence
 * can hold. For one thread at a time.
 */
final class GrammarTool extends JLanguageTool {

  private final SharedAnalysis analysis;
  private final SentencePatterns patterns;
  private @Nullable CheckCancelledCallback stop;
  private @Nullable RuleSet given;
  private @Nullable RuleSelection selection;

  GrammarTool(Language language, SharedAnalysis analysis) {
    super(language);
    this.analysis = analysis;
    this.patterns = new SentencePatterns(analysis.shapes());
  }

  @Override
  public void setCheckCancelledCallback(CheckCancelledCallback callback) {
    super.setCheckCancelledCallback(callback);
    this.stop = callback;
  }

  @Override
  public AnalyzedSentence getRawAnalyzedSentence(String sentence) throws IOException {
    return analysis.tag(sentence);
  }

  @Override
  public AnalyzedSentence getAnalyzedSentence(String sentence) throws IOException {
    AnalyzedSentence raw = getRawAnalyzedSentence(sentence);
    AnalyzedSentence chosen = analysis.disambiguate(raw, patterns, stop);
    // Some rules read the tags that were there before.
    return new AnalyzedSentence(chosen.getTokens(), raw.getTokens());
  }

  @Override
  protected CheckResults performCheck(
      List<AnalyzedSentence> sentences,
      List<String> texts,
      RuleSet rules,
      ParagraphHandling paragraphs,
      AnnotatedText annotated,
      @Nullable RuleMatchListener listener,
      Mode mode,
      Level level,
      boolean checkRemoteRules,
      Set<ToneTag> toneTags)
      throws IOException {
    RuleSelection selecting = selection;
    if (selecting == null || given != rules) {
      selecting = new RuleSelection(rules.allRules(), analysis.shapes(), patterns);
      selection = selecting;
      given = rules;
    }
    return super.performCheck(
        sentences,
        texts,
        selecting,
        paragraphs,
        annotated,
        listener,
        mode,
        level,
        checkRemoteRules,
        toneTags);
  }
}
