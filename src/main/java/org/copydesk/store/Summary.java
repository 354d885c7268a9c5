package org.copydesk.store;

import java.util.List;
import org.copydesk.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The part of a submission's result that is text of the submission or a list.
 *
 * @param headline its headline or first words
 * @param failedChecks one sentence for each check that failed
 * @param breakdown what took points; null before the score step
 * @param mainReason the fault that took most, in words; empty before the score step
 */
record Summary(
    String headline,
    List<String> failedChecks,
    @Nullable List<Score.Line> breakdown,
    String mainReason) {}
