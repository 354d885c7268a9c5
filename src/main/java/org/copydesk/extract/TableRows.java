package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The open rows of tables in tables; tells a row of facts from one that lays out the page. */
final class TableRows {

  private static final class Row {
    final List<Chunk> chunks = new ArrayList<>();
    int cells;
    boolean layout;
  }

  private final ArticleText text;
  private final Deque<Row> rows = new ArrayDeque<>();

  TableRows(ArticleText text) {
    this.text = text;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A row inside a row: the outer one only lays out the page. */
  void start() {
    Row outer = rows.peek();
    if (outer != null) {
      outer.layout = true;
      outer.chunks.forEach(text::add);
      outer.chunks.clear();
    }
    rows.push(new Row());
  }

  void startCell() {
    Row row = rows.peek();
    if (row != null) {
      row.cells++;
    }
  }

  /** Number of the open cell in its row, from 1; 0 outside tables. */
  int cell() {
    Row row = rows.peek();
    return row == null ? 0 : row.cells;
  }

  void add(Chunk chunk) {
    Row row = rows.peek();
    if (row == null || row.layout) {
      text.add(chunk);
    } else {
      row.chunks.add(chunk);
    }
  }

  void end() {
    Row row = rows.poll();
    if (row == null) {
      return;
    }
    long filled = row.chunks.stream().mapToInt(Chunk::cell).distinct().count();
    if (row.layout || filled < 2 || filled < row.chunks.size()) {
      row.chunks.forEach(text::add);
    } else {
      text.addRow(row.chunks);
    }
  }
}
