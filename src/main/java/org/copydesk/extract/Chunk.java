package org.copydesk.extract;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.BlockKind;
import org.copydesk.text.Link;
import org.copydesk.text.Setting;
import org.copydesk.text.Span;

/**
 * What stood between two borders of block elements: a block of its own, several blocks, or a cell
 * of a table row.
 *
 * @param kind what the elements around it say it is
 * @param raw its text with the white space of the source
 * @param links in order, in offsets of the raw text
 * @param runs what the source says of each stretch of it, in order, the first from offset 0
 * @param page number of the printed page; 0 where there are none
 * @param cell number of the table cell in its row, from 1; 0 outside tables
 */
record Chunk(
    BlockKind kind, String raw, List<Link> links, List<SettingRun> runs, int page, int cell) {

  /**
   * From here on the source says this of the text.
   *
   * @param begin offset in the raw text
   */
  record SettingRun(int begin, Setting setting) {}

  Span whole() {
    return new Span(0, raw.length());
  }

  /** Counts the settings of a part of it. */
  void tally(Span part, SettingTally tally) {
    for (int i = runAt(part.begin()); i < runs.size(); i++) {
      int begin = Math.max(runs.get(i).begin(), part.begin());
      int end = Math.min(i + 1 < runs.size() ? runs.get(i + 1).begin() : raw.length(), part.end());
      if (begin >= part.end()) {
        return;
      }
      int seen = 0;
      for (int k = begin; k < end; k++) {
        seen += WhiteSpace.is(raw.charAt(k)) ? 0 : 1;
      }
      tally.add(runs.get(i).setting(), seen);
    }
  }

  /** The links that touch a part of it. */
  List<Link> linksIn(Span part) {
    int low = 0;
    int high = links.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (links.get(middle).span().end() <= part.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Link> found = new ArrayList<>();
    for (int i = low; i < links.size() && links.get(i).span().begin() < part.end(); i++) {
      found.add(links.get(i));
    }
    return found;
  }

  private int runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
