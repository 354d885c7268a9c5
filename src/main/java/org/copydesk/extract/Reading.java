package org.copydesk.extract;

import java.util.List;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Submission;

/**
 * What came of reading one file or one member of an archive.
 *
 * @param submission the text, or the reason why there is none
 * @param size in bytes; 0 where it is not known
 * @param hash SHA-256 of the bytes in hexadecimal; empty where they were not read
 * @param type media type by content, such as {@code application/pdf}; empty where it is not known
 * @param remarks what an editor should know although the text was read, a sentence each: damaged
 *     characters, a name that promises another kind of file
 * @param shortfalls why the text is not the whole of it; empty where it is, and where there is none
 */
public record Reading(
    Submission submission,
    long size,
    String hash,
    String type,
    List<String> remarks,
    List<Shortfall> shortfalls) {

  public Reading {
    remarks = List.copyOf(remarks);
    shortfalls = List.copyOf(shortfalls);
  }

  /** Of a submission that was read in full, or not at all. */
  public Reading(Submission submission, long size, String hash, String type, List<String> remarks) {
    this(submission, size, hash, type, remarks, List.of());
  }
}
