package org.copydesk.check.names;

import org.copydesk.check.Lexicon;
import org.copydesk.check.Transliterations;

/**
 * What the checks of this area know about names.
 *
 * @param lexicon listed words and names
 * @param house the desk's own list
 * @param transliterations spellings that are all right
 * @param gazetteer old and long lists, weak evidence
 * @param weights how much each clue counts
 */
public record NameKnowledge(
    Lexicon lexicon,
    HouseNames house,
    Transliterations transliterations,
    Gazetteer gazetteer,
    NameWeights weights) {

  /** The lists that come with the product. */
  public static NameKnowledge standard(Lexicon lexicon) {
    return new NameKnowledge(
        lexicon,
        HouseNames.standard(),
        Transliterations.standard(),
        Gazetteer.standard(),
        NameWeights.standard());
  }
}
