package org.copydesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * The words of an article that its lexicon does not know, without those that nobody should spell
 * for the writer: capitals, code, addresses, parts of compounds, words with foreign letters, words
 * marked [sic] or quoted on their own, runs of a foreign language. Used by one thread, like the
 * context it belongs to.
 */
public final class UnknownWords {

  /** A word with this many strangers among its four neighbours stands in a foreign language. */
  private static final int FOREIGN_COMPANY = 2;

  /** A text with more unknown words than this, and more than this share, is not in English. */
  private static final int FOREIGN_WORDS = 30;

  private static final double FOREIGN_SHARE = 0.35;

  private static final Pattern PLAIN = Pattern.compile("(?:(?:Mc|Mac|De|Fitz)?[A-Z]|[a-z])[a-z]++");

  private static final String JOINTS = "-‐‑–/\\_@#.=<>{}$~`&*+";
  private static final String OPENING = "\"'“‘«‚„`";
  private static final String CLOSING = "\"'”’»`";

  private final List<Unknown> words;
  private final Map<String, Integer> uses;
  private final Lexicon lexicon;
  private final Map<String, List<String>> near = new HashMap<>();

  private UnknownWords(List<Unknown> words, Map<String, Integer> uses, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = List.copyOf(words);
    this.uses = Map.copyOf(uses);
  }

  /**
   * A word that the lexicon does not know.
   *
   * @param token the token it stands in
   * @param word the word without the sign of the genitive
   * @param span where the word stands
   * @param opensSentence whether its capital may be owed to its place
   * @param strangers how many of its four neighbours are unknown too
   * @param uses how often the article holds it, in any case
   */
  public record Unknown(
      Token token, String word, Span span, boolean opensSentence, int strangers, int uses) {

    public boolean isCapitalised() {
      return token.isCapitalised();
    }

    /** Whether its neighbours look foreign too. */
    public boolean isAmongStrangers() {
      return strangers >= FOREIGN_COMPANY;
    }
  }

  /** The unknown words of an article, read once for all rules that ask. */
  public static UnknownWords of(CheckContext context, Lexicon lexicon) {
    return context.reading(UnknownWords.class, c -> read(c.article(), lexicon));
  }

  /** In order of place. */
  public List<Unknown> words() {
    return words;
  }

  /** How often the article holds each word, as written but without the sign of the genitive. */
  public Map<String, Integer> uses() {
    return uses;
  }

  /** Known words near an unknown one, see {@link Lexicon#near}; each is looked for once. */
  public List<String> near(String word, int letters) {
    return near.computeIfAbsent(
        word.toLowerCase(Locale.ENGLISH) + letters, key -> lexicon.near(word, letters));
  }

  /** A token's word without {@code 's}, or without the apostrophe of a plural. */
  public static String bare(String token) {
    int apostrophe = Math.max(token.lastIndexOf('\''), token.lastIndexOf('’'));
    return apostrophe > 0 && token.length() - apostrophe <= 2 && !token.endsWith("t")
        ? token.substring(0, apostrophe)
        : token;
  }

  /** Letters that only look English are another rule's; here they are what they look like. */
  private static String asSeen(Token token) {
    return Skeleton.of(bare(token.text()));
  }

  /** Where a token's word stands, without the sign of the genitive. */
  public static Span spanOf(Token token) {
    int begin = token.span().begin();
    return new Span(begin, begin + bare(token.text()).length());
  }

  private static UnknownWords read(Article article, Lexicon lexicon) {
    List<Token> tokens = article.tokens();
    Map<String, Integer> uses = new HashMap<>();
    Map<String, Integer> usesInAnyCase = new HashMap<>();
    boolean[] unknown = new boolean[tokens.size()];
    Map<String, Boolean> known = new HashMap<>();
    for (Token token : tokens) {
      if (token.isWord()) {
        String word = asSeen(token);
        uses.merge(word, 1, Integer::sum);
        usesInAnyCase.merge(word.toLowerCase(Locale.ENGLISH), 1, Integer::sum);
        unknown[token.index()] = !known.computeIfAbsent(word, w -> isKnown(w, lexicon));
      }
    }
    List<Unknown> words = new ArrayList<>();
    if (isForeign(known)) {
      return new UnknownWords(words, uses, lexicon);
    }
    for (Token token : tokens) {
      String word = asSeen(token);
      if (unknown[token.index()] && isForTheWriter(word) && !isSetApart(token, article)) {
        words.add(
            new Unknown(
                token,
                word,
                spanOf(token),
                opensSentence(token, article),
                strangers(token, article, unknown),
                usesInAnyCase.getOrDefault(word.toLowerCase(Locale.ENGLISH), 1)));
      }
    }
    return new UnknownWords(words, uses, lexicon);
  }

