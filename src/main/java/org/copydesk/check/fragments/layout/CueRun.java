package org.copydesk.check.fragments.layout;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Span;

/**
 * Lines in a row that hold nothing but known wordings.
 *
 * @param lines the lines, at least one
 * @param wordings what was recognised in each of them, at least one a line
 */
public record CueRun(List<Line> lines, List<List<Cues.Match>> wordings) {

  public CueRun {
    lines = List.copyOf(lines);
    wordings = List.copyOf(wordings);
  }

  /** The runs of a text, in order; any other line ends a run. */
  public static List<CueRun> of(Layout layout, Cues cues) {
    List<CueRun> runs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<List<Cues.Match>> wordings = new ArrayList<>();
    for (Line line : layout.lines()) {
      List<Cues.Match> found = cues.filling(line.plain());
      if (!found.isEmpty()) {
        lines.add(line);
        wordings.add(found);
      } else if (!lines.isEmpty()) {
        runs.add(new CueRun(lines, wordings));
        lines.clear();
        wordings.clear();
      }
    }
    if (!lines.isEmpty()) {
      runs.add(new CueRun(lines, wordings));
    }
    return runs;
  }

  /** From the first line to the last, both in full. */
  public Span span() {
    return Layout.across(lines.get(0), lines.get(lines.size() - 1));
  }

  /** How many wordings its lines hold together. */
  public int size() {
    return wordings.stream().mapToInt(List::size).sum();
  }

  /** Whether any of its wordings is of this kind. */
  public boolean holds(String kind) {
    return wordings.stream().flatMap(List::stream).anyMatch(m -> m.kind().equals(kind));
  }

  /** The evidence in words: how many lines hold nothing but this. */
  public String holdsNothingBut(String one, String many) {
    return lines.size() == 1
        ? "the line holds nothing but " + one
        : lines.size() + " lines in a row hold nothing but " + many;
  }
}
