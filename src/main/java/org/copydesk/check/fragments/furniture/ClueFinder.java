package org.copydesk.check.fragments.furniture;

import java.util.Set;

/** Finds the clues of one group that a line gives. */
interface ClueFinder {

  /**
   * @param page the text
   * @param line the number of the line, from 0
   * @param clues what is found goes here
   */
  void find(Page page, int line, Set<LineClue> clues);

  /** Adds a clue where it is so. */
  static void add(Set<LineClue> clues, boolean is, LineClue clue) {
    if (is) {
      clues.add(clue);
    }
  }
}
