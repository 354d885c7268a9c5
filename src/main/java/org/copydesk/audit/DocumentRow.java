package org.copydesk.audit;

import java.util.List;
import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;

/**
 * One file of the run: an audited submission, or why it was not.
 *
 * @param document the submission's name
 * @param path where its file lies, seen from the root of the repository or else from the folder
 *     that Copydesk was started in, with forward slashes; a path from the root of the file system
 *     where it lies elsewhere; of a member the archive's
 * @param verdict what the desk is told
 * @param score null exactly when the verdict is NOT_AUDITED
 * @param headline the headline or first words; empty when not audited
 * @param words words of the story
 * @param language BCP 47 tag of the text's language; empty when not audited
 * @param errors number of findings at level error that count
 * @param warnings number of findings at level warning that count
 * @param notes number of findings at level note
 * @param suppressed number of findings that editors let stand
 * @param inBaseline number of findings that were known when the desk began
 * @param mainReason the kind of fault that took most points, in the rule's words, with its first
 *     example; for a file that was not audited, what happened; empty when nothing was found
 * @param measures what the measures say of the story; none when not audited
 * @param shortfalls why it was audited only in part: what was not read of it, then what could not
 *     be checked
 * @param reason why it was not audited; null when it was
 * @param detail what was seen in this case: why it was not audited, or what an editor should know
 *     although it was; may be empty
 * @param size size of the file in bytes
 * @param type media type found by content; empty when unknown
 * @param earlierName the name it had before it was renamed, under which decisions and the run
 *     before know it; empty when it was not renamed
 * @param before what the last comparable run said of it; null when there was none or it was not
 *     there
 */
public record DocumentRow(
    String document,
    String path,
    Verdict verdict,
    @Nullable Score score,
    String headline,
    int words,
    String language,
    int errors,
    int warnings,
    int notes,
    int suppressed,
    int inBaseline,
    String mainReason,
    Measures measures,
    List<Shortfall> shortfalls,
    @Nullable UnreadableReason reason,
    String detail,
    long size,
    String type,
    String earlierName,
    @Nullable EarlierResult before) {

  public DocumentRow {
    shortfalls = List.copyOf(shortfalls);
    if ((score == null) != (verdict == Verdict.NOT_AUDITED)
        || (reason != null) != (verdict == Verdict.NOT_AUDITED)) {
      throw new IllegalArgumentException(document + " is " + verdict + " with score " + score);
    }
  }

  /** Why it was audited only in part, a sentence each. */
  public List<String> shortfallSentences() {
    return shortfalls.stream().map(Shortfall::sentence).toList();
  }

  /** Number of findings that count. */
  public int findings() {
    return errors + warnings + notes;
  }
}
