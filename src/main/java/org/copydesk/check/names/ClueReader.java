package org.copydesk.check.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.Lexicon;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.text.Token;

/** Reads the clues for one word and one name from an article and the lists. */
final class ClueReader {

  /** A word less common than this is met as a name sooner than as a word. */
  private static final int RARE_WORD = 4;

  /** Names on the desk's own list are at least as well known as this. */
  private static final double HOUSE_RENOWN = 12;

  /** Makes a city of 100,000 people as well known as a name listed twice. */
  private static final double SMALL_CITY = 4.5;

  /** A first name with more surnames than this in the lists goes with almost any. */
  private static final int TELLING_MATES = 25;

  /** A smaller place is rarely what an unknown word was meant for. */
  private static final int LARGE_CITY = 100_000;

  /** Whoever is listed with so many surnames has a common first name. */
  private static final int COMMON_FIRST_NAME = 5;

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
   */
  Clues read(List<Unknown> places, String name) {
    Lexicon lexicon = knowledge.lexicon();
    String word = places.get(0).word();
    return new Clues(
        new Clues.Likeness(
            word.length(),
            Slip.from(name, word).bits(),
            lexicon.surprise(word),
            lexicon.surprise(name),
            Inflection.relates(name, word)),
        fame(word, name),
        new Clues.Use(
            names.uses(name, places),
            places.size(),
            names.submissions(name),
            names.submissions(word)),
        company(places, name));
  }

  private Clues.Fame fame(String word, String name) {
    Lexicon lexicon = knowledge.lexicon();
    boolean house = knowledge.house().find(name).isPresent();
    int listings = lexicon.listings(name);
    double listed = listings == 0 ? 0 : 4 + 1.5 * Math.log(listings) / Math.log(2);
    double peopled = 2 * Math.log10(1.0 + knowledge.gazetteer().population(name)) - SMALL_CITY;
    double renown = Math.max(lexicon.frequency(name), Math.max(listed, peopled));
    return new Clues.Fame(
        house ? Math.max(renown, HOUSE_RENOWN) : renown,
        !house && isEveryday(name),
        knowledge.house().rightFormOf(word).filter(name::equals).isPresent(),
        knowledge.gazetteer().lists(word));
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
    String pair =
        places.stream()
            .map(p -> listedPair(p, name))
            .filter(p -> !p.isEmpty())
            .findFirst()
            .orElse("");
    return new Clues.Company(
        pair,
        !pair.isEmpty() && places.stream().noneMatch(p -> isTellingPair(p, name)),
        places.stream().anyMatch(p -> names.holdsBesideNeighbourOf(p, name)),
        pair.isEmpty() && places.stream().allMatch(this::isStrangePair),
        entry.isPresent()
            && places.stream().anyMatch(p -> entry.get().hasCueNear(p.token(), names.tokens())),
        countrySpokenOf(places, name),
        isWrongKind(places.get(0), name),
        places.stream().anyMatch(p -> isFirstName(p, name)),
        places.stream().mapToInt(Unknown::strangers).min().orElse(0),
        names.strangeShare());
  }

  /** The country of the city, where a sentence of these places names it or its people, or "". */
  private String countrySpokenOf(List<Unknown> places, String name) {
    Gazetteer gazetteer = knowledge.gazetteer();
    String country =
        gazetteer.population(name) < LARGE_CITY ? "" : gazetteer.countryOfCity(name).orElse("");
    boolean spokenOf =
        !country.isEmpty()
            && places.stream()
                .flatMap(p -> names.sentenceOf(p).stream())
                .filter(Token::isCapitalised)
                .map(t -> UnknownWords.bare(t.text()))
                .anyMatch(
                    w ->
                        w.equals(country)
                            || gazetteer.countryOfDemonym(w).filter(country::equals).isPresent());
    return spokenOf ? country : "";
  }

  /** Whether the neighbours ask for a person and the name is a place's only, or the reverse. */
  private boolean isWrongKind(Unknown place, String name) {
    Gazetteer gazetteer = knowledge.gazetteer();
    String before = names.wordBeside(place, -1);
    String after = names.wordBeside(place, 1);
    boolean person =
        gazetteer.isFirstName(before)
            || gazetteer.isTitle(before)
            || knowledge.lexicon().surnamesOf(before).size() > TELLING_MATES;
    boolean location =
        gazetteer.isPlaceCue(after) || gazetteer.isPlaceCue(before) || before.equals("in");
    boolean ofPlace = gazetteer.isPlace(name);
    boolean ofPerson = knowledge.lexicon().listings(name) > 0 || gazetteer.isFirstName(name);
    return person != location && ofPlace != ofPerson && person == ofPlace;
  }

  private boolean isFirstName(Unknown place, String name) {
    String after = names.capitalisedBeside(place, 1);
    return !after.isEmpty()
        && isNameLike(after)
        && (knowledge.gazetteer().isFirstName(name)
            || knowledge.lexicon().surnamesOf(name).size() >= COMMON_FIRST_NAME);
  }

  /** The listed name that the name and the word before or after it make, or "". */
  private String listedPair(Unknown place, String name) {
    String before = names.capitalisedBeside(place, -1);
    if (!before.isEmpty() && isPair(before, name)) {
      return before + " " + name;
    }
    String after = names.capitalisedBeside(place, 1);
    return !after.isEmpty() && isPair(name, after) ? name + " " + after : "";
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
    return !knowledge.lexicon().knowsLowerCase(word) || knowledge.gazetteer().isFirstName(word);
  }
}
