package org.copydesk.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/**
 * Finds the space that is missing between a word and a figure: "around35", "2024after", "July11".
 * Only words that no code, unit or product has there: "G7", "10km", "5pm" and "covid19" are right.
 */
final class GluedFigures {

  private static final Pattern WORD_FIRST = Pattern.compile("(\\p{L}{2,14}+)(\\p{Nd}{1,9}+)");
  private static final Pattern FIGURE_FIRST = Pattern.compile("(\\p{Nd}{1,9}+)(\\p{L}{2,20}+)");

  private static final int YEAR = 4;
  private static final int SHORTEST_SMALL_WORD = 3;

  private static final double BEFORE_FIGURE = 0.93;
  private static final double MONTH = 0.9;
  private static final double AFTER_FIGURE = 0.88;
  private static final double NEW_SENTENCE = 0.8;
  private static final double CONTENT_WORD = 0.78;

  private static final int COMMON = 8;
  private static final int SHORTEST_CONTENT_WORD = 5;

  private final Set<String> beforeFigures =
      DataFile.beside(getClass(), "before-figures.txt").words();
  private final Set<String> afterFigures = DataFile.beside(getClass(), "after-figures.txt").words();
  private final Set<String> months = DataFile.beside(getClass(), "months.txt").words();
  private final Set<String> openers = DataFile.beside(getClass(), "sentence-openers.txt").words();
  private final Set<String> smallWords =
      DataFile.beside(getClass(), "function-words.tsv").rows().stream()
          .map(row -> row.get(0))
          .filter(w -> w.length() >= SHORTEST_SMALL_WORD)
          .collect(Collectors.toUnmodifiableSet());

  /** The glued places of an article, in order. */
  List<Glued> in(Surface surface) {
    List<Glued> glued = new ArrayList<>();
    for (Token token : surface.tokens()) {
      if (token.kind() == TokenKind.MIXED
          && !surface.isAfterSign(token, "-‐‑/\\_@#.=<>{}~`&*+")
          && !surface.isBeforeSign(token, "-‐‑/\\_@#=<>{}~`&*+(")) {
        wordFirst(token, surface).or(() -> figureFirst(token, surface)).ifPresent(glued::add);
      }
    }
    return glued;
  }

  private Optional<Glued> wordFirst(Token token, Surface surface) {
    Matcher m = WORD_FIRST.matcher(token.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    String word = m.group(1);
    String lower = word.toLowerCase(Locale.ENGLISH);
    boolean month = months.contains(lower) && Character.isUpperCase(word.charAt(0));
    double confidence =
        month
            ? MONTH
            : beforeFigures.contains(lower) && isPlain(word, token, surface)
                ? BEFORE_FIGURE
                : isOnce(token, surface) && isBeforeFigure(word, m.group(2), surface)
                    ? CONTENT_WORD
                    : 0;
    if (confidence == 0) {
      return Optional.empty();
    }
    Span span = withDecimals(token, surface);
    String figure =
        surface.article().text().substring(token.span().begin() + word.length(), span.end());
    return Optional.of(
        new Glued(
            span,
            word + " " + figure,
            "lacks the space before the figure",
            "“%s” is no part of a figure".formatted(word),
            confidence));
  }

  /** Codes and products are named more than once. */
  private static boolean isOnce(Token token, Surface surface) {
    return surface.uses(token.text()) == 1;
  }

  /** A verb's form, or any common word before a year: "selected11", "active1947". */
  private static boolean isBeforeFigure(String word, String figure, Surface surface) {
    return isCommon(word, surface)
        && (isYear(figure) || word.endsWith("ed") || word.endsWith("ing"));
  }

  /** A noun in the plural or an adverb, or any common word after a year. */
  private static boolean isAfterFigure(String figure, String word, Surface surface) {
    return isCommon(word, surface)
        && (isYear(figure)
            || word.endsWith("ly")
            || (word.endsWith("s") && !word.endsWith("ss") && !word.startsWith("something")));
  }

  private static boolean isYear(String figure) {
    return figure.length() == YEAR && (figure.startsWith("19") || figure.startsWith("20"));
  }

  private static boolean isCommon(String word, Surface surface) {
    return word.length() >= SHORTEST_CONTENT_WORD
        && word.equals(word.toLowerCase(Locale.ENGLISH))
        && surface.lexicon().frequency(word) >= COMMON
        && surface.lexicon().knowsLowerCase(word);
  }

  /** In lower case, or with a capital that it owes to its place. */
  private static boolean isPlain(String word, Token token, Surface surface) {
    if (word.equals(word.toLowerCase(Locale.ENGLISH))) {
      return true;
    }
    int first = surface.article().tokensOf(surface.article().sentenceOf(token)).get(0).index();
    return first == token.index() && Character.isLowerCase(word.charAt(1));
  }

  /** The tokenizer ends a run of letters and digits at the point of "to76.1". */
  private static Span withDecimals(Token token, Surface surface) {
    Token last = token;
    Token sign = surface.touchingAfter(last);
    while (sign != null && (sign.text().equals(".") || sign.text().equals(","))) {
      Token figure = surface.touchingAfter(sign);
      if (figure == null || figure.kind() != TokenKind.NUMBER) {
        break;
      }
      last = figure;
      sign = surface.touchingAfter(last);
    }
    return token.span().union(last.span());
  }

  private Optional<Glued> figureFirst(Token token, Surface surface) {
    Matcher m = FIGURE_FIRST.matcher(token.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    String figure = m.group(1);
    String word = m.group(2);
    String lower = word.toLowerCase(Locale.ENGLISH);
    double confidence;
    if (word.equals(lower)) {
      confidence =
          smallWords.contains(word) || afterFigures.contains(word)
              ? AFTER_FIGURE
              : isOnce(token, surface) && isAfterFigure(figure, word, surface) ? CONTENT_WORD : 0;
    } else if (openers.contains(lower) && word.length() >= SHORTEST_SMALL_WORD) {
      confidence = NEW_SENTENCE;
    } else {
      confidence =
          isYear(figure)
                  && isOnce(token, surface)
                  && !word.equals(word.toUpperCase(Locale.ENGLISH))
                  && surface.isKnown(word)
              ? NEW_SENTENCE
              : 0;
    }
    return confidence == 0
        ? Optional.empty()
        : Optional.of(
            new Glued(
                token.span(),
                figure + " " + word,
                "lacks the space after the figure",
                "“%s” is a word of its own".formatted(word),
                confidence));
  }
}
