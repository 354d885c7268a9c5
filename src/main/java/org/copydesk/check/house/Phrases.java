package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.copydesk.text.Span;

/**
 * Finds phrases that stand as words of their own, by their first word, so that a list of a thousand
 * costs no more than one of ten. Of phrases that begin alike the longest is found. White space of
 * any kind and length is one space, and the apostrophes, quotation marks and hyphens of a keyboard
 * stand for those of print.
 */
final class Phrases implements TermFinder {

  private final Map<String, List<Term>> byFirstWord = new HashMap<>();

  /**
   * @param terms words; each begins and ends with a letter or figure
   */
  Phrases(List<Term> terms) {
    for (Term term : terms) {
      String text = term.text().strip();
      String first = HouseText.folded(text.substring(0, HouseText.endOfWord(text, 0)));
      byFirstWord.computeIfAbsent(first, w -> new ArrayList<>()).add(term);
    }
    byFirstWord
        .values()
        .forEach(
            same -> same.sort(Comparator.comparingInt((Term t) -> t.text().length()).reversed()));
  }

  /** Whether a term can be found by its first word. */
  static boolean take(Term term) {
    String text = term.text().strip();
    return !term.isPattern()
        && HouseText.isOfWord(text.codePointAt(0))
        && HouseText.isOfWord(text.codePointBefore(text.length()));
  }

  @Override
  public void find(HouseText text, Span part, Consumer<Found> consumer) {
    int free = part.begin();
    for (int word = text.firstWordFrom(part.begin());
        word < text.words() && text.beginOfWord(word) < part.end();
        word++) {
      int begin = text.beginOfWord(word);
      if (begin < free) {
        continue;
      }
      for (Term term : byFirstWord.getOrDefault(text.word(word), List.of())) {
        int end = end(text.text(), begin, part.end(), term);
        if (end > 0) {
          consumer.accept(new Found(new Span(begin, end), term.number(), List.of()));
          free = end;
          break;
        }
      }
    }
  }

  /** Where the term ends that begins here, or -1 where it does not stand here. */
  private static int end(String text, int begin, int limit, Term term) {
    String words = term.text().strip();
    int at = begin;
    for (int i = 0; i < words.length(); i++) {
      char wanted = words.charAt(i);
      if (HouseText.isBlank(wanted)) {
        if (i > 0 && HouseText.isBlank(words.charAt(i - 1))) {
          continue;
        }
        int from = at;
        while (at < limit && HouseText.isBlank(text.charAt(at))) {
          at++;
        }
        if (at == from) {
          return -1;
        }
      } else if (at >= limit || !HouseText.same(wanted, text.charAt(at), term.anyCase())) {
        return -1;
      } else {
        at++;
      }
    }
    return at < text.length() && HouseText.isOfWord(text.codePointAt(at)) ? -1 : at;
  }
}
