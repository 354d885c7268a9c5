package org.copydesk.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.finding.Fingerprint;

/**
 * What only the whole batch knows, cut to the lines, names and figures of one text. A text on its
 * own has none: every check must work without.
 *
 * @param texts how many different texts the batch has, copies of one counted once; 0 when unknown
 * @param lines normalised line to the number of different texts that hold it; only lines that stand
 *     in three or more
 * @param names capitalised word to its use in the other submissions; the words of this text and
 *     those one letter away from them, where two or more others hold them
 * @param figures key of a figure of this text, see {@link FigureKeys}, to its values in the other
 *     submissions, most told first
 * @param spellings word or full name of this text that can be written in several ways, to the ways
 *     the other submissions write it, its own way included, see {@link Transliterations}
 * @param twin the submission of the batch that is most like this text; empty when none is nearly
 *     the same
 */
public record BatchEvidence(
    int texts,
    Map<String, Integer> lines,
    Map<String, NameUse> names,
    Map<String, List<FigureUse>> figures,
    Map<String, List<SpellingUse>> spellings,
    Optional<Twin> twin) {

  /** Evidence for a text that came alone. */
  public static final BatchEvidence NONE = new BatchEvidence(Map.of(), Map.of());

  public BatchEvidence {
    lines = Map.copyOf(lines);
    names = Map.copyOf(names);
    figures = Map.copyOf(figures);
    spellings = Map.copyOf(spellings);
  }

  /** Evidence without the ways to write a name. */
  public BatchEvidence(
      int texts,
      Map<String, Integer> lines,
      Map<String, NameUse> names,
      Map<String, List<FigureUse>> figures,
      Optional<Twin> twin) {
    this(texts, lines, names, figures, Map.of(), twin);
  }

  /** Evidence of lines and names alone. */
  public BatchEvidence(Map<String, Integer> lines, Map<String, NameUse> names) {
    this(0, lines, names, Map.of(), Optional.empty());
  }

  /** In how many different texts of the batch the line stands; 0 when in fewer than three. */
  public int submissionsWithLine(String line) {
    return lines.getOrDefault(Fingerprint.normalise(line), 0);
  }

  /**
   * A submission that is nearly the same text.
   *
   * @param document its name
   * @param sameText whether it has the same words in the same order
   * @param here share of this text's passages that also stand in it, 0 to 1
   * @param there share of its passages that also stand in this text, 0 to 1
   * @param more how many more submissions of the batch are like this text
   */
  public record Twin(String document, boolean sameText, double here, double there, int more) {}

  /**
   * How the other submissions use a capitalised word. Copies of one text count as one submission.
   *
   * @param submissions how many of them hold it
   * @param uses how often they use it in all; of copies the one that uses it most
   */
  public record NameUse(int submissions, int uses) {}

  /**
   * One way to write a name in the other submissions. Copies of one text count as one submission.
   *
   * @param form the name as written there
   * @param submissions how many of them write it so
   * @param uses how often in all; of copies the one that uses it most
   * @param document the name of the first of them; empty where none but this text does
   */
  public record SpellingUse(String form, int submissions, int uses, String document) {}

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
