package org.copydesk.check.language.chunking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.TagDictionary;
import org.jspecify.annotations.Nullable;

/** Which part of speech each token is: OpenNLP's tagger with its default features. */
final class TagModel {

  private static final int BEAM = 3;
  private static final int AFFIX = 4;
  private static final String SENTENCE_BEGIN = "*SB*";
  private static final String SENTENCE_END = "*SE*";

  private final Weights weights;
  private final Map<String, Integer> features;
  private final @Nullable TagDictionary dictionary;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Feature of the tag before. */
  private final int[] previousTag;

  /** Feature of both tags before: previous, then the one before it. */
  private final int[][] twoTags;

  /** Which pairs of tags are weighed alike, see {@link #pairs()}. */
  private final int[][] contexts;

  private final Word begin;
  private final Word end;

  /**
   * @param dictionary the only tags that some words may have
   * @throws IllegalStateException if the model is none of the kind
   */
  TagModel(AbstractModel model, @Nullable TagDictionary dictionary) {
    this.weights = Weights.of(model);
    this.features = Weights.features(model);
    this.dictionary = dictionary;
    int tags = weights.outcomes();
    if (tags > Long.SIZE) {
      throw new IllegalStateException("more than " + Long.SIZE + " parts of speech: " + tags);
    }
    for (int tag = 0; tag < tags; tag++) {
      numbers.put(weights.outcome(tag), tag);
    }
    this.previousTag = new int[tags];
    this.twoTags = new int[tags][tags];
    for (int tag = 0; tag < tags; tag++) {
      String name = weights.outcome(tag);
      previousTag[tag] = feature("t=" + name);
      for (int before = 0; before < tags; before++) {
        twoTags[tag][before] = feature("t2=" + weights.outcome(before) + "," + name);
      }
    }
    this.contexts = pairs();
    this.begin = word(SENTENCE_BEGIN, Weights.ABSENT);
    this.end = word(SENTENCE_END, Weights.ABSENT);
  }

  /** The tags, by number. */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (int tag = 0; tag < weights.outcomes(); tag++) {
      tags.add(weights.outcome(tag));
    }
    return tags;
  }

  /** What the model knows of a token by itself. */
  Word word(String text, int phraseNumber) {
    double[] sums = new double[weights.outcomes()];
    Arrays.fill(sums, weights.prior());
    weights.add(feature("default"), sums);
    weights.add(feature("w=" + text), sums);
    for (int length = 1; length <= AFFIX; length++) {
      weights.add(feature("suf=" + text.substring(Math.max(text.length() - length, 0))), sums);
    }
    for (int length = 1; length <= AFFIX; length++) {
      weights.add(feature("pre=" + text.substring(0, Math.min(length, text.length()))), sums);
    }
    if (text.indexOf('-') >= 0) {
      weights.add(feature("h"), sums);
    }
    if (text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      weights.add(feature("c"), sums);
    }
    if (text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      weights.add(feature("d"), sums);
    }
    return new Word(
        text,
        text.hashCode(),
        sums,
        allowed(text),
        feature("p=" + text),
        feature("pp=" + text),
        feature("n=" + text),
        feature("nn=" + text),
        phraseNumber);
  }

  /** The number of the part of speech of each token. */
  int[] tags(Word[] words) {
    return BeamSearch.best(new Tagging(words));
  }

  Decisions decisions(Word[] words) {
    return new Tagging(words);
  }

  private long allowed(String text) {
    String @Nullable [] tags = dictionary == null ? null : dictionary.getTags(text);
    if (tags == null) {
      return -1L;
    }
    long allowed = 0;
    for (String tag : tags) {
      Integer number = numbers.get(tag);
      if (number != null) {
        allowed |= 1L << number;
      }
    }
    return allowed;
  }

  private int feature(String name) {
    return features.getOrDefault(name, Weights.ABSENT);
  }

  /**
   * OpenNLP remembers features of a token under the names of both tags before, run together. So DT
   * before VBP and PDT before VB are one to it, and the likelier speaks for both.
   */
  private int[][] pairs() {
    int tags = weights.outcomes();
    Map<String, Integer> known = new HashMap<>();
    int[][] pairs = new int[tags + 1][tags + 1];
    for (int previous = 0; previous <= tags; previous++) {
      for (int before = 0; before <= tags; before++) {
        String name = name(previous) + name(before);
        pairs[previous][before] = known.computeIfAbsent(name, n -> known.size());
      }
    }
    return pairs;
  }

  private String name(int tag) {
    return tag == weights.outcomes() ? "null" : weights.outcome(tag);
  }

  private final class Tagging implements Decisions {

    private final Word[] words;
    private final double[] withPrevious = new double[weights.outcomes()];
    private int token;

    private Tagging(Word[] words) {
      this.words = words;
    }

    @Override
    public int length() {
      return words.length;
    }

    @Override
    public int outcomes() {
      return weights.outcomes();
    }

    @Override
    public int beam() {
      return BEAM;
    }

    @Override
    public void enter(int entered) {
      token = entered;
      System.arraycopy(words[token].tagSums(), 0, withPrevious, 0, withPrevious.length);
      weights.add((token > 0 ? words[token - 1] : begin).asPrevious(), withPrevious);
    }

    @Override
    public int context(int previous, int beforePrevious) {
      return contexts[previous][beforePrevious];
    }

    @Override
    public void weigh(int previous, int beforePrevious, double[] sums) {
      System.arraycopy(withPrevious, 0, sums, 0, withPrevious.length);
      if (token > 0) {
        weights.add(previousTag[previous], sums);
        weights.add((token > 1 ? words[token - 2] : begin).asBeforePrevious(), sums);
      }
      if (token > 1) {
        weights.add(twoTags[previous][beforePrevious], sums);
      }
      if (token + 1 < words.length) {
        weights.add(words[token + 1].asNext(), sums);
        weights.add((token + 2 < words.length ? words[token + 2] : end).asAfterNext(), sums);
      } else {
        weights.add(end.asNext(), sums);
      }
    }

    @Override
    public boolean allows(int previous, int tag) {
      return (words[token].allowedTags() >>> tag & 1) != 0;
    }
  }
}
