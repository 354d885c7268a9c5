package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Article;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/**
 * How a line is to be written: with capitals as in a title, as in a sentence, none, all, or as a
 * pattern says. A word that has capitals inside, as iPhone and UN have, is left as it is; so is one
 * of a sentence that the story writes with a capital in the middle of another.
 *
 * @param match how
 * @param pattern what the line has to hold; of {@link Match#PATTERN} only
 * @param share the share of its words, 0 to 1, that have to be right
 * @param exceptions words that may be written in any way
 * @param indicators signs after which a word may be written in any way: a colon
 * @param prefix what stands before the line proper; is left alone
 */
public record Capitalization(
    Match match,
    Optional<HousePattern> pattern,
    double share,
    Terms exceptions,
    List<String> indicators,
    Optional<HousePattern> prefix)
    implements Detection {

  private static final Set<String> SMALL_AP = small("ap");
  private static final Set<String> SMALL_CHICAGO = small("chicago");

  /** How a line is written. */
  public enum Match {
    /** Capitals but for articles, conjunctions and prepositions of up to three letters. */
    TITLE_AP,
    /** Capitals but for articles, conjunctions and all prepositions. */
    TITLE_CHICAGO,
    SENTENCE,
    LOWER,
    UPPER,
    PATTERN
  }

  public Capitalization {
    indicators = List.copyOf(indicators);
  }

  private static Set<String> small(String style) {
    Set<String> words = new HashSet<>();
    for (List<String> row : DataFile.beside(Capitalization.class, "title-small-words.tsv").rows()) {
      if (row.subList(1, row.size()).contains(style)) {
        words.add(row.get(0));
      }
    }
    return Set.copyOf(words);
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    Set<String> names = match == Match.SENTENCE ? names(text.article()) : Set.of();
    for (ScopedText.Passage passage : text.passages()) {
      for (Span part : passage.parts()) {
        if (!text.concerns(part)) {
          continue;
        }
        if (match == Match.PATTERN) {
          if (!pattern.orElseThrow().matcher(text.words(part)).find()) {
            hits.add(new Hit(part, List.of(text.words(part), ""), List.of()));
          }
        } else {
          line(text, part, names).ifPresent(hits::add);
        }
      }
    }
    return hits;
  }

  private Optional<Hit> line(ScopedText text, Span part, Set<String> names) {
    int from =
        prefix
            .map(p -> p.matcher(text.words(part)))
            .filter(m -> m.find() && m.start() == 0)
            .map(m -> part.begin() + m.end())
            .orElse(part.begin());
    List<Token> words =
        text
            .article()
            .blockAt(part.begin())
            .map(text.article()::tokensOf)
            .orElse(List.of())
            .stream()
            .filter(t -> t.isWord() && t.span().begin() >= from && t.span().end() <= part.end())
            .toList();
    List<Span> free = exceptions.in(text.text(), part).stream().map(Found::span).toList();
    StringBuilder expected = new StringBuilder(text.words(part));
    List<String> lowered = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      boolean isFree =
          isFree(text, words, i)
              || names.contains(word.text())
              || free.stream().anyMatch(f -> f.overlaps(word.span()));
      String wanted = isFree ? word.text() : wanted(word.text(), i == 0, i == words.size() - 1);
      if (wanted.equals(word.text())) {
        right++;
      } else {
        int at = word.span().begin() - part.begin();
        expected.replace(at, at + word.text().length(), wanted);
        if (match == Match.SENTENCE && i > 0) {
          lowered.add(wanted);
        }
      }
    }
    if (right == words.size() || right >= share * words.size()) {
      return Optional.empty();
    }
    String line = expected.toString();
    return Optional.of(
        new Hit(
            part,
            List.of(text.words(part), line),
            lowered.stream().allMatch(w -> isKnown(text, w)) ? List.of(line) : List.of()));
  }

  /** Whether a word may be written in any way where it stands. */
  private boolean isFree(ScopedText text, List<Token> words, int i) {
    if (match == Match.LOWER || match == Match.UPPER) {
      return false;
    }
    String word = words.get(i).text();
    boolean inside = word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    if (inside) {
      return true;
    }
    if (i == 0) {
      return false;
    }
    String between =
        text.words(new Span(words.get(i - 1).span().end(), words.get(i).span().begin())).strip();
    return !between.isEmpty()
        && (indicators.stream().anyMatch(between::endsWith)
            || ".?!:—–".indexOf(between.charAt(between.length() - 1)) >= 0);
  }

  /** A word that the story never writes in lower case may be a name: nobody is told to lower it. */
  private static boolean isKnown(ScopedText text, String word) {
    return SMALL_CHICAGO.contains(word)
        || text.article().tokens().stream().anyMatch(t -> t.text().equals(word));
  }

  private String wanted(String word, boolean first, boolean last) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (match) {
      case LOWER -> lower;
      case UPPER -> word.toUpperCase(Locale.ROOT);
      case SENTENCE -> first ? capital(word) : isPronoun(lower) ? word : lower;
      case TITLE_AP -> first || last || !SMALL_AP.contains(lower) ? capital(word) : lower;
      case TITLE_CHICAGO -> first || last || !SMALL_CHICAGO.contains(lower) ? capital(word) : lower;
      case PATTERN -> word;
    };
  }

  private static boolean isPronoun(String lower) {
    return lower.equals("i") || lower.startsWith("i'") || lower.startsWith("i’");
  }

  private static String capital(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + word.substring(Character.charCount(first));
  }

  /** Words that the story writes with a capital in the middle of a sentence. */
  private static Set<String> names(Article article) {
    int headline = article.headline().map(b -> b.index()).orElse(-1);
    Set<String> names = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      List<Token> tokens = article.tokensOf(sentence);
      if (sentence.block() == headline || !article.textOf(sentence).endsWith(".")) {
        continue;
      }
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.get(i).isCapitalised() && tokens.get(i - 1).isWord()) {
          names.add(tokens.get(i).text());
        }
      }
    }
    return names;
  }

  @Override
  public String standardMessage() {
    return switch (match) {
      case TITLE_AP, TITLE_CHICAGO -> "“%s” is to have the capitals of a title: “%s”.";
      case SENTENCE ->
          "“%s” is to have the capitals of a sentence: of its first word and of names.";
      case LOWER -> "“%s” is to have no capitals: “%s”.";
      case UPPER -> "“%s” is to have capitals only: “%s”.";
      case PATTERN -> "“%s” is not written as the house wants.";
    };
  }

  @Override
  public int values() {
    return 2;
  }
}
