package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.CheckContext;
import org.copydesk.check.Lexicon;
import org.copydesk.check.UnknownWords;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that a space, a line end or a hyphen broke in two: the two together are a common
 * word, and at least one of them is none. Agrees with the readers of page layouts, which join such
 * words themselves, about the hyphens that stay.
 */
final class SplitWords {

  /** A hyphen, the hyphen of a line's end, and what some programs leave in its place. */
  private static final String HYPHENS = "-‐\u00AD¬";

  private static final char SOFT_HYPHEN = '\u00AD';

  /** Signs that make a word part of something else. */
  private static final String JOINTS = "-‐‑/\\_@#=<>{}~`&*+'’.";

  /** A gap is white space of at most this length, with one line end. */
  private static final int WIDEST_GAP = 12;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;
  private static final int SHORT_PIECE = 3;

  /** How common the joined word must be, by what speaks for it. */
  private static final int COMMON = 6;

  private static final int VERY_COMMON = 10;

  /** Somebody who writes a piece this often means it. */
  private static final int TERM = 3;

  private final Lexicon lexicon;
  private final Set<String> particles = words("particles.txt");
  private final Set<String> hanging = words("hanging-parts.txt");
  private final Set<String> afterHanging = words("after-hanging-parts.txt");
  private final Set<String> prefixes = words("prefixes.txt");

  SplitWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Set<String> words(String file) {
    return DataFile.beside(SplitWords.class, file).words();
  }

  /**
   * A word in two pieces.
   *
   * @param first the first piece
   * @param second the second
   * @param span both with what lies between
   * @param word the word they make
   * @param hyphen whether a hyphen stands between them
   * @param confidence estimated share of such findings that are right
   */
  record Split(
      Token first, Token second, Span span, String word, boolean hyphen, double confidence) {}

  /** The broken words of an article. */
  static final class Reading {
    private final List<Split> splits;
    private final Set<Integer> pieces = new HashSet<>();

    private Reading(List<Split> splits) {
      this.splits = List.copyOf(splits);
      for (Split split : splits) {
        pieces.add(split.first().index());
        pieces.add(split.second().index());
      }
    }

    /** In order of place. */
    List<Split> splits() {
      return splits;
    }

    /** Whether the token is a piece of a broken word. */
    boolean isPiece(Token token) {
      return pieces.contains(token.index());
    }
  }

  Reading in(CheckContext context) {
    return context.reading(Reading.class, c -> new Reading(splits(c)));
  }

  private List<Split> splits(CheckContext context) {
    Article article = context.article();
    Map<String, Integer> uses = UnknownWords.of(context, lexicon).uses();
    List<Token> tokens = article.tokens();
    Set<String> compounds = compounds(article);
    List<Split> splits = new ArrayList<>();
    int i = 0;
    while (i < tokens.size() - 1) {
      Optional<Split> split = at(tokens.get(i), article, compounds, uses);
      if (split.isPresent()) {
        splits.add(split.get());
        i = split.get().second().index();
      }
      i++;
    }
    return splits;
  }

  /** Words of two parts that the article writes with a hyphen, in lower case. */
  private static Set<String> compounds(Article article) {
    Set<String> compounds = new HashSet<>();
    List<Token> tokens = article.tokens();
    for (int i = 2; i < tokens.size(); i++) {
      Token first = tokens.get(i - 2);
      Token second = tokens.get(i);
      if (first.isWord()
          && second.isWord()
          && tokens.get(i - 1).text().equals("-")
          && second.span().begin() - first.span().end() == 1) {
        compounds.add((first.text() + "-" + second.text()).toLowerCase(Locale.ENGLISH));
      }
    }
    return compounds;
  }

  private Optional<Split> at(
      Token first, Article article, Set<String> compounds, Map<String, Integer> uses) {
    if (!isPiece(first.text(), true) || touches(article, first.span().begin() - 1)) {
      return Optional.empty();
    }
    List<Token> tokens = article.tokens();
    int next = first.index() + 1;
    Token sign = tokens.get(next);
    boolean hyphen =
        sign.text().length() == 1
            && HYPHENS.contains(sign.text())
            && sign.span().begin() == first.span().end();
    if (hyphen) {
      next++;
    }
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    Token second = tokens.get(next);
    if (!isPiece(second.text(), false) || touches(article, second.span().end())) {
      return Optional.empty();
    }
    int begin = hyphen ? sign.span().end() : first.span().end();
    Gap gap = gap(article.text(), begin, second.span().begin());
    String joined = first.text() + second.text();
    if (gap == null || joined.length() < SHORTEST || joined.length() > LONGEST) {
      return Optional.empty();
    }
    // A soft hyphen inside a word has its place there.
    if (gap == Gap.NONE && (!hyphen || sign.text().charAt(0) == SOFT_HYPHEN)) {
      return Optional.empty();
    }
    double confidence =
        hyphen
            ? withHyphen(first.text(), second.text(), joined, gap, compounds, uses)
            : withoutHyphen(first, second.text(), joined, uses);
    return confidence == 0
        ? Optional.empty()
        : Optional.of(
            new Split(
                first, second, first.span().union(second.span()), joined, hyphen, confidence));
  }