  /**
   * Whether so many of the different words are unknown that this is no text in English. Names do
   * not count: a list of players holds no other unknown words, and may hold a misspelled one.
   */
  private static boolean isForeign(Map<String, Boolean> known) {
    long words = known.keySet().stream().filter(w -> !isName(w)).count();
    long strange =
        known.entrySet().stream().filter(e -> !e.getValue() && !isName(e.getKey())).count();
    return strange > FOREIGN_WORDS && strange > FOREIGN_SHARE * words;
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isKnown(String word, Lexicon lexicon) {
    if (lexicon.knows(word) || lexicon.isNamePart(word)) {
      return true;
    }
    if (!isName(word)) {
      String capitalised = word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
      return lexicon.knows(capitalised) || lexicon.isNamePart(capitalised);
    }
    return isPluralOfName(word, lexicon);
  }

  private static boolean isPluralOfName(String word, Lexicon lexicon) {
    if (word.length() < 5 || !word.endsWith("s")) {
      return false;
    }
    String one = word.substring(0, word.length() - 1);
    String two = one.endsWith("e") ? one.substring(0, one.length() - 1) : one;
    return lexicon.knows(one)
        || lexicon.isNamePart(one)
        || lexicon.knows(two)
        || lexicon.isNamePart(two);
  }

  /** Plain English letters, at least three, with no capital but the first and that of McKay. */
  private static boolean isForTheWriter(String word) {
    return word.length() >= 3 && word.length() <= 40 && PLAIN.matcher(word).matches();
  }

  /** Whether its surroundings say that a token is not the writer's: code, [sic], a quoted word. */
  public static boolean isSetApart(Token token, Article article) {
    String text = article.text();
    int begin = token.span().begin();
    int end = token.span().end();
    char before = begin == 0 ? ' ' : text.charAt(begin - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean letterFollows =
        end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    if (JOINTS.indexOf(before) >= 0
        || (JOINTS.indexOf(after) >= 0 && (after != '.' || letterFollows))) {
      return true;
    }
    if (isHalfOfWord(text, begin, end)) {
      return true;
    }
    boolean quotedAlone = OPENING.indexOf(before) >= 0 && CLOSING.indexOf(after) >= 0;
    return quotedAlone || text.regionMatches(true, end, " [sic", 0, 5);
  }

  /** Whether an invisible character joins the token to a letter: half a word says nothing. */
  private static boolean isHalfOfWord(String text, int begin, int end) {
    return (begin > 1
            && Character.getType(text.charAt(begin - 1)) == Character.FORMAT
            && Character.isLetter(text.charAt(begin - 2)))
        || (end + 1 < text.length()
            && Character.getType(text.charAt(end)) == Character.FORMAT
            && Character.isLetter(text.charAt(end + 1)));
  }

  private static boolean opensSentence(Token token, Article article) {
    for (Token first : article.tokensOf(article.sentenceOf(token))) {
      if (first.index() == token.index()) {
        return true;
      }
      if (first.isWord()) {
        return false;
      }
    }
    return false;
  }

  private static int strangers(Token token, Article article, boolean[] unknown) {
    int strangers = 0;
    for (int step = -1; step <= 1; step += 2) {
      int met = 0;
      for (int i = token.index() + step;
          i >= 0
              && i < unknown.length
              && met < 2
              && article.tokens().get(i).sentence() == token.sentence();
          i += step) {
        if (article.tokens().get(i).isWord()) {
          met++;
          strangers += unknown[i] ? 1 : 0;
        }
      }
    }
    return strangers;
  }
}
