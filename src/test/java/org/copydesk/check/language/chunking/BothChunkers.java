package org.copydesk.check.language.chunking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.chunking.Chunker;
import org.languagetool.chunking.EnglishChunker;

/** LanguageTool's chunker and ours, side by side over the same analysed sentences. */
final class BothChunkers {

  private final Language language = Languages.getLanguageForShortCode("en-US");
  private final EnglishChunker theirs = new EnglishChunker();
  private final PhraseChunker ours = PhraseChunker.load();

  EnglishChunker theirs() {
    return theirs;
  }

  PhraseChunker ours() {
    return ours;
  }

  /** The sentences of a text as LanguageTool hands them to its chunker. */
  List<List<AnalyzedTokenReadings>> sentences(String text) {
    List<List<AnalyzedTokenReadings>> sentences = new ArrayList<>();
    for (String sentence : language.getSentenceTokenizer().tokenize(text)) {
      sentences.add(sentence(sentence));
    }
    return sentences;
  }

  /** One sentence, without splitting. */
  List<AnalyzedTokenReadings> sentence(String sentence) {
    try {
      return language.getTagger().tag(language.getWordTokenizer().tokenize(sentence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each token that the two tag differently. */
  List<String> differences(List<AnalyzedTokenReadings> sentence) {
    List<List<ChunkTag>> expected = tags(theirs, sentence);
    List<List<ChunkTag>> actual = tags(ours, sentence);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (!expected.get(i).equals(actual.get(i))) {
        differences.add(
            "%s: %s, not %s, in \"%s\""
                .formatted(
                    sentence.get(i).getToken(),
                    expected.get(i),
                    actual.get(i),
                    String.join(
                        "", sentence.stream().map(AnalyzedTokenReadings::getToken).toList())));
      }
    }
    return differences;
  }

  static List<List<ChunkTag>> tags(Chunker chunker, List<AnalyzedTokenReadings> sentence) {
    sentence.forEach(token -> token.setChunkTags(List.of()));
    chunker.addChunkTags(sentence);
    return sentence.stream().map(AnalyzedTokenReadings::getChunkTags).toList();
  }
}
