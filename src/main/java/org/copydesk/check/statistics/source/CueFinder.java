package org.copydesk.check.statistics.source;

import java.util.List;

/** Finds one sort of words that say where something comes from. */
interface CueFinder {

  /**
   * Adds the cue that hangs on a word, if one does.
   *
   * @param i the token that may be a verb, a preposition or a noun of sources
   */
  void find(int i, ReadSentence in, List<SourceCue> cues);
}
