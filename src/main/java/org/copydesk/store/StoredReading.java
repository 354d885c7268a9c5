package org.copydesk.store;

import java.util.List;
import org.copydesk.text.Article;
import org.copydesk.text.Shortfall;
import org.copydesk.text.Submission;
import org.copydesk.text.Unreadable;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file or one of its members, without the text itself, which is kept by its
 * hash; and without the name of the file, which may have another one tomorrow.
 *
 * @param member what stands behind the name of the file in the name of the submission; empty for
 *     the file itself
 * @param size bytes of the file or member
 * @param hash SHA-256 of those bytes; may be empty
 * @param type media type; may be empty
 * @param remarks what an editor should know although the text was read
 * @param shortfalls why the text is not the whole of it
 * @param text hash of the text; empty where there is none
 * @param characters length of the text
 * @param reason why there is no text; null where there is one
 * @param detail what was seen in this case
 */
public record StoredReading(
    String member,
    long size,
    String hash,
    String type,
    List<String> remarks,
    List<Shortfall> shortfalls,
    String text,
    int characters,
    @Nullable UnreadableReason reason,
    String detail) {

  public StoredReading {
    remarks = List.copyOf(remarks);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * Of a submission that was read.
   *
   * @param file name of its file
   * @param text its text as it is kept; null where there is none
   */
  public static StoredReading of(
      String file,
      Submission submission,
      @Nullable StoredText text,
      long size,
      String hash,
      String type,
      List<String> remarks,
      List<Shortfall> shortfalls) {
    Unreadable unreadable = submission instanceof Unreadable u ? u : null;
    return new StoredReading(
        submission.name().substring(file.length()),
        size,
        hash,
        type,
        remarks,
        shortfalls,
        text == null ? "" : text.hash(),
        submission instanceof Article article ? article.text().length() : 0,
        unreadable == null ? null : unreadable.reason(),
        unreadable == null ? "" : unreadable.detail());
  }
}
