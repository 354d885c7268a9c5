package org.copydesk.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts the lines of a PDF together to paragraphs. A PDF knows no paragraphs, only ink; what tells
 * them apart is what a typesetter did: a gap, an indent, another size, or a line that was ended
 * although the next word would have fitted.
 */
final class PdfParagraphs {

  /**
   * Lines that belong together.
   *
   * @param heading set in larger type than the body, and short
   * @param lines at least one
   */
  record Paragraph(boolean heading, List<PdfLine> lines) {}

  private static final Pattern BULLET =
      Pattern.compile("^[\u2022\u2023\u25AA\u25E6\u00B7\uF0A7\uF0B7\uF0D8]\\s");

  /** A mark that may just as well stand in a sentence at the start of a line. */
  private static final Pattern DASH_OR_NUMBER =
      Pattern.compile("^(?:[*\u2013-]|\\p{Nd}{1,2}+[.)])\\s");

  private static final Pattern ENDED = Pattern.compile("[.!?:;][\"'”’»)\\]]?$");

  /** Type is a heading's from this size on, as a multiple of the body's. */
  private static final float HEADING_SIZE = 1.15f;

  private static final int LONGEST_HEADING = 200;

  /** A gap between paragraphs, as a multiple of the usual distance of two lines. */
  private static final float GAP = 1.3f;

  private PdfParagraphs() {}

  static List<Paragraph> of(List<PdfLine> lines) {
    float body = bodySize(lines);
    float leading = leading(lines, body);
    float[] edges = ColumnEdges.of(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<PdfLine> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && parts(lines.get(i - 1), lines.get(i), open, edges[i - 1], body, leading)) {
        paragraphs.add(paragraph(open, body));
        open = new ArrayList<>();
      }
      open.add(lines.get(i));
    }
    if (!open.isEmpty()) {
      paragraphs.add(paragraph(open, body));
    }
    return paragraphs;
  }

  private static Paragraph paragraph(List<PdfLine> lines, float body) {
    int length = lines.stream().mapToInt(l -> l.text().length() + 1).sum();
    return new Paragraph(isLarge(lines.get(0), body) && length <= LONGEST_HEADING, lines);
  }

  private static boolean isLarge(PdfLine line, float body) {
    return line.size() > HEADING_SIZE * body;
  }

  private static boolean parts(
      PdfLine a, PdfLine b, List<PdfLine> open, float edge, float body, float leading) {
    if (Math.abs(a.size() - b.size()) > 0.1f * a.size()) {
      return true;
    }
    float down = b.y() - a.y();
    if (a.page() != b.page() || down < 0 || b.left() > edge) {
      // Another column or page: the paragraph goes on there only when it visibly did not end.
      return ENDED.matcher(a.text()).find()
          || (!Character.isLowerCase(b.text().codePointAt(0)) && nextWordFits(a, b, edge))
          || startsItem(a, b, edge);
    }
    float usual = Math.max(leading * a.size() / body, a.size());
    if (down > GAP * usual || startsItem(a, b, edge)) {
      return true;
    }
    if (isLarge(a, body) || LineEndHyphen.endsOpen(a.text())) {
      return false;
    }
    String first = open.get(0).text();
    boolean hanging = BULLET.matcher(first).find() || DASH_OR_NUMBER.matcher(first).find();
    float indent = b.left() - a.left();
    if (!hanging && indent > 0.8f * a.size()) {
      return true;
    }
    return nextWordFits(a, b, edge);
  }

  private static boolean startsItem(PdfLine a, PdfLine b, float edge) {
    if (BULLET.matcher(b.text()).find()) {
      return true;
    }
    boolean ended = ENDED.matcher(a.text()).find() || nextWordFits(a, b, edge);
    return ended && DASH_OR_NUMBER.matcher(b.text()).find();
  }

  private static boolean nextWordFits(PdfLine a, PdfLine b, float edge) {
    return a.right() + 0.25f * a.size() + b.firstWord() < edge - 1;
  }

  /** The size most characters are set in. */
  static float bodySize(List<PdfLine> lines) {
    Map<Integer, Integer> characters = new HashMap<>();
    for (PdfLine line : lines) {
      characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
    }
    return characters.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> Math.max(e.getKey() / 2f, 0.5f))
        .orElse(10f);
  }

  /** The usual distance of two lines of the body: the most frequent one, to half a point. */
  static float leading(List<PdfLine> lines, float body) {
    Map<Integer, Integer> distances = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine a = lines.get(i - 1);
      PdfLine b = lines.get(i);
      float down = b.y() - a.y();
      if (a.page() == b.page()
          && down > 0.8f * body
          && down < 3 * body
          && Math.abs(a.size() - body) < 1
          && Math.abs(b.size() - body) < 1) {
        distances.merge(Math.round(down * 2), 1, Integer::sum);
      }
    }
    return distances.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
        .map(e -> e.getKey() / 2f)
        .orElse(1.2f * body);
  }
}
