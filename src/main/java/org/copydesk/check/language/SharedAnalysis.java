package org.copydesk.check.language;

import java.io.IOException;
import org.copydesk.check.language.selection.PatternShapes;
import org.copydesk.check.language.selection.SelectingDisambiguator;
import org.copydesk.check.language.selection.SentencePatterns;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool.CheckCancelledCallback;
import org.languagetool.Language;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/**
 * What all instances of one language share: how the readings of a sentence become unambiguous, and
 * what is known of patterns. For any number of threads.
 */
final class SharedAnalysis {

  private final PatternShapes shapes = new PatternShapes();
  private final Disambiguator names;
  private final Disambiguator phrases;
  private final SelectingDisambiguator rules;

  SharedAnalysis(Language language) {
    // As LanguageTool puts them together for English.
    MultiWordChunker global =
        MultiWordChunker.getInstance(
            "/spelling_global.txt", true, true, false, MultiWordChunker.tagForNotAddingTags);
    global.setIgnoreSpelling(true);
    MultiWordChunker multiwords =
        MultiWordChunker.getInstance("/en/multiwords.txt", true, true, false);
    multiwords.setIgnoreSpelling(true);
    multiwords.setRemovePreviousTags(true);
    this.names = global;
    this.phrases = multiwords;
    this.rules = new SelectingDisambiguator(language, shapes);
  }

  PatternShapes shapes() {
    return shapes;
  }

  AnalyzedSentence disambiguate(
      AnalyzedSentence raw, SentencePatterns patterns, @Nullable CheckCancelledCallback stop)
      throws IOException {
    AnalyzedSentence chunked = phrases.disambiguate(names.disambiguate(raw, stop), stop);
    return rules.disambiguate(chunked, patterns, stop);
  }
}
