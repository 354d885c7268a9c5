package org.copydesk.check.language.chunking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.model.BaseModel;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.chunking.Chunker;

/**
 * Tags the phrases of English sentences exactly as {@link org.languagetool.chunking.EnglishChunker}
 * does, several times faster. One instance serves all threads; it keeps some 35 MB of models and
 * words, however much it reads.
 */
public final class PhraseChunker implements Chunker {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final TokenModel tokens;
  private final TagModel tags;
  private final PhraseModel phrases;
  private final Lexicon lexicon;
  private final NounPhrases nounPhrases;

  private PhraseChunker(TokenModel tokens, TagModel tags, PhraseModel phrases) {
    this.tokens = tokens;
    this.tags = tags;
    this.phrases = phrases;
    this.lexicon = new Lexicon(tags, phrases);
    this.nounPhrases = new NounPhrases(phrases.labels());
  }

  /**
   * Reads the models that come with LanguageTool's English; takes part of a second.
   *
   * @throws IllegalStateException if a model is missing or of another kind
   */
  public static PhraseChunker load() {
    try (InputStream tokens = open("/en-token.bin");
        InputStream tags = open("/en-pos-maxent.bin");
        InputStream phrases = open("/en-chunker.bin")) {
      POSModel tagger = new POSModel(tags);
      TagModel tagModel =
          new TagModel(model(tagger, "pos.model"), tagger.getFactory().getTagDictionary());
      return new PhraseChunker(
          new TokenModel(model(new TokenizerModel(tokens), "token.model")),
          tagModel,
          new PhraseModel(model(new ChunkerModel(phrases), "chunker.model"), tagModel.tags()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sets the phrase tags of the tokens of one sentence. A token that OpenNLP cuts elsewhere keeps
   * what it has.
   */
  @Override
  public void addChunkTags(List<AnalyzedTokenReadings> sentence) {
    Word[] words = words(sentence);
    int[] labels = phrases.labels(words, tags.tags(words));
    AnalyzedTokenReadings[] readings = align(words, sentence);
    boolean[] isPlural = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      isPlural[i] = readings[i] != null && isPlural(readings[i]);
    }
    List<List<ChunkTag>> chunkTags = nounPhrases.tags(labels, isPlural);
    for (int i = 0; i < words.length; i++) {
      if (readings[i] != null) {
        readings[i].setChunkTags(chunkTags.get(i));
      }
    }
  }

  TagModel tags() {
    return tags;
  }

  PhraseModel phrases() {
    return phrases;
  }

  /** The tokens that OpenNLP sees. */
  Word[] words(List<AnalyzedTokenReadings> sentence) {
    StringBuilder text = new StringBuilder();
    for (AnalyzedTokenReadings token : sentence) {
      text.append(token.getToken());
    }
    List<String> found = tokens.tokens(text.toString().replace('’', '\''));
    List<Word> words = new ArrayList<>(found.size());
    for (String token : found) {
      if (token.indexOf(BYTE_ORDER_MARK) < 0) {
        words.add(lexicon.of(token));
      } else {
        // LanguageTool means to take the mark out, and repeats the token.
        for (String part : token.split(String.valueOf(BYTE_ORDER_MARK))) {
          words.add(lexicon.of(part.isEmpty() ? "" : token));
        }
      }
    }
    return words.toArray(Word[]::new);
  }

  /** LanguageTool's token at the very place of each word, where there is one. */
  private static AnalyzedTokenReadings[] align(Word[] words, List<AnalyzedTokenReadings> sentence) {
    AnalyzedTokenReadings[] aligned = new AnalyzedTokenReadings[words.length];
    int next = 0;
    int begin = 0;
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      int length = words[i].text().length();
      while (next < sentence.size() && (begin < at || isBlank(sentence.get(next).getToken()))) {
        String token = sentence.get(next++).getToken();
        begin += isBlank(token) ? 0 : token.length();
      }
      if (next < sentence.size()
          && begin == at
          && sentence.get(next).getToken().length() == length) {
        aligned[i] = sentence.get(next);
      }
      at += length;
    }
    return aligned;
  }

  private static boolean isBlank(String token) {
    return token.trim().isEmpty()
        || (token.length() == 1 && Character.isSpaceChar(token.charAt(0)));
  }

  private static boolean isPlural(AnalyzedTokenReadings readings) {
    for (AnalyzedToken reading : readings.getReadings()) {
      if ("NNS".equals(reading.getPOSTag())) {
        return true;
      }
    }
    return false;
  }

  private static AbstractModel model(BaseModel file, String entry) {
    AbstractModel model = file.getArtifact(entry);
    if (model == null) {
      throw new IllegalStateException("LanguageTool's models are incomplete: there is no " + entry);
    }
    return model;
  }

  private static InputStream open(String name) {
    InputStream in = PhraseChunker.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("LanguageTool's English is incomplete: there is no " + name);
    }
    return in;
  }
}
