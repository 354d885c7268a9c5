package org.copydesk.audit;

import org.copydesk.score.Score;
import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparable run said of a submission.
 *
 * @param verdict its verdict
 * @param score its score; null when it was not audited
 * @param cause why the result of this run may be another
 */
public record EarlierResult(Verdict verdict, @Nullable Double score, MoveCause cause) {

  /** The result of another text under the same name. */
  public EarlierResult(Verdict verdict, @Nullable Double score) {
    this(verdict, score, MoveCause.TEXT);
  }

  /** Whether a result is another than this one. */
  public boolean movedTo(Verdict verdict, @Nullable Score score) {
    return this.verdict != verdict
        || (score == null) != (this.score == null)
        || score != null && this.score != null && Math.abs(score.value() - this.score) > 0.05;
  }
}
