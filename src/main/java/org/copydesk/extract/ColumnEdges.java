package org.copydesk.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far to the right the lines of each column go. A headline or a box may be wider than the
 * column below it, and a column's last lines on a page may be too few to show its width; the first
 * are kept apart by what stands at their right, the others measured by their like elsewhere.
 */
final class ColumnEdges {

  /** So many lines that begin at one place, beside as many others, are a column. */
  private static final int FEWEST_LINES = 4;

  /** So many lines show the width of their column by themselves. */
  private static final int TELLING_LINES = 8;

  /** From so many lines on, one in twenty may stick out. */
  private static final int MANY_LINES = 20;

  private static final int MOST_COLUMNS = 8;

  /** Lines of a column begin at the same place within so many points. */
  private static final int BUCKET = 3;

  private static final float OPEN = Float.MAX_VALUE;

  /** Lines one below the other in one column. */
  private record Run(int begin, int end, float left, float bound, float edge) {

    int size() {
      return end - begin;
    }
  }

  private ColumnEdges() {}

  /** For each line how far to the right the lines of its column go, in points. */
  static float[] of(List<PdfLine> lines) {
    float[] bounds = bounds(lines);
    List<Run> runs = new ArrayList<>();
    Map<Long, Run> telling = new HashMap<>();
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size()
          || bounds[i] != bounds[i - 1]
          || startsColumn(lines.get(i - 1), lines.get(i))) {
        Run run = run(lines, begin, i, bounds[begin]);
        runs.add(run);
        if (run.size() >= TELLING_LINES) {
          telling.merge(key(run, 0), run, (a, b) -> b.size() > a.size() ? b : a);
        }
        begin = i;
      }
    }
    float[] edges = new float[lines.size()];
    for (Run run : runs) {
      Arrays.fill(edges, run.begin(), run.end(), edge(run, telling));
    }
    return edges;
  }

  private static float edge(Run run, Map<Long, Run> telling) {
    if (run.size() < TELLING_LINES) {
      for (int shift = -1; shift <= 1; shift++) {
        Run like = telling.get(key(run, shift));
        if (like != null) {
          return Math.max(run.edge(), like.edge());
        }
      }
    }
    return run.edge();
  }

  private static long key(Run run, int shift) {
    long bound = run.bound() == OPEN ? 0xFFFF : Math.round(run.bound() / BUCKET);
    return (Math.round(run.left() / BUCKET) + shift) * 0x1_0000L + bound;
  }

  private static Run run(List<PdfLine> lines, int begin, int end, float bound) {
    float[] rights = new float[end - begin];
    float left = OPEN;
    for (int i = begin; i < end; i++) {
      rights[i - begin] = lines.get(i).right();
      left = Math.min(left, lines.get(i).left());
    }
    Arrays.sort(rights);
    int outliers = rights.length < MANY_LINES ? 0 : rights.length / 20;
    return new Run(begin, end, left, bound, rights[rights.length - 1 - outliers]);
  }

  private static boolean startsColumn(PdfLine a, PdfLine b) {
    return a.page() != b.page() || b.y() < a.y() || b.left() > a.right();
  }

  /** For each line where the next column at its right begins. */
  private static float[] bounds(List<PdfLine> lines) {
    float[] bounds = new float[lines.size()];
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).page() != lines.get(begin).page()) {
        List<Float> starts = starts(lines.subList(begin, i));
        for (int k = begin; k < i; k++) {
          bounds[k] = bound(lines.get(k), starts);
        }
        begin = i;
      }
    }
    return bounds;
  }

  private static float bound(PdfLine line, List<Float> starts) {
    float bound = OPEN;
    for (float start : starts) {
      if (start > line.left() && start >= line.right() - 1) {
        bound = Math.min(bound, start);
      }
    }
    return bound;
  }

  /** Where the columns of a page begin, but for the first. */
  private static List<Float> starts(List<PdfLine> page) {
    Map<Integer, List<PdfLine>> byLeft = new HashMap<>();
    for (PdfLine line : page) {
      byLeft.computeIfAbsent(Math.round(line.left()), x -> new ArrayList<>()).add(line);
    }
    return byLeft.values().stream()
        .filter(column -> column.size() >= FEWEST_LINES)
        .sorted(Comparator.comparingInt((List<PdfLine> column) -> -column.size()))
        .limit(MOST_COLUMNS)
        .filter(column -> standsBesideOthers(column, page))
        .map(column -> column.get(0).left())
        .toList();
  }

  private static boolean standsBesideOthers(List<PdfLine> column, List<PdfLine> page) {
    float left = column.get(0).left();
    float top = OPEN;
    float bottom = 0;
    for (PdfLine line : column) {
      top = Math.min(top, line.y());
      bottom = Math.max(bottom, line.y());
    }
    int beside = 0;
    for (PdfLine line : page) {
      beside += line.right() < left && line.y() >= top - 1 && line.y() <= bottom + 1 ? 1 : 0;
    }
    return beside >= FEWEST_LINES;
  }
}
