package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what stands beside the text of a PDF from the text itself: footnotes, which are smaller
 * type at the foot of a column behind a mark, and boxes, which are written after the column they
 * stand in. Either would come between the halves of a paragraph that goes on overleaf, so they are
 * read after it.
 *
 * @param story the lines of the text
 * @param asides the lines of each note or box by page
 */
record PdfAsides(List<PdfLine> story, TreeMap<Integer, List<List<PdfLine>>> asides) {

  /** Notes are set in type at most so large, as a multiple of the body's. */
  private static final float SMALL = 0.92f;

  private static final Pattern MARK =
      Pattern.compile(
          "^(?:\\p{Nd}{1,3}|[*\u2020\u2021\u00a7]{1,3})(?:\\. ?| )?(?=[\\p{Lu}\"\u201c])");

  /** A page with more lines is no page of print. */
  private static final int MOST_LINES = 1_000;

  static PdfAsides of(List<PdfLine> lines) {
    float body = PdfParagraphs.bodySize(lines);
    PdfAsides found = new PdfAsides(new ArrayList<>(), new TreeMap<>());
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).page() != lines.get(begin).page()) {
        found.addPage(lines.subList(begin, i), body);
        begin = i;
      }
    }
    return found;
  }

  private void addPage(List<PdfLine> page, float body) {
    int at = 0;
    while (at < page.size()) {
      int end = page.size() > MOST_LINES ? at : endOfNotes(page, at, body);
      boolean note = end > at;
      if (!note && page.size() <= MOST_LINES) {
        end = endOfBox(page, at);
      }
      if (end == at) {
        story.add(page.get(at++));
        continue;
      }
      List<PdfLine> lines = page.subList(at, end);
      asides
          .computeIfAbsent(page.get(at).page(), p -> new ArrayList<>())
          .add(note ? lines.stream().map(PdfAsides::withoutMark).toList() : lines);
      at = end;
    }
  }

  /** Behind the notes that begin with this line; the line itself where none do. */
  private static int endOfNotes(List<PdfLine> page, int begin, float body) {
    int end = begin;
    while (end < page.size()
        && page.get(end).size() <= SMALL * body
        && (end == begin || page.get(end).y() > page.get(end - 1).y())) {
      end++;
    }
    if (end == begin || !MARK.matcher(page.get(begin).text()).find()) {
      return begin;
    }
    PdfLine first = page.get(begin);
    for (PdfLine line : page) {
      boolean below = line.y() > first.y() && line.size() > SMALL * body;
      if (below && line.left() < first.right() && line.right() > first.left()) {
        return begin;
      }
    }
    return end;
  }

  /**
   * Behind the box that begins with this line; the line itself where none does. A column that
   * follows another one stands beside what was written before it, a box between it.
   */
  private static int endOfBox(List<PdfLine> page, int begin) {
    if (begin == 0 || !jumpsUp(page.get(begin - 1), page.get(begin))) {
      return begin;
    }
    int end = begin + 1;
    float left = page.get(begin).left();
    float right = page.get(begin).right();
    while (end < page.size()
        && page.get(end).y() > page.get(end - 1).y()
        && page.get(end).y() - page.get(end - 1).y() < 3 * page.get(begin).size()) {
      left = Math.min(left, page.get(end).left());
      right = Math.max(right, page.get(end).right());
      end++;
    }
    boolean above = false;
    boolean below = false;
    for (PdfLine line : page.subList(0, begin)) {
      if (line.left() < right && line.right() > left) {
        above |= line.y() < page.get(begin).y();
        below |= line.y() > page.get(end - 1).y();
      }
    }
    return above && below ? end : begin;
  }

  private static boolean jumpsUp(PdfLine a, PdfLine b) {
    return b.y() < a.y() - b.size();
  }

  /** A mark that is glued to the first word would be read as a part of it. */
  private static PdfLine withoutMark(PdfLine line) {
    Matcher m = MARK.matcher(line.text());
    boolean glued = m.find() && !line.text().substring(0, m.end()).endsWith(" ");
    return glued ? line.without(m.end()) : line;
  }
}
