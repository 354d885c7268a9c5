package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of columns in reading order where the file was written across them, row by row.
 * Most programs write a column to its end before the next one; their pages are left as they are.
 */
final class PdfColumns {

  /** So many rows with white space at the same place have a gutter there. */
  private static final int FEWEST_ROWS = 6;

  /** A column of prose has lines of so many characters; the cells of a table are shorter. */
  private static final int FEWEST_CHARACTERS = 18;

  /** So many of the rows between the first and the last of a gutter may run across it. */
  private static final double CROSSING_SHARE = 0.25;

  /** A page has fewer columns than this; a table may look as if it had more. */
  private static final int MOST_CANDIDATES = 12;

  private PdfColumns() {}

  /** The same lines, those of a gutter cut in two, column by column. */
  static List<PdfLine> inOrder(List<PdfLine> lines) {
    List<PdfLine> ordered = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).page() != lines.get(begin).page()) {
        ordered.addAll(page(lines.subList(begin, i)));
        begin = i;
      }
    }
    return ordered;
  }

  private static List<PdfLine> page(List<PdfLine> lines) {
    int first = -1;
    int last = -1;
    List<Float> gutters = gutters(lines);
    if (gutters.isEmpty()) {
      return lines;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!borders(lines.get(i), gutters).isEmpty()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<PdfLine> ordered = new ArrayList<>(lines.subList(0, first));
    List<List<PdfLine>> columns = new ArrayList<>();
    for (int c = 0; c <= gutters.size(); c++) {
      columns.add(new ArrayList<>());
    }
    // The last lines of an uneven page have nothing at their right.
    while (last + 1 < lines.size() && isOneColumn(lines.get(last + 1), lines.get(last), gutters)) {
      last++;
    }
    for (PdfLine line : lines.subList(first, last + 1)) {
      if (crosses(line, gutters)) {
        columns.forEach(
            c -> {
              ordered.addAll(c);
              c.clear();
            });
        ordered.add(line);
        continue;
      }
      for (PdfLine part : line.cutAt(borders(line, gutters))) {
        columns.get(columnOf(part, gutters)).add(part);
      }
    }
    columns.forEach(ordered::addAll);
    ordered.addAll(lines.subList(last + 1, lines.size()));
    return ordered;
  }

  private static boolean isOneColumn(PdfLine line, PdfLine before, List<Float> gutters) {
    return !crosses(line, gutters)
        && line.y() > before.y()
        && line.y() - before.y() < 2 * line.size()
        && Math.abs(line.size() - before.size()) < 1;
  }

  private static int columnOf(PdfLine part, List<Float> gutters) {
    int column = 0;
    while (column < gutters.size() && part.left() > gutters.get(column) - 1) {
      column++;
    }
    return column;
  }

  private static boolean crosses(PdfLine line, List<Float> gutters) {
    for (float gutter : gutters) {
      if (line.left() < gutter
          && line.right() > gutter
          && line.gaps().stream().noneMatch(g -> covers(g, gutter))) {
        return true;
      }
    }
    return false;
  }

  private static List<PdfLine.Gap> borders(PdfLine line, List<Float> gutters) {
    return line.gaps().stream().filter(g -> gutters.stream().anyMatch(x -> covers(g, x))).toList();
  }

  private static boolean covers(PdfLine.Gap gap, float x) {
    return gap.left() <= x && x <= gap.right();
  }

  /** Where white space runs down the page between two columns of prose, from left to right. */
  private static List<Float> gutters(List<PdfLine> lines) {
    int[] starts = new int[4_000];
    for (PdfLine line : lines) {
      for (PdfLine.Gap gap : line.gaps()) {
        int x = Math.round(gap.right());
        if (x > 0 && x < starts.length) {
          starts[x]++;
        }
      }
    }
    List<Float> gutters = new ArrayList<>();
    int candidates = 0;
    for (int x = 1; x + 1 < starts.length && candidates < MOST_CANDIDATES; x++) {
      // The second column begins at one place, so its left edge is where most gaps end.
      int here = starts[x - 1] + starts[x] + starts[x + 1];
      if (starts[x] >= starts[x - 1] && starts[x] > starts[x + 1] && here >= FEWEST_ROWS) {
        candidates++;
        if (partsProse(lines, x - 1.5f)) {
          gutters.add(x - 1.5f);
        }
      }
    }
    return gutters;
  }

  private static boolean partsProse(List<PdfLine> lines, float x) {
    int rows = 0;
    long left = 0;
    long right = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      for (PdfLine.Gap gap : lines.get(i).gaps()) {
        if (covers(gap, x)) {
          rows++;
          left += lengthBefore(lines.get(i), gap);
          right += lengthBehind(lines.get(i), gap);
          first = first < 0 ? i : first;
          last = i;
        }
      }
    }
    int crossing = 0;
    for (int i = Math.max(first, 0); i <= last; i++) {
      crossing += crosses(lines.get(i), List.of(x)) ? 1 : 0;
    }
    return rows >= FEWEST_ROWS
        && left >= (long) FEWEST_CHARACTERS * rows
        && right >= (long) FEWEST_CHARACTERS * rows
        && crossing <= CROSSING_SHARE * rows;
  }

  private static int lengthBefore(PdfLine line, PdfLine.Gap gap) {
    int begin = 0;
    for (PdfLine.Gap g : line.gaps()) {
      if (g.at() < gap.at()) {
        begin = g.at();
      }
    }
    return gap.at() - begin;
  }

  private static int lengthBehind(PdfLine line, PdfLine.Gap gap) {
    for (PdfLine.Gap g : line.gaps()) {
      if (g.at() > gap.at()) {
        return g.at() - gap.at();
      }
    }
    return line.text().length() - gap.at();
  }
}
