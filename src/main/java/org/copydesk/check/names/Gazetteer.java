package org.copydesk.check.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.data.DataFile;

/**
 * Names of people, places and organisations that somebody listed at some time: the ANNIE gazetteer
 * of GATE and the larger cities of the world. Weak evidence in both directions. The lists are old,
 * hold slips themselves, and a slip for a great name is often the true name of a village; so a
 * listed word may still be wrong here, and a word that is not listed is no more than unknown. Safe
 * for many threads; loaded when first asked.
 */
public final class Gazetteer {

  /** A place that most readers may have heard of. */
  private static final int LARGE_CITY = 100_000;

  /** Two letters are a state or a particle before they are a name. */
  private static final int SHORTEST_PART = 3;

  private static final Pattern FIELD_END = Pattern.compile("[:\t]");
  private static final Pattern PART_END = Pattern.compile("[^\\p{L}\\p{M}'’]++");

  private static final Gazetteer STANDARD = new Gazetteer();

  private Gazetteer() {}

  /** The lists that come with the product. */
  public static Gazetteer standard() {
    return STANDARD;
  }

  /** Loads on first use, once, whichever thread comes first. */
  private static final class Loaded {
    static final Loaded LISTS = new Loaded();

    final Set<String> firstNames;
    final Set<String> places;
    final Set<String> others;
    final Set<String> titles;
    final Set<String> placeCues;
    final Set<String> countries;
    final Map<String, String> demonyms;
    final Map<String, Integer> people;
    final Map<String, String> countryOfCity;

    private Loaded() {
      Reader reader = new Reader();
      for (List<String> row : DataFile.beside(Gazetteer.class, "gazetteers.tsv").rows()) {
        DataFile.beside(Gazetteer.class, "/resources/gazetteer/" + row.get(0) + ".lst")
            .lines()
            .forEach(line -> reader.add(row.get(1), line));
      }
      DataFile.beside(Gazetteer.class, "cities.tsv").rows().forEach(reader::addCity);
      // The copies need a third of the memory.
      firstNames = Set.copyOf(reader.firstNames);
      places = Set.copyOf(reader.places);
      others = Set.copyOf(reader.others);
      titles = Set.copyOf(reader.titles);
      placeCues = Set.copyOf(reader.placeCues);
      countries = Set.copyOf(reader.countries);
      demonyms = Map.copyOf(reader.demonyms);
      people = Map.copyOf(reader.people);
      countryOfCity = Map.copyOf(reader.countryOfCity);
    }
  }

  /** Collects the entries of all lists. */
  private static final class Reader {
    final Set<String> firstNames = new HashSet<>();
    final Set<String> places = new HashSet<>();
    final Set<String> others = new HashSet<>();
    final Set<String> titles = new HashSet<>();
    final Set<String> placeCues = new HashSet<>();
    final Set<String> countries = new HashSet<>();
    final Map<String, String> demonyms = new HashMap<>();
    final Map<String, Integer> people = new HashMap<>();
    final Map<String, String> countryOfCity = new HashMap<>();

    void addCity(List<String> row) {
      int count = Integer.parseInt(row.get(4));
      for (String name : row.subList(0, 2)) {
        if (!name.isEmpty()) {
          if (count >= people.getOrDefault(name, 0)) {
            countryOfCity.put(name, row.get(3));
          }
          people.merge(name, count, Math::max);
          addWithParts(name, places);
        }
      }
      addWithParts(row.get(2), places);
    }

    void add(String kind, String line) {
      String[] fields = FIELD_END.split(line);
      String name = fields[0].strip();
      switch (kind) {
        case "first-name" -> firstNames.add(name);
        case "place" -> addWithParts(name, places);
        case "country" -> {
          countries.add(name);
          addWithParts(name, places);
        }
        case "person", "organisation" -> addWithParts(name, others);
        case "title" -> titles.add(name.toLowerCase(Locale.ENGLISH));
        case "place-cue" -> placeCues.add(name.toLowerCase(Locale.ENGLISH));
        case "demonym" -> demonyms.put(name, countryIn(fields));
        default -> throw new IllegalArgumentException("gazetteers.tsv: no kind “" + kind + "”");
      }
    }

