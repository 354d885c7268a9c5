package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copydesk.check.statistics.number.Designations;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberGrammar;
import org.copydesk.check.statistics.words.ArticleWords;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.text.Block;
import org.copydesk.text.Sentence;
import org.copydesk.text.Span;

/** Finds the numbers of an article that are no designations, each with its clues. */
final class NumberReader {

  private final NumberGrammar grammar = new NumberGrammar();
  private final Designations designations = new Designations();
  private final ClueReader clues = new ClueReader();

  /** The numbers in order of place. */
  List<NumberReading> read(ArticleWords article) {
    List<NumberReading> readings = new ArrayList<>();
    StoryKind story = StoryKind.of(article);
    for (Block block : article.article().blocks()) {
      read(block, article, story, readings);
    }
    return readings;
  }

  private void read(
      Block block, ArticleWords article, StoryKind story, List<NumberReading> readings) {
    String text = article.article().text();
    List<NumberExpression> numbers = grammar.find(text, block.span());
    if (numbers.isEmpty()) {
      return;
    }
    NavigableMap<Integer, Integer> named = union(designations.in(text, block.span()));
    for (NumberExpression number : numbers) {
      Sentence sentence = article.article().sentenceAt(number.span().begin()).orElse(null);
      if (sentence == null || overlaps(named, number.span())) {
        continue;
      }
      SentenceWords words = article.of(sentence.index());
      NumberPlace place = new NumberPlace(number, words, story);
      NumberReading reading = new NumberReading(number, clues.read(place), sentence.index(), place);
      NumberReading last = readings.isEmpty() ? reading : readings.get(readings.size() - 1);
      if (last.clues().has(ClaimClue.AGE)
          && (reading.isListedBehind(last) || reading.isLastAgeBehind(last))) {
        reading.clues().add(ClaimClue.AGE);
      }
      readings.add(reading);
    }
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
