package org.copydesk.check.statistics.claim;

/** Finds the clues of numbers of some kind. */
interface ClueFinder {

  /** Adds what speaks for and against the number at a place, and the kind of figure it would be. */
  void find(NumberPlace place, ClaimClues clues);
}
