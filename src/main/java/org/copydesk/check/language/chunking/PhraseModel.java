package org.copydesk.check.language.chunking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;

/** Which phrase each token belongs to: OpenNLP's chunker with its default features. */
final class PhraseModel {

  private static final int BEAM = 10;

  /** How features name a token, and which tokens, counted from the one that is decided about. */
  private static final String[] WORDS = {"w_2=", "w_1=", "w0=", "w1=", "w2="};

  private static final String[] TAGS = {"t_2=", "t_1=", "t0=", "t1=", "t2="};

  /** Word pairs and runs of tags that are features, by the first of them; from {@link #WORDS}. */
  private static final int[] WORD_PAIRS = {1, 2};

  private static final int[][] TAG_RUNS = {
    {0, 1}, {1, 1}, {2, 1}, {3, 1}, {4, 1}, {0, 2}, {1, 2}, {2, 2}, {3, 2}, {0, 3}, {1, 3}, {2, 3}
  };

  private static final int WORD_PARTS = WORDS.length + WORD_PAIRS.length;

  private final Weights weights;
  private final PhraseParts parts;
  private final int tags;

  /** Parts of a word by its number, in the order of {@link #WORDS}. */
  private final int[][] wordParts = new int[WORDS.length][];

  private final PairTable[] pairParts = new PairTable[WORD_PAIRS.length];

  /** Parts of a run of tags, in the order of {@link #TAG_RUNS}; the tags are its digits. */
  private final int[][] tagParts = new int[TAG_RUNS.length][];

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int begin;
  private final int end;

  /** Features of the phrase tag before, of the one before it, and of both. */
  private final int[] previousLabel;

  private final int[] beforeLabel;
  private final int[][] twoLabels;

  /** Whether an outcome may follow another one, or none. */
  private final boolean[][] allowed;

