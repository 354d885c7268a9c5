package org.copydesk.job;

import org.copydesk.review.Decisions;
import org.copydesk.store.DecisionStore;

/**
 * The decisions of editors that the run at hand goes by: those the desk keeps in its file and those
 * taken from workbooks, looked up once when the run starts, so that all of it is judged alike.
 */
final class KnownDecisions {

  private final Decisions ofDesk;
  private final DecisionStore store;
  private volatile Decisions known = Decisions.NONE;

  /**
   * @param ofDesk what the desk's file holds
   * @param store what was taken from workbooks
   */
  KnownDecisions(Decisions ofDesk, DecisionStore store) {
    this.ofDesk = ofDesk;
    this.store = store;
  }

  /** Looks them up; to be said once, before the run starts. */
  Decisions load() {
    known = beside(store.all());
    return known;
  }

  /** Those of the desk's file and these. */
  Decisions beside(Decisions stored) {
    return stored.and(ofDesk.all());
  }

  Decisions now() {
    return known;
  }
}
