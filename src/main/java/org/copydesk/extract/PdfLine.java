package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Link;
import org.copydesk.text.Span;

/**
 * A line of type on a page. Measures are in points; y grows downwards.
 *
 * @param page from 1
 * @param text without line end
 * @param left where the first character begins
 * @param right where the last character ends
 * @param y of the base line
 * @param size of the type
 * @param firstWord width of the first word
 * @param links on stretches of {@code text}
 * @param gaps the wide white spaces inside it, from left to right
 * @param furniture whether the file itself says that it belongs to the page and not to the text
 */
record PdfLine(
    int page,
    String text,
    float left,
    float right,
    float y,
    float size,
    float firstWord,
    List<Link> links,
    List<Gap> gaps,
    boolean furniture) {

  /**
   * White space of an em and more: a tab, the gutter of two columns, the border of two cells.
   *
   * @param at where the text goes on behind it, as an offset in the line
   * @param left where it begins on the page
   * @param right where it ends on the page
   * @param nextWord width of the word behind it
   */
  record Gap(int at, float left, float right, float nextWord) {}

  PdfLine {
    links = List.copyOf(links);
    gaps = List.copyOf(gaps);
  }

  /** A line without gaps that is not known to be furniture. */
  PdfLine(
      int page,
      String text,
      float left,
      float right,
      float y,
      float size,
      float firstWord,
      List<Link> links) {
    this(page, text, left, right, y, size, firstWord, links, List.of(), false);
  }

  /** The parts of this line that some of its gaps divide it into, from left to right. */
  List<PdfLine> cutAt(List<Gap> borders) {
    List<PdfLine> parts = new ArrayList<>();
    int begin = 0;
    float from = left;
    float word = firstWord;
    for (Gap border : borders) {
      parts.add(part(new Span(begin, border.at()), from, border.left(), word));
      begin = border.at();
      from = border.right();
      word = border.nextWord();
    }
    parts.add(part(new Span(begin, text.length()), from, right, word));
    return parts;
  }

  private PdfLine part(Span span, float from, float to, float word) {
    String part = span.in(text).stripTrailing();
    Span kept = new Span(span.begin(), span.begin() + part.length());
    List<Link> own =
        links.stream()
            .filter(l -> l.span().overlaps(kept))
            .map(
                l ->
                    new Link(
                        new Span(
                            Math.max(l.span().begin(), kept.begin()) - kept.begin(),
                            Math.min(l.span().end(), kept.end()) - kept.begin()),
                        l.target()))
            .toList();
    List<Gap> inner =
        gaps.stream()
            .filter(g -> g.at() > kept.begin() && g.at() < kept.end())
            .map(g -> new Gap(g.at() - kept.begin(), g.left(), g.right(), g.nextWord()))
            .toList();
    return new PdfLine(page, part, from, to, y, size, word, own, inner, furniture);
  }

  /** The same line without its first characters, as a note's without its mark. */
  PdfLine without(int characters) {
    return part(new Span(characters, text.length()), left, right, firstWord);
  }
}
