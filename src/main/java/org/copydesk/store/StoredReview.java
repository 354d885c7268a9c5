package org.copydesk.store;

import org.copydesk.audit.Suppression;
import org.copydesk.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a finding that somebody decided.
 *
 * @param suppression why it does not count; null when it does
 * @param decision the decision that speaks for it; null when what suppresses it is none
 */
record StoredReview(@Nullable Suppression suppression, @Nullable Decision decision) {

  static final StoredReview NONE = new StoredReview(null, null);
}
