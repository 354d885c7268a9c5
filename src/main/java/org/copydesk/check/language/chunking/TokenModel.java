package org.copydesk.check.language.chunking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens begin and end: OpenNLP's tokenizer with its default features. It remembers how it
 * cut what stood between blanks, at most one for each of its places; short ones only, so that all
 * of it stays below 1 MB. For many threads without a lock, as what is remembered never changes.
 */
final class TokenModel {

  private static final int PLACES = 1 << 12;

  /** Characters of the longest word that is remembered. */
  private static final int LONGEST_REMEMBERED = 40;

  /** Sums closer than this could round to the same probability. */
  private static final double MARGIN = 1e-9;

  /** What features say a character is, beside which one it is. */
  private enum Kind {
    NONE(""),
    ALPHA("_alpha"),
    CAPS("_caps"),
    NUM("_num"),
    WS("_ws"),
    EOS("_eos"),
    QUOTE("_quote"),
    LP("_lp"),
    RP("_rp");

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  /** The characters before and after a place, as features name them. */
  private static final String[] NEIGHBOURS = {"p1", "p2", "f1", "f2"};

  private static final String[] PAIRS = {"p21=", "p1f1=", "f12="};

  private final Weights weights;
  private final int split;
  private final Map<String, Integer> features;
  private final int longestAffix;

  /** Numbers of the characters that the model knows, from 1. */
  private final Map<Character, Integer> numbers = new HashMap<>();

  private final int[] asciiNumbers = new int[128];

  private final int[][] characters;
  private final int[][] kinds;
  private final int[][][] pairs;
  private final int[] none;
  private final int characterCode;

  private final @Nullable Cut[] cuts = new @Nullable Cut[PLACES];

  /**
   * @throws IllegalStateException if the model is none of the kind
   */
  TokenModel(AbstractModel model) {
    this.weights = Weights.of(model);
    this.features = Weights.features(model);
    this.split = model.getIndex("T");
    if (weights.outcomes() != 2 || split < 0) {
      throw new IllegalStateException("no model of where tokens begin");
    }
    int longest = 0;
    for (String name : features.keySet()) {
      if (name.startsWith("p=") || name.startsWith("s=")) {
        longest = Math.max(longest, name.length() - 2);
      } else {
        name.chars().skip(name.indexOf('=') + 1L).forEach(c -> intern((char) c));
      }
    }
    this.longestAffix = longest;
    numbers.forEach(
        (character, number) -> {
          if (character < asciiNumbers.length) {
            asciiNumbers[character] = number;
          }
        });
    this.characters = new int[NEIGHBOURS.length][numbers.size() + 1];
    this.kinds = new int[NEIGHBOURS.length][Kind.values().length];
    this.none = new int[NEIGHBOURS.length];
    for (int i = 0; i < NEIGHBOURS.length; i++) {
      String name = NEIGHBOURS[i];
      none[i] = feature(name + "=bok");
      characters[i][0] = Weights.ABSENT;
      for (Map.Entry<Character, Integer> entry : numbers.entrySet()) {
        characters[i][entry.getValue()] = feature(name + "=" + entry.getKey());
      }
      for (Kind kind : Kind.values()) {
        kinds[i][kind.ordinal()] = kind == Kind.NONE ? Weights.ABSENT : feature(name + kind.name);
      }
    }
    this.pairs = new int[PAIRS.length][numbers.size() + 1][numbers.size() + 1];
    for (int[][] table : pairs) {
      for (int[] row : table) {
        Arrays.fill(row, Weights.ABSENT);
      }
    }
    features.forEach(
        (name, feature) -> {
          for (int i = 0; i < PAIRS.length; i++) {
            if (name.startsWith(PAIRS[i]) && name.length() == PAIRS[i].length() + 2) {
              int left = number(name.charAt(name.length() - 2));
              pairs[i][left][number(name.charAt(name.length() - 1))] = feature;
            }
          }
        });
    this.characterCode = feature("cc");
  }

  /** The tokens of a sentence. */
  List<String> tokens(String sentence) {
    List<String> tokens = new ArrayList<>(sentence.length() / 4 + 1);
    int length = sentence.length();
    int at = 0;
    while (at < length) {
      if (isBlank(sentence.charAt(at))) {
        at++;
        continue;
      }
      int begin = at;
      boolean isPlain = true;
      while (at < length && !isBlank(sentence.charAt(at))) {
        isPlain &= isPlain(sentence.charAt(at++));
      }
      String word = sentence.substring(begin, at);
      if (isPlain || word.length() < 2) {
        tokens.add(word);
      } else {
        tokens.addAll(cut(word));
      }
    }
    return tokens;
  }