  /** What lies between the pieces. */
  private enum Gap {
    NONE,
    SPACE,
    LINE_END
  }

  private static @Nullable Gap gap(String text, int begin, int end) {
    if (end - begin > WIDEST_GAP) {
      return null;
    }
    int lines = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        return null;
      }
      lines += c == '\n' ? 1 : 0;
    }
    return lines > 1 ? null : lines == 1 ? Gap.LINE_END : end > begin ? Gap.SPACE : Gap.NONE;
  }

  /** English letters in lower case, but for the first of a first piece. */
  private static boolean isPiece(String text, boolean first) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (first && i == 0 && c >= 'A' && c <= 'Z');
      if (!letter) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(Article article, int offset) {
    String text = article.text();
    if (offset < 0 || offset >= text.length()) {
      return false;
    }
    char c = text.charAt(offset);
    if (c == '.') {
      return offset + 1 < text.length()
          && (Character.isLowerCase(text.charAt(offset + 1))
              || Character.isDigit(text.charAt(offset + 1)));
    }
    return Character.isDigit(c)
        || JOINTS.indexOf(c) >= 0
        || Character.getType(c) == Character.FORMAT;
  }

  private double withHyphen(
      String first,
      String second,
      String joined,
      Gap gap,
      Set<String> compounds,
      Map<String, Integer> uses) {
    String lower = first.toLowerCase(Locale.ENGLISH);
    if (!isCommonWord(joined)
        || afterHanging.contains(second)
        || first.length() < 2
        || second.length() < 2) {
      return 0;
    }
    boolean usedJoined = uses.containsKey(joined) || uses.containsKey(lower + second);
    if (!usedJoined
        && ((hanging.contains(lower) && lexicon.knowsLowerCase(second))
            || (gap != Gap.NONE && compounds.contains(lower + "-" + second)))) {
      return 0;
    }
    int ofFirst = plainness(lower, uses);
    int ofSecond = plainness(second, uses);
    if (gap == Gap.NONE) {
      // "re-elect" and "co-operate" are right; only a piece that is nothing else betrays the line.
      return lower.length() > 1
              && !prefixes.contains(lower)
              && Math.min(ofFirst, ofSecond) == 0
              && lexicon.frequency(joined) >= VERY_COMMON
              && !isSpelledOut(first, second)
          ? 0.75
          : 0;
    }
    if (ofFirst == 0 || ofSecond == 0) {
      return usedJoined ? 0.98 : 0.96;
    }
    if (usedJoined || prefixes.contains(lower)) {
      return 0.85;
    }
    return lexicon.frequency(joined) >= Math.min(VERY_COMMON, Math.min(ofFirst, ofSecond))
        ? 0.8
        : 0;
  }

  /** "ha-ha", "so-so" and other words said twice. */
  private static boolean isSpelledOut(String first, String second) {
    return first.equalsIgnoreCase(second) || first.length() < 3 || second.length() < 3;
  }

  private double withoutHyphen(
      Token first, String second, String joined, Map<String, Integer> uses) {
    String lower = first.text().toLowerCase(Locale.ENGLISH);
    if (!isCommonWord(joined) || prefixes.contains(lower) && lexicon.knowsLowerCase(second)) {
      return 0;
    }
    int ofFirst = first.isCapitalised() ? plainness(first.text(), uses) : plainness(lower, uses);
    int ofSecond = plainness(second, uses);
    int frequency = lexicon.frequency(joined);
    boolean single = first.text().length() == 1 || second.length() == 1;
    if (ofFirst > 0 && ofSecond > 0) {
      return 0;
    }
    if (single) {
      return frequency >= VERY_COMMON && Math.max(ofFirst, ofSecond) <= 1 ? 0.85 : 0;
    }
    if (ofFirst == 0 && ofSecond == 0) {
      return 0.97;
    }
    // "ed" and "er" are listed but common nowhere; a true word beside the piece may be chance.
    boolean shortPiece = (ofFirst == 0 ? first.text().length() : second.length()) < SHORT_PIECE;
    return frequency >= VERY_COMMON ? shortPiece ? 0.85 : 0.93 : shortPiece ? 0 : 0.8;
  }

  private boolean isCommonWord(String joined) {
    return lexicon.frequency(joined) >= COMMON
        && (lexicon.knowsLowerCase(joined)
            || (Character.isUpperCase(joined.charAt(0)) && lexicon.knows(joined)));
  }

  /**
   * How likely a piece stands for itself: 0 for no word at all, or one so rare that it is a piece
   * sooner; else how common it is.
   */
  private int plainness(String piece, Map<String, Integer> uses) {
    if (particles.contains(piece.toLowerCase(Locale.ENGLISH))
        || uses.getOrDefault(piece, 0) >= TERM) {
      return VERY_COMMON;
    }
    if (piece.length() == 1) {
      return piece.equals("a") || piece.equalsIgnoreCase("i") ? VERY_COMMON : 0;
    }
    int frequency = lexicon.frequency(piece);
    if (frequency > 0) {
      return frequency;
    }
    boolean known = lexicon.knows(piece) || lexicon.isNamePart(piece);
    return known && piece.length() > SHORT_PIECE ? 1 : 0;
  }
}
