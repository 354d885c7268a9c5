package org.copydesk.check.spelling;

import org.copydesk.check.Lexicon;

/**
 * What the checks of this area know about words.
 *
 * @param lexicon listed words
 * @param formation words formed by rule
 * @param splits two words written as one
 */
record WordKnowledge(Lexicon lexicon, WordFormation formation, RunTogetherSplit splits) {

  static WordKnowledge with(Lexicon lexicon) {
    return new WordKnowledge(lexicon, new WordFormation(), new RunTogetherSplit(lexicon));
  }
}
