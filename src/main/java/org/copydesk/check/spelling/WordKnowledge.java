package org.copydesk.check.spelling;

import org.copydesk.check.Lexicon;

/**
 * What the checks of this area know about words.
 *
 * @param lexicon listed words
 * @param formation words formed by rule
 * @param variants second spellings of words
 * @param splits two words written as one
 * @param broken one word written as two
 */
record WordKnowledge(
    Lexicon lexicon,
    WordFormation formation,
    VariantSpellings variants,
    RunTogetherSplit splits,
    SplitWords broken) {

  static WordKnowledge with(Lexicon lexicon) {
    return new WordKnowledge(
        lexicon,
        new WordFormation(),
        new VariantSpellings(),
        new RunTogetherSplit(lexicon),
        new SplitWords(lexicon));
  }
}
