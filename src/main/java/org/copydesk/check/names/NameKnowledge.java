package org.copydesk.check.names;

import org.copydesk.check.Lexicon;

/**
 * What the checks of this area know about names.
 *
 * @param lexicon listed words and names
 * @param house the desk's own list
 * @param transliterations spellings that are all right
 */
record NameKnowledge(Lexicon lexicon, HouseNames house, Transliterations transliterations) {

  static NameKnowledge with(Lexicon lexicon) {
    return new NameKnowledge(lexicon, HouseNames.standard(), Transliterations.standard());
  }
}
