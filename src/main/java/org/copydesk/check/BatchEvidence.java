package org.copydesk.check;

import java.util.List;
import java.util.Map;
import org.copydesk.finding.Fingerprint;

/**
 * What only the whole batch knows, cut to the lines, names and figures of one text. A text on its
 * own has none: every check must work without.
 *
 * @param lines normalised line to the number of submissions that hold it; only lines that stand in
 *     three or more
 * @param names capitalised word to its use in the other submissions; the words of this text and
 *     those one letter away from them, where two or more others hold them
 * @param figures key of a figure of this text, see {@link FigureKeys}, to its values in the other
 *     submissions, most told first
 */
public record BatchEvidence(
    Map<String, Integer> lines, Map<String, NameUse> names, Map<String, List<FigureUse>> figures) {

  /** Evidence for a text that came alone. */
  public static final BatchEvidence NONE = new BatchEvidence(Map.of(), Map.of(), Map.of());

  public BatchEvidence {
    lines = Map.copyOf(lines);
    names = Map.copyOf(names);
    figures = Map.copyOf(figures);
  }

  /** Evidence of lines and names alone. */
  public BatchEvidence(Map<String, Integer> lines, Map<String, NameUse> names) {
    this(lines, names, Map.of());
  }

  /** In how many submissions of the batch the line stands; 0 when in fewer than three. */
  public int submissionsWithLine(String line) {
    return lines.getOrDefault(Fingerprint.normalise(line), 0);
  }

  /**
   * How the other submissions use a capitalised word.
   *
   * @param submissions how many of them hold it
   * @param uses how often they use it in all
   */
  public record NameUse(int submissions, int uses) {}

  /**
   * One value of a figure or measure in the other submissions.
   *
   * @param value in a form that is equal for equal values
   * @param text the figure as written in {@code document}
   * @param least the smallest value the words around it allow
   * @param most the largest one
   * @param submissions how many others tell it
   * @param document the name of one of them, where possible one that names a source
   * @param source the words that name the source there; empty where none is named
   */
  public record FigureUse(
      String value,
      String text,
      double least,
      double most,
      int submissions,
      String document,
      String source) {

    /** The document with its source: {@code storm-2.docx (the Met Office)}. */
    public String inWords() {
      return source.isEmpty() ? document : document + " (" + source + ")";
    }
  }
}