    /** The country a line names; empty where the list leaves it to the reader. */
    private static String countryIn(String[] fields) {
      for (String field : fields) {
        if (field.startsWith("country=")) {
          return field.substring("country=".length());
        }
      }
      return "";
    }

    private static void addWithParts(String name, Set<String> names) {
      names.add(name);
      if (name.indexOf(' ') >= 0 || name.indexOf('-') >= 0) {
        for (String part : PART_END.split(name)) {
          if (part.length() >= SHORTEST_PART && Character.isUpperCase(part.charAt(0))) {
            names.add(part);
          }
        }
      }
    }
  }

  /** Loads on first use: only the search for a misspelled place needs it. */
  private static final class LargeCities {
    static final NearWords NAMES =
        NearWords.of(
            Loaded.LISTS.people.entrySet().stream()
                .filter(city -> city.getValue() >= LARGE_CITY)
                .map(Map.Entry::getKey)
                .filter(name -> name.chars().allMatch(Character::isLetter))
                .toList());
  }

  /** Loads on first use: names with accents or signs in them, as they are typed without. */
  private static final class PlainForms {
    static final Set<String> NAMES =
        Stream.of(Loaded.LISTS.firstNames, Loaded.LISTS.places, Loaded.LISTS.others)
            .flatMap(Set::stream)
            .filter(name -> name.indexOf(' ') < 0)
            .filter(name -> !name.equals(JoinedName.of(name)))
            .map(name -> JoinedName.of(name).toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a list holds this name with accents, hyphens or apostrophes that it lacks. */
  boolean listsPlainFormOf(String name) {
    return PlainForms.NAMES.contains(JoinedName.of(name).toLowerCase(Locale.ENGLISH));
  }

  /** Whether any list holds the word, as a name or as part of one; titles and cues are no names. */
  public boolean lists(String word) {
    return isFirstName(word) || isPlace(word) || Loaded.LISTS.others.contains(word);
  }

  /** Whether somebody is called so. */
  public boolean isFirstName(String word) {
    return Loaded.LISTS.firstNames.contains(word);
  }

  /** Whether a country, region, city or village is called so, or has the word in its name. */
  public boolean isPlace(String name) {
    return Loaded.LISTS.places.contains(name);
  }

  /**
   * How many people live in the largest city of this name.
   *
   * @param city its whole name, with or without its accents
   * @return 0 for an unknown city or one nobody counted
   */
  public long population(String city) {
    return Loaded.LISTS.people.getOrDefault(city, 0);
  }

  /** The country of the largest city of this name; empty for an unknown city. */
  public Optional<String> countryOfCity(String city) {
    return Optional.ofNullable(Loaded.LISTS.countryOfCity.get(city));
  }

  /** Whether a word or phrase, in any case, is a title, rank or occupation: "prime minister". */
  public boolean isTitle(String phrase) {
    return Loaded.LISTS.titles.contains(phrase.toLowerCase(Locale.ENGLISH));
  }

  /** Whether a word or phrase, in any case, stands before or after a place: "fort", "river". */
  public boolean isPlaceCue(String phrase) {
    return Loaded.LISTS.placeCues.contains(phrase.toLowerCase(Locale.ENGLISH));
  }

  /**
   * The country that an adjective speaks of: "Syria" for "Syrian". Where the lists do not say it,
   * the adjective begins with it.
   */
  public Optional<String> countryOfDemonym(String adjective) {
    String country = Loaded.LISTS.demonyms.get(adjective);
    if (country == null) {
      return Optional.empty();
    }
    if (!country.isEmpty()) {
      return Optional.of(country);
    }
    for (int end = adjective.length() - 1; end >= SHORTEST_PART; end--) {
      for (String ending : List.of("", "a", "e", "y", "o")) {
        String candidate = adjective.substring(0, end) + ending;
        if (!candidate.equals(adjective) && Loaded.LISTS.countries.contains(candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Cities of at least 100,000 people, of one word, that are nearly written like this word.
   *
   * @param letters how many letters may differ, 1 or 2
   */
  public Set<String> citiesNear(String word, int letters) {
    return LargeCities.NAMES.near(word, letters);
  }
}
