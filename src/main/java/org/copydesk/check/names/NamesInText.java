package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.AskedEvidence;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Token;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** The capitalised words of an article as far as the judgement of its names needs them. */
final class NamesInText {

  /** Shorter words have too many neighbours. */
  static final int SHORTEST = 4;

  /** Different unknown words that are looked at in one text; no article has so many. */
  private static final int MOST_WORDS = 3_000;

  /** Words more common than this stand beside any name. */
  private static final int TELLING_NEIGHBOUR = 14;

  private final Article article;
  private final List<Token> tokens;
  private final AskedEvidence evidence;
  private final UnknownWords words;
  private final Map<String, List<Unknown>> unknown = new LinkedHashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, List<Token>> places = new HashMap<>();
  private final NearWords used;
  private final double strangeShare;
  private final NameKnowledge knowledge;

  private NamesInText(CheckContext context, NameKnowledge knowledge) {
    this.knowledge = knowledge;
    article = context.article();
    tokens = article.tokens();
    evidence = context.evidence();
    words = UnknownWords.of(context, knowledge.lexicon());
    Set<String> beyond = new HashSet<>();
    for (Unknown word : words.words()) {
      if (word.isCapitalised()
          && word.word().length() >= SHORTEST
          && !knowledge.house().holds(word.word())
          && !knowledge.transliterations().accepts(word.word())) {
        if (unknown.size() < MOST_WORDS || unknown.containsKey(word.word())) {
          unknown.computeIfAbsent(word.word(), w -> new ArrayList<>()).add(word);
        } else {
          beyond.add(word.word());
        }
      }
    }
    if (!beyond.isEmpty()) {
      context.add(
          new Shortfall(
              UnreadableReason.CHECK_LIMIT,
              String.format(
                  Locale.ENGLISH,
                  "It holds %,d different names that no list has; those after the first %,d were"
                      + " not checked.",
                  MOST_WORDS + beyond.size(),
                  MOST_WORDS)));
    }
    List<String> capitalised =
        words.uses().keySet().stream().filter(w -> Character.isUpperCase(w.charAt(0))).toList();
    used = NearWords.of(capitalised.stream().filter(w -> w.length() >= SHORTEST - 1).toList());
    strangeShare = unknown.size() / Math.max(1.0, capitalised.size());
    for (Token token : tokens) {
      if (token.isCapitalised()) {
        places.computeIfAbsent(wordOf(token), w -> new ArrayList<>(1)).add(token);
      }
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (areJoined(tokens.get(i), tokens.get(i + 1))) {
        pairs.add(pair(wordOf(tokens.get(i)), wordOf(tokens.get(i + 1))));
      }
    }
  }

  static NamesInText of(CheckContext context, NameKnowledge knowledge) {
    return context.reading(NamesInText.class, c -> new NamesInText(c, knowledge));
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The tokens of the sentence that a word stands in. */
  List<Token> sentenceOf(Unknown place) {
    return article.tokensOf(article.sentenceOf(place.token()));
  }

  /** The places of each unknown capitalised word. */
  Map<String, List<Unknown>> unknown() {
    return unknown;
  }

  /** Known words near an unknown one, in any case. */
  List<String> knownNear(String word, int letters) {
    return words.near(word, letters);
  }

  /** Capitalised words of this article near another. */
  Set<String> usedNear(String word, int letters) {
    return used.near(word, letters);
  }

  /** Names of other submissions within a letter of a word. */
  Set<String> elsewhereNear(String word) {
    return evidence.namesNear(word);
  }

  /** How often the article holds a word, as written. */
  int uses(String word) {
    return words.uses().getOrDefault(word, 0);
  }

  /**
   * How often the article holds a name that may be the one meant at these places: Magnus Carlsen is
   * no reason to read Marnus Labuschagne as Magnus.
   */
  int uses(String name, List<Unknown> meantAt) {
    List<Token> held = places.get(name);
    if (held == null) {
      return uses(name);
    }
    int uses = 0;
    for (Token token : held) {
      if (meantAt.stream().anyMatch(p -> !areTwoPeople(token, p.token()))) {
        uses++;
      }
    }
    return uses;
  }

  private boolean areTwoPeople(Token one, Token other) {
    return areTwoNames(nameBeside(one, -1), nameBeside(other, -1))
        || areTwoNames(nameBeside(one, 1), nameBeside(other, 1));
  }

  private boolean areTwoNames(String one, String other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && !knowledge.transliterations().same(one, other)
        && Slip.from(one, other).letters() > 2;
  }

  /** The name beside a token, or "" where a title, another word or nothing stands there. */
  private String nameBeside(Token token, int step) {
    Token other = beside(token, step);
    if (other == null || !other.isCapitalised() || other.isAllCapitals()) {
      return "";
    }
    String word = wordOf(other);
    return knowledge.lexicon().knowsLowerCase(word) || knowledge.gazetteer().isTitle(word)
        ? ""
        : word;
  }

  /** Roughly how many other submissions hold a name. */
  int submissions(String name) {
    return evidence.aboutSubmissions(name);
  }

  /** The share of the article's different capitalised words that are unknown. */
  double strangeShare() {
    return strangeShare;
  }

  /** Whether the article holds the name beside the word that stands beside the unknown one. */
  boolean holdsBesideNeighbourOf(Unknown place, String name) {
    String before = telling(place, -1);
    String after = telling(place, 1);
    return (!before.isEmpty() && pairs.contains(pair(before, name)))
        || (!after.isEmpty() && pairs.contains(pair(name, after)));
  }

  private String telling(Unknown place, int step) {
    Token other = beside(place, step);
    if (other == null) {
      return "";
    }
    String word = wordOf(other);
    boolean tells =
        other.isCapitalised()
            ? !other.isAllCapitals()
            : word.length() >= SHORTEST && knowledge.lexicon().frequency(word) <= TELLING_NEIGHBOUR;
    return tells ? word : "";
  }

  /** The capitalised word joined to this one by nothing but a space, or "". */
  String capitalisedBeside(Unknown place, int step) {
    Token other = beside(place, step);
    return other == null || !other.isCapitalised() || other.isAllCapitals() ? "" : wordOf(other);
  }

  /** The word joined to this one by nothing but a space, or "". */
  String wordBeside(Unknown place, int step) {
    Token other = beside(place, step);
    return other == null ? "" : wordOf(other);
  }

  private @Nullable Token beside(Unknown place, int step) {
    return beside(place.token(), step);
  }

  private @Nullable Token beside(Token token, int step) {
    int i = token.index() + step;
    if (i < 0 || i >= tokens.size()) {
      return null;
    }
    Token other = tokens.get(i);
    boolean joined = step < 0 ? areJoined(other, token) : areJoined(token, other);
    // "Keith's Kellogg": a name in the genitive is not the next one's first name.
    return joined && (step > 0 || wordOf(other).equals(other.text())) ? other : null;
  }

  private static boolean areJoined(Token one, Token next) {
    return one.isWord() && next.isWord() && one.sentence() == next.sentence();
  }

  private static String wordOf(Token token) {
    return UnknownWords.bare(token.text());
  }

  private static String pair(String one, String next) {
    return one + " " + next;
  }
}
