package org.copydesk.check.names;

import java.util.List;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Transliterations;

/**
 * What the checks of this area know about names.
 *
 * @param lexicon listed words and names
 * @param house names in the news, the desk's own among them
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

  /** These lists with a desk's own names added, which overrule them. */
  public NameKnowledge withNamesOf(List<HouseNames.Entry> desk) {
    return desk.isEmpty()
        ? this
        : new NameKnowledge(lexicon, house.with(desk), transliterations, gazetteer, weights);
  }
}
