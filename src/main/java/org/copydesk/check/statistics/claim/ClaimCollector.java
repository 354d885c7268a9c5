package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.check.statistics.number.Designations;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberGrammar;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of an article that are statistics. */
public final class ClaimCollector {

  /** A figure that is compared with the one before it stands no further away, in words. */
  private static final int COMPARISON = 12;

  /** A story about a game uses at least so many of its words, and one word in so many. */
  private static final int GAME_WORDS = 8;

  private static final int GAME_DENSITY = 40;

  private final NumberGrammar grammar = new NumberGrammar();
  private final Designations designations = new Designations();
  private final StatisticTest test = new StatisticTest();

  /** The figures in order of place. */
  public List<Claim> collect(ArticleWords article) {
    List<Claim> figures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean game = isAboutAGame(article);
    for (Block block : article.article().blocks()) {
      collect(block, article, game, figures, names);
    }
    // A number that names a model or an address in one place names it everywhere.
    figures.removeIf(
        f ->
            f.number().kind() == NumberKind.PLAIN
                && f.number().text().length() >= 3
                && names.contains(f.number().text()));
    return figures;
  }

  private void collect(
      Block block, ArticleWords article, boolean game, List<Claim> figures, Set<String> names) {
    String text = article.article().text();
    List<NumberExpression> numbers = grammar.find(text, block.span());
    if (numbers.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Integer> named = union(designations.in(text, block.span()));
    Claim previous = null;
    for (NumberExpression number : numbers) {
      Sentence sentence = article.article().sentenceAt(number.span().begin()).orElse(null);
      if (sentence == null || overlaps(named, number.span())) {
        continue;
      }
      SentenceWords words = article.of(sentence.index());
      int token = words.at(number.span().begin());
      Judgement judgement = test.judge(number, words, game);
      if (!judgement.isStatistic()
          && isCompared(previous, number, judgement, sentence, token, article)) {
        judgement = judgement.as(previous == null ? judgement.kind() : previous.kind());
      }
      if (judgement.isName()) {
        names.add(number.text());
      }
      if (judgement.isStatistic()) {
        previous = new Claim(number, judgement, sentence.index(), token);
        figures.add(previous);
      }
    }
  }

  /** Whether a number is compared with the figure before it: "$5.10, up from $4.80". */
  private static boolean isCompared(
      @Nullable Claim previous,
      NumberExpression number,
      Judgement judgement,
      Sentence sentence,
      int token,
      ArticleWords article) {
    if (previous == null
        || previous.sentence() != sentence.index()
        || previous.number().kind() != number.kind()
        || token - previous.token() > COMPARISON
        || judgement.score() <= -4) {
      return false;
    }
    SentenceWords words = article.of(sentence.index());
    return Vocabulary.SOURCES.is("compares", words.word(token - 1))
        || number.kind() == NumberKind.MONEY
            && Vocabulary.SOURCES.is("compares", words.word(token - 2));
  }

  private boolean isAboutAGame(ArticleWords article) {
    long sport = 0;
    long all = 0;
    Set<String> kinds = new HashSet<>();
    for (SentenceWords words : article.sentences()) {
      for (int i = 0; i < words.size(); i++) {
        if (words.isWord(i)) {
          all++;
          if (test.isSport(words.word(i))) {
            sport++;
            kinds.add(words.word(i));
          }
        }
      }
    }
    return kinds.size() >= GAME_WORDS && sport * GAME_DENSITY > all;
  }

  private static NavigableMap<Integer, Integer> union(List<Span> spans) {
    NavigableMap<Integer, Integer> union = new TreeMap<>();
    for (Span span : spans.stream().sorted().toList()) {
      var last = union.lastEntry();
      if (last != null && last.getValue() > span.begin()) {
        union.put(last.getKey(), Math.max(last.getValue(), span.end()));
      } else {
        union.put(span.begin(), span.end());
      }
    }
    return union;
  }

  private static boolean overlaps(NavigableMap<Integer, Integer> union, Span span) {
    var before = union.lowerEntry(span.end());
    return before != null && before.getValue() > span.begin();
  }
}
