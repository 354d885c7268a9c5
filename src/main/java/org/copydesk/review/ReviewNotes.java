package org.copydesk.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of reading editors' answers before a run.
 *
 * @param taken how many decisions were new
 * @param sentences what the desk should know: rows that contradict each other, rows whose finding
 *     nobody knows, a workbook that could not be read
 */
public record ReviewNotes(int taken, List<String> sentences) {

  /** There was nothing to read, or nothing new in it. */
  public static final ReviewNotes NONE = new ReviewNotes(0, List.of());

  public ReviewNotes {
    sentences = List.copyOf(sentences);
  }

  /** These and those. */
  public ReviewNotes and(ReviewNotes others) {
    return new ReviewNotes(
        taken + others.taken,
        Stream.concat(sentences.stream(), others.sentences.stream()).toList());
  }
}
