package org.copydesk.audit;

import org.copydesk.score.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the last comparable run said of a submission.
 *
 * @param verdict its verdict
 * @param score its score; null when it was not audited
 */
public record EarlierResult(Verdict verdict, @Nullable Double score) {}
