package org.copydesk.check.language;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.check.language.chunking.PhraseChunker;
import org.copydesk.check.language.selection.PatternShapes;
import org.copydesk.check.language.selection.SelectingDisambiguator;
import org.copydesk.check.language.selection.SentencePatterns;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.JLanguageTool.CheckCancelledCallback;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.chunking.Chunker;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/**
 * What all instances of one language share: how a sentence is cut into tagged tokens, how their
 * readings become unambiguous, and what is known of patterns. Gives what LanguageTool gives. For
 * any number of threads.
 */
final class SharedAnalysis {

  static final String LANGUAGE = "en-US";

  /** What LanguageTool notes with the reading of a token that has a soft hyphen. */
  private static final String IGNORED_CHARACTERS = "softHyphenTokens";

  private final Language language;
  private final Pattern ignoredCharacters;
  private final Chunker chunker = PhraseChunker.load();
  private final PatternShapes shapes = new PatternShapes();
  private final Disambiguator names;
  private final Disambiguator phrases;
  private final SelectingDisambiguator rules;

  /** Read once a process, as LanguageTool reads its rules: models and rules take a second. */
  private static final class English {
    static final SharedAnalysis ANALYSIS =
        new SharedAnalysis(Languages.getLanguageForShortCode(LANGUAGE));
  }

  private SharedAnalysis(Language language) {
    this.language = language;
    this.ignoredCharacters = language.getIgnoredCharactersRegex();
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

  static SharedAnalysis english() {
    return English.ANALYSIS;
  }

  Language language() {
    return language;
  }

  PatternShapes shapes() {
    return shapes;
  }

  /** The tokens of a sentence with every reading that the dictionary has, and their phrases. */
  AnalyzedSentence tag(String sentence) throws IOException {
    List<String> tokens = language.getWordTokenizer().tokenize(sentence);
    String[] written = withoutIgnoredCharacters(sentence, tokens);
    List<AnalyzedTokenReadings> tagged = language.getTagger().tag(tokens);
    chunker.addChunkTags(tagged);

    AnalyzedTokenReadings[] all = new AnalyzedTokenReadings[tagged.size() + 1];
    AnalyzedToken start = new AnalyzedToken("", JLanguageTool.SENTENCE_START_TAGNAME, null);
    all[0] = new AnalyzedTokenReadings(start, 0);
    int begin = 0;
    int ignored = 0;
    for (int i = 0; i < tagged.size(); i++) {
      AnalyzedTokenReadings token = tagged.get(i);
      int length = token.getToken().length();
      token.setStartPos(begin + ignored);
      if (i > 0) {
        token.setWhitespaceBefore(all[i].getToken());
        token.setPosFix(ignored);
      }
      if (written.length > 0 && written[i] != null) {
        ignored += written[i].length() - length;
        token.addReading(language.getTagger().createToken(written[i], null), IGNORED_CHARACTERS);
        token.setCleanToken(tokens.get(i));
      }
      all[i + 1] = token;
      begin += length;
    }
    markEnd(all);
    return new AnalyzedSentence(all);
  }

  /**
   * Takes soft hyphens out of the tokens.
   *
   * @return each token that had one as it is written, null for the others; empty where none had
   */
  private @Nullable String[] withoutIgnoredCharacters(String sentence, List<String> tokens) {
    Matcher matcher = ignoredCharacters.matcher(sentence);
    if (!matcher.find()) {
      return new String[0];
    }
    @Nullable String[] written = new String[tokens.size()];
    for (int i = 0; i < written.length; i++) {
      String token = tokens.get(i);
      if (matcher.reset(token).find()) {
        written[i] = token;
        tokens.set(i, matcher.replaceAll(""));
      }
    }
    return written;
  }

  private static void markEnd(AnalyzedTokenReadings[] all) {
    int last = all.length - 1;
    while (last > 0 && all[last].isWhitespace()) {
      last--;
    }
    last = last == 0 ? all.length - 1 : last;
    all[last].setSentEnd();
    if (last == all.length - 1 && all[last].isLinebreak()) {
      all[last].setParagraphEnd();
    }
  }

  /** The readings that remain in the light of their neighbours. */
  AnalyzedSentence disambiguate(
      AnalyzedSentence raw, SentencePatterns patterns, @Nullable CheckCancelledCallback stop)
      throws IOException {
    AnalyzedSentence chunked = phrases.disambiguate(names.disambiguate(raw, stop), stop);
    return rules.disambiguate(chunked, patterns, stop);
  }
}
