package org.copydesk.check.house;

import java.util.List;
import java.util.function.Consumer;
import org.copydesk.text.Span;

/** Finds every word; an apostrophe or hyphen between letters is part of it. */
final class EveryWord implements TermFinder {

  @Override
  public void find(HouseText text, Span part, Consumer<Found> consumer) {
    String all = text.text();
    int begin = -1;
    int end = -1;
    for (int word = text.firstWordFrom(part.begin());
        word < text.words() && text.beginOfWord(word) < part.end();
        word++) {
      int at = text.beginOfWord(word);
      boolean joined = begin >= 0 && at == end + 1 && "'’-‐‑".indexOf(all.charAt(end)) >= 0;
      if (!joined) {
        if (begin >= 0) {
          consumer.accept(new Found(new Span(begin, end), 0, List.of()));
        }
        begin = at;
      }
      end = text.endOfWord(word);
    }
    if (begin >= 0) {
      consumer.accept(new Found(new Span(begin, end), 0, List.of()));
    }
  }
}