  private List<String> cut(String word) {
    if (word.length() > LONGEST_REMEMBERED) {
      return anyCut(word);
    }
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
    Cut known = cuts[place];
    if (known != null && known.word.equals(word)) {
      return known.tokens;
    }
    Cut cut = new Cut(word, anyCut(word));
    cuts[place] = cut;
    return cut.tokens;
  }

  private List<String> anyCut(String word) {
    List<String> tokens = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at < word.length(); at++) {
      if (isSplit(word, at)) {
        tokens.add(word.substring(begin, at));
        begin = at;
      }
    }
    tokens.add(word.substring(begin));
    return List.copyOf(tokens);
  }

  private boolean isSplit(String word, int at) {
    double[] sums = {weights.prior(), weights.prior()};
    int length = word.length();
    if (at <= longestAffix) {
      weights.add(feature("p=" + word.substring(0, at)), sums);
    }
    if (length - at <= longestAffix) {
      weights.add(feature("s=" + word.substring(at)), sums);
    }
    int before = number(word.charAt(at - 1));
    int after = number(word.charAt(at));
    addCharacter(0, word.charAt(at - 1), before, sums);
    if (at > 1) {
      int beforeThat = number(word.charAt(at - 2));
      addCharacter(1, word.charAt(at - 2), beforeThat, sums);
      weights.add(pairs[0][beforeThat][before], sums);
    } else {
      weights.add(none[1], sums);
    }
    weights.add(pairs[1][before][after], sums);
    addCharacter(2, word.charAt(at), after, sums);
    if (at + 1 < length) {
      int afterThat = number(word.charAt(at + 1));
      addCharacter(3, word.charAt(at + 1), afterThat, sums);
      weights.add(pairs[2][after][afterThat], sums);
    } else {
      weights.add(none[3], sums);
    }
    if (word.charAt(0) == '&' && word.charAt(length - 1) == ';') {
      weights.add(characterCode, sums);
    }
    return isSplit(sums);
  }

  private boolean isSplit(double[] sums) {
    double forSplit = sums[split];
    double against = sums[1 - split];
    if (Math.abs(forSplit - against) > MARGIN
        && Math.abs(forSplit) < 300
        && Math.abs(against) < 300) {
      return forSplit > against;
    }
    double first = StrictMath.exp(sums[0]);
    double second = StrictMath.exp(sums[1]);
    double all = first + second;
    int best = first / all < second / all ? 1 : 0;
    return best == split;
  }

  private void addCharacter(int neighbour, char character, int number, double[] sums) {
    weights.add(characters[neighbour][number], sums);
    int[] ofKind = kinds[neighbour];
    Kind kind = kind(character);
    if (kind == Kind.CAPS) {
      weights.add(ofKind[Kind.ALPHA.ordinal()], sums);
    }
    weights.add(ofKind[kind.ordinal()], sums);
  }

  private static Kind kind(char character) {
    if (Character.isLetter(character)) {
      return Character.isUpperCase(character) ? Kind.CAPS : Kind.ALPHA;
    }
    if (Character.isDigit(character)) {
      return Kind.NUM;
    }
    if (isBlank(character)) {
      return Kind.WS;
    }
    return switch (character) {
      case '.', '?', '!' -> Kind.EOS;
      case '`', '"', '\'' -> Kind.QUOTE;
      case '[', '{', '(' -> Kind.LP;
      case ']', '}', ')' -> Kind.RP;
      default -> Kind.NONE;
    };
  }

  private int feature(String name) {
    return features.getOrDefault(name, Weights.ABSENT);
  }

  private void intern(char character) {
    numbers.putIfAbsent(character, numbers.size() + 1);
  }

  private int number(char character) {
    return character < asciiNumbers.length
        ? asciiNumbers[character]
        : numbers.getOrDefault(character, 0);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
  }

  private static boolean isBlank(char character) {
    if (character > ' ' && character < '\u007f') {
      return false;
    }
    return Character.isWhitespace(character)
        || Character.getType(character) == Character.SPACE_SEPARATOR;
  }

  /** How a word is cut. */
  private record Cut(String word, List<String> tokens) {}
}
