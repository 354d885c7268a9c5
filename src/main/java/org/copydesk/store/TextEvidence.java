package org.copydesk.store;

import java.util.List;
import java.util.Map;
import org.copydesk.likeness.Print;

/**
 * What is taken down of a text for its batch: a function of the text.
 *
 * @param print what finds others like it
 * @param lines hash of each line that is short enough to be furniture, to the line as it is
 *     compared
 * @param names its capitalised words with how often they stand
 * @param fullNames its full names that can be written in several ways, with how often they stand
 * @param figures its figures, each under every key of it
 */
public record TextEvidence(
    Print print,
    Map<String, String> lines,
    Map<String, Integer> names,
    Map<String, Integer> fullNames,
    List<Told> figures) {

  /**
   * A figure under one of its keys.
   *
   * @param key see {@link org.copydesk.check.FigureKeys}
   * @param value its value, equal for equal values
   * @param least the smallest value the words around it allow
   * @param most the largest one
   * @param told what stands in the text
   */
  public record Told(String key, String value, double least, double most, Words told) {

    /** The figure as written, and the words that name its source, or none. */
    public record Words(String text, String source) {}
  }
}
