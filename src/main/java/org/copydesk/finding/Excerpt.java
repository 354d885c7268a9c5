package org.copydesk.finding;

import org.copydesk.text.Article;
import org.copydesk.text.Span;

/**
 * The faulty words inside their surroundings, short enough for a table cell.
 *
 * @param before text before the words, cut at a word and opened with "…" where more precedes
 * @param words the words themselves; the middle is left out when they are very long
 * @param after text after the words, cut at a word and closed with "…" where more follows
 */
public record Excerpt(String before, String words, String after) {

  private static final int SIDE = 70;
  private static final int LONGEST = 160;

  /** Cuts the surroundings from the block that holds the span's begin. */
  public static Excerpt of(Article article, Span span) {
    Span block = article.blockAt(span.begin()).map(b -> b.span().union(span)).orElse(span);
    String text = article.text();
    return new Excerpt(
        before(text, block.begin(), span.begin()),
        middle(span.in(text)),
        after(text, span.end(), block.end()));
  }

  private static String before(String text, int from, int to) {
    if (to - from <= SIDE) {
      return oneLine(text.substring(from, to));
    }
    int cut = to - SIDE;
    while (cut < to && !Character.isWhitespace(text.charAt(cut))) {
      cut++;
    }
    return "…" + oneLine(text.substring(cut < to ? cut : to - SIDE, to));
  }

  private static String after(String text, int from, int to) {
    if (to - from <= SIDE) {
      return oneLine(text.substring(from, to));
    }
    int cut = from + SIDE;
    while (cut > from && !Character.isWhitespace(text.charAt(cut))) {
      cut--;
    }
    return oneLine(text.substring(from, cut > from ? cut : from + SIDE)) + "…";
  }

  private static String middle(String words) {
    String line = oneLine(words);
    if (line.length() <= LONGEST) {
      return line;
    }
    return line.substring(0, LONGEST / 2) + " … " + line.substring(line.length() - LONGEST / 2);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
