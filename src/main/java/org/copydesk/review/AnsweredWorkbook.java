package org.copydesk.review;

import java.time.Instant;
import java.util.List;

/**
 * What was read from a workbook.
 *
 * @param file where it lies, as named, for people
 * @param by who saved it last; empty when unknown
 * @param when when it was saved
 * @param run the run that it reports; empty when it does not say
 * @param rows the rows with something to read, in their order
 * @param faults sheets whose answers could not be read, a sentence each
 */
public record AnsweredWorkbook(
    String file, String by, Instant when, String run, List<AnswerRow> rows, List<String> faults) {

  public AnsweredWorkbook {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /** The same, answered by somebody else than it says itself. */
  public AnsweredWorkbook by(String name) {
    return new AnsweredWorkbook(file, name, when, run, rows, faults);
  }
}
