package org.copydesk.store;

import java.util.List;
import java.util.Map;
import org.copydesk.score.Dimension;
import org.copydesk.score.Remedy;
import org.copydesk.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The part of a submission's result that is text of the submission or a list.
 *
 * @param headline its headline or first words
 * @param breakdown what took points; null before the score step
 * @param dimensions each dimension in tenths of a point; null before the score step
 * @param toPass what would bring the submission to PASS; null before the score step
 * @param mainReason the fault that took most, in words; empty before the score step
 */
record Summary(
    String headline,
    @Nullable List<Score.Line> breakdown,
    @Nullable Map<Dimension, Integer> dimensions,
    @Nullable Remedy toPass,
    String mainReason) {

  /** A summary without a score. */
  Summary(String headline, String mainReason) {
    this(headline, null, null, null, mainReason);
  }

  /** The same with its score. */
  Summary scored(Score score, String reason) {
    return new Summary(headline, score.breakdown(), score.dimensions(), score.toPass(), reason);
  }

  /** The score kept here, whose value the store keeps beside it. */
  Score score(int tenths) {
    return new Score(
        tenths,
        breakdown == null ? List.of() : breakdown,
        dimensions == null ? Map.of() : dimensions,
        toPass == null ? new Remedy(List.of(), tenths) : toPass);
  }
}