  /**
   * @param tagNames the parts of speech, by number
   * @throws IllegalStateException if the model is none of the kind
   */
  PhraseModel(AbstractModel model, List<String> tagNames) {
    this.weights = Weights.of(model);
    Map<String, Integer> features = Weights.features(model);
    int count = weights.outcomes();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(weights.outcome(i));
    }
    labels.add("bos");
    this.previousLabel = new int[count + 1];
    this.beforeLabel = new int[count + 1];
    this.twoLabels = new int[count + 1][count + 1];
    for (int i = 0; i <= count; i++) {
      previousLabel[i] = features.getOrDefault("p_1=" + labels.get(i), Weights.ABSENT);
      // The sign of equality is missing in OpenNLP's name too.
      String before = (i == count ? "p_2=" : "p_2") + labels.get(i);
      beforeLabel[i] = features.getOrDefault(before, Weights.ABSENT);
      for (int j = 0; j <= count; j++) {
        twoLabels[i][j] = features.getOrDefault(before + "p_1=" + labels.get(j), Weights.ABSENT);
      }
    }
    this.allowed = allowed(labels);
    this.parts = new PhraseParts(features, labels);
    this.tags = tagNames.size() + 2;
    fillTagParts(tagNames);
    fillWordParts();
    parts.forget();
    this.begin = number("bos");
    this.end = number("eos");
  }

  /** The phrase tags, by number. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < weights.outcomes(); i++) {
      labels.add(weights.outcome(i));
    }
    return labels;
  }

  /** The number of a word, or {@link Weights#ABSENT} where no feature knows it. */
  int number(String word) {
    return numbers.getOrDefault(word, Weights.ABSENT);
  }

  /** The number of the phrase tag of each token. */
  int[] labels(Word[] words, int[] tags) {
    return BeamSearch.best(new Chunking(words, tags));
  }

  Decisions decisions(Word[] words, int[] tags) {
    return new Chunking(words, tags);
  }

  /** A phrase goes on only where it has begun. */
  private static boolean[][] allowed(List<String> labels) {
    int none = labels.size() - 1;
    boolean[][] allowed = new boolean[none + 1][none];
    for (int previous = 0; previous <= none; previous++) {
      for (int next = 0; next < none; next++) {
        allowed[previous][next] =
            !labels.get(next).startsWith("I-")
                || (previous != none
                    && !labels.get(previous).equals("O")
                    && labels.get(previous).substring(2).equals(labels.get(next).substring(2)));
      }
    }
    return allowed;
  }

  private void fillTagParts(List<String> tagNames) {
    Map<String, Integer> tagNumbers = new HashMap<>();
    for (String tag : tagNames) {
      if (tag.indexOf('=') >= 0) {
        throw new IllegalStateException("a part of speech that features cannot name: " + tag);
      }
      tagNumbers.put(tag, tagNumbers.size());
    }
    tagNumbers.putIfAbsent("bos", tags - 2);
    tagNumbers.putIfAbsent("eos", tags - 1);
    for (int run = 0; run < TAG_RUNS.length; run++) {
      int size = 1;
      for (int i = 0; i < TAG_RUNS[run][1]; i++) {
        size *= tags;
      }
      tagParts[run] = new int[size];
      Arrays.fill(tagParts[run], PhraseParts.ABSENT);
    }
    parts
        .numbers()
        .forEach(
            (name, part) -> {
              for (int run = 0; run < TAG_RUNS.length; run++) {
                int digits = digits(name, TAG_RUNS[run], tagNumbers);
                if (digits >= 0) {
                  tagParts[run][digits] = part;
                }
              }
            });
  }

  /** The tags that a part names as a number's digits, or -1 where it is not about that run. */
  private int digits(String name, int[] run, Map<String, Integer> tagNumbers) {
    if (!name.startsWith(TAGS[run[0]])) {
      return -1;
    }
    int digits = 0;
    int at = 0;
    for (int i = run[0]; i < run[0] + run[1]; i++) {
      at += TAGS[i].length();
      boolean isLast = i == run[0] + run[1] - 1;
      int until = isLast ? name.length() : name.indexOf(TAGS[i + 1], at);
      Integer tag = until < 0 ? null : tagNumbers.get(name.substring(at, until));
      if (tag == null) {
        return -1;
      }
      digits = digits * tags + tag;
      at = until;
    }
    return digits;
  }

  /**
   * A part that could be read as one word with a sign of equality in it or as two words is taken
   * down as both, for to OpenNLP it is both.
   */
  private void fillWordParts() {
    List<Map<Integer, Integer>> single = new ArrayList<>();
    for (String ignored : WORDS) {
      single.add(new HashMap<>());
    }
    List<Map<Long, Integer>> pairs = new ArrayList<>();
    for (int ignored : WORD_PAIRS) {
      pairs.add(new HashMap<>());
    }
    parts
        .numbers()
        .forEach(
            (name, part) -> {
              for (int i = 0; i < WORDS.length; i++) {
                if (name.startsWith(WORDS[i])) {
                  single.get(i).put(intern(name.substring(WORDS[i].length())), part);
                }
              }
              for (int i = 0; i < WORD_PAIRS.length; i++) {
                String left = WORDS[WORD_PAIRS[i]];
                String right = WORDS[WORD_PAIRS[i] + 1];
                if (name.startsWith(left)) {
                  for (int at = name.indexOf(right, left.length());
                      at >= 0;
                      at = name.indexOf(right, at + 1)) {
                    int first = intern(name.substring(left.length(), at));
                    int second = intern(name.substring(at + right.length()));
                    pairs.get(i).put(PairTable.pair(first, second), part);
                  }
                }
              }
            });
    for (int i = 0; i < WORDS.length; i++) {
      int[] table = new int[numbers.size()];
      Arrays.fill(table, PhraseParts.ABSENT);
      single.get(i).forEach((word, part) -> table[word] = part);
      wordParts[i] = table;
    }
    for (int i = 0; i < WORD_PAIRS.length; i++) {
      pairParts[i] = new PairTable(pairs.get(i));
    }
  }

  private int intern(String word) {
    return numbers.computeIfAbsent(word, w -> numbers.size());
  }

  private final class Chunking implements Decisions {

    private final int[] words;
    private final int[] tagNumbers;
    private final double[] alone = new double[weights.outcomes()];

    /** The parts of this token, those of tags first, for that is how they are joined. */
    private final int[] here = new int[TAG_RUNS.length + WORD_PARTS];

    /** Two tokens before the sentence and two after it stand for its ends. */
    private Chunking(Word[] words, int[] tagNumbers) {
      this.words = new int[words.length + 4];
      this.tagNumbers = new int[words.length + 4];
      for (int i = 0; i < this.words.length; i++) {
        int token = i - 2;
        if (token < 0) {
          this.words[i] = begin;
          this.tagNumbers[i] = tags - 2;
        } else if (token < words.length) {
          this.words[i] = words[token].phraseNumber();
          this.tagNumbers[i] = tagNumbers[token];
        } else {
          this.words[i] = end;
          this.tagNumbers[i] = tags - 1;
        }
      }
    }

    @Override
    public int length() {
      return words.length - 4;
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
    public void enter(int token) {
      int at = 0;
      for (int run = 0; run < TAG_RUNS.length; run++) {
        int digits = 0;
        int from = token + TAG_RUNS[run][0];
        for (int i = from; i < from + TAG_RUNS[run][1]; i++) {
          digits = digits * tags + tagNumbers[i];
        }
        here[at++] = tagParts[run][digits];
      }
      for (int i = 0; i < WORDS.length; i++) {
        int word = words[token + i];
        here[at++] = word == Weights.ABSENT ? PhraseParts.ABSENT : wordParts[i][word];
      }
      for (int i = 0; i < WORD_PAIRS.length; i++) {
        int left = words[token + WORD_PAIRS[i]];
        int right = words[token + WORD_PAIRS[i] + 1];
        boolean isKnown = left != Weights.ABSENT && right != Weights.ABSENT;
        here[at++] = isKnown ? pairParts[i].get(left, right) : PhraseParts.ABSENT;
      }
      Arrays.fill(alone, weights.prior());
      for (int i = TAG_RUNS.length; i < here.length; i++) {
        weights.add(parts.alone(here[i]), alone);
      }
      for (int i = 0; i < TAG_RUNS.length; i++) {
        weights.add(parts.alone(here[i]), alone);
      }
    }

    @Override
    public int context(int previous, int beforePrevious) {
      return previous * (weights.outcomes() + 1) + beforePrevious;
    }

    @Override
    public void weigh(int previous, int beforePrevious, double[] sums) {
      System.arraycopy(alone, 0, sums, 0, alone.length);
      weights.add(beforeLabel[beforePrevious], sums);
      weights.add(previousLabel[previous], sums);
      weights.add(twoLabels[beforePrevious][previous], sums);
      for (int part : here) {
        weights.add(parts.after(previous, part), sums);
      }
    }

    @Override
    public boolean allows(int previous, int label) {
      return allowed[previous][label];
    }
  }
}
