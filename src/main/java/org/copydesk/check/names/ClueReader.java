package org.copydesk.check.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords.Unknown;

/** Reads the clues for one word and one name from an article and the lists. */
final class ClueReader {

  /** A word less common than this is met as a name sooner than as a word. */
  private static final int RARE_WORD = 4;

  /** Names on the desk's own list are at least as well known as this. */
  private static final double HOUSE_RENOWN = 12;

  /** A first name with more surnames than this in the lists goes with almost any. */
  private static final int TELLING_MATES = 25;

  private final NamesInText names;
  private final NameKnowledge knowledge;

  ClueReader(NamesInText names, NameKnowledge knowledge) {
    this.names = names;
    this.knowledge = knowledge;
  }

  /**
   * What speaks for a name, over all places of the word: one place where it fits speaks for the
   * others too.
   *
   * @param places where the word stands
   * @param name the name it may be a slip for
   * @param near all names near the word
   */
  Clues read(List<Unknown> places, String name, List<String> near) {
    Lexicon lexicon = knowledge.lexicon();
    String word = places.get(0).word();
    double slip = Slip.from(name, word).bits();
    return new Clues(
        new Clues.Likeness(
            slip,
            lexicon.surprise(word),
            lexicon.surprise(name),
            rivals(word, name, near, slip),
            Inflection.relates(name, word)),
        fame(word, name),
        new Clues.Use(
            names.uses(name), places.size(), names.submissions(name), names.submissions(word)),
        company(places, name));
  }

  private int rivals(String word, String name, List<String> near, double slip) {
    int rivals = 0;
    for (String other : near) {
      if (!other.equalsIgnoreCase(name)
          && knowledge.lexicon().knows(other)
          && Slip.from(other, word).bits() <= slip) {
        rivals++;
      }
    }
    return rivals;
  }

  private Clues.Fame fame(String word, String name) {
    Lexicon lexicon = knowledge.lexicon();
    boolean house = knowledge.house().find(name).isPresent();
    int listings = lexicon.listings(name);
    double renown =
        Math.max(
            lexicon.frequency(name),
            listings == 0 ? 0 : 4 + 1.5 * Math.log(listings) / Math.log(2));
    return new Clues.Fame(
        house ? Math.max(renown, HOUSE_RENOWN) : renown,
        !house && isEveryday(name),
        knowledge.house().rightFormOf(word).filter(name::equals).isPresent(),
        false);
  }

  /** Whether the name is also a word, and not one as rare as "macron". */
  private boolean isEveryday(String name) {
    Lexicon lexicon = knowledge.lexicon();
    return lexicon.knowsLowerCase(name)
        && (lexicon.listings(name) == 0
            || lexicon.frequency(name.toLowerCase(Locale.ENGLISH)) >= RARE_WORD);
  }

  private Clues.Company company(List<Unknown> places, String name) {
    Optional<HouseNames.Entry> entry = knowledge.house().find(name);
    boolean listed = places.stream().anyMatch(p -> isListedPair(p, name));
    return new Clues.Company(
        listed,
        listed && places.stream().noneMatch(p -> isTellingPair(p, name)),
        places.stream().anyMatch(p -> names.holdsBesideNeighbourOf(p, name)),
        !listed && places.stream().allMatch(this::isStrangePair),
        entry.isPresent()
            && places.stream().anyMatch(p -> entry.get().hasCueNear(p.token(), names.tokens())),
        false,
        places.stream().mapToInt(Unknown::strangers).min().orElse(0),
        names.strangeShare());
  }

  private boolean isListedPair(Unknown place, String name) {
    String before = names.capitalisedBeside(place, -1);
    String after = names.capitalisedBeside(place, 1);
    return (!before.isEmpty() && isPair(before, name)) || (!after.isEmpty() && isPair(name, after));
  }

  /** Whether the word next to the name goes with few others: "Keith", not "John" or "Smith". */
  private boolean isTellingPair(Unknown place, String name) {
    String before = names.capitalisedBeside(place, -1);
    String after = names.capitalisedBeside(place, 1);
    Lexicon lexicon = knowledge.lexicon();
    return (!before.isEmpty()
            && isPair(before, name)
            && (knowledge.house().find(name).isPresent()
                || lexicon.surnamesOf(before).size() <= TELLING_MATES))
        || (!after.isEmpty()
            && isPair(name, after)
            && lexicon.firstNamesOf(after).size() <= TELLING_MATES);
  }

  private boolean isStrangePair(Unknown place) {
    String before = names.capitalisedBeside(place, -1);
    String after = names.capitalisedBeside(place, 1);
    return (!before.isEmpty() && isNameLike(before)) || (!after.isEmpty() && isNameLike(after));
  }

  private boolean isPair(String first, String last) {
    return knowledge.lexicon().surnamesOf(first).contains(last)
        || knowledge.house().find(last).filter(e -> e.firstNames().contains(first)).isPresent();
  }

  /** Whether a capitalised neighbour is a name rather than a title or "The". */
  private boolean isNameLike(String word) {
    return !knowledge.lexicon().knowsLowerCase(word);
  }
}
