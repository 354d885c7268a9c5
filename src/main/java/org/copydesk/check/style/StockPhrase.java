package org.copydesk.check.style;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A worn phrase with its slots, as {@code stock-phrases.tsv} writes it. It is matched word by word
 * and tries at most four lengths a slot, so what it costs is bounded by its own length.
 */
final class StockPhrase {

  /** How many words a slot written {@code **} may take. */
  private static final int LONGEST_SLOT = 3;

  /**
   * One place of the phrase.
   *
   * @param words what may stand there; empty for any word
   * @param fewest how many words it takes at least
   * @param most how many it takes at most
   */
  private record Place(Set<String> words, int fewest, int most) {

    boolean takes(String word) {
      return words.isEmpty() || words.contains(word);
    }
  }

  private final List<Place> places;

  private StockPhrase(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /**
   * Reads a phrase as the data file writes it.
   *
   * @param named the words behind each {@code @name}
   * @throws IllegalArgumentException when it begins with a slot or uses a name that is not there
   */
  static StockPhrase parse(String written, Map<String, Set<String>> named) {
    List<Place> places = new ArrayList<>();
    for (String place : written.split(" ")) {
      if (place.equals("**")) {
        places.add(new Place(Set.of(), 0, LONGEST_SLOT));
      } else if (place.equals("*")) {
        places.add(new Place(Set.of(), 1, 1));
      } else {
        boolean optional = place.endsWith("?");
        String words = optional ? place.substring(0, place.length() - 1) : place;
        places.add(new Place(wordsOf(words, named), optional ? 0 : 1, 1));
      }
    }
    if (places.get(0).words().isEmpty() || places.get(0).fewest() == 0) {
      throw new IllegalArgumentException("a stock phrase begins with a word: " + written);
    }
    return new StockPhrase(places);
  }

  /** The words it may begin with, in lower case. */
  Set<String> firstWords() {
    return places.get(0).words();
  }

  /**
   * Where it ends when it begins at a word.
   *
   * @param at the number of that word
   * @param words of one sentence, in lower case
   * @return the number of the word behind it; -1 when it does not stand there
   */
  int endFrom(int at, List<String> words) {
    return endFrom(at, words, 0);
  }

  private int endFrom(int at, List<String> words, int place) {
    if (place == places.size()) {
      return at;
    }
    Place next = places.get(place);
    for (int taken = 0; taken <= next.most(); taken++) {
      if (taken >= next.fewest()) {
        int end = endFrom(at + taken, words, place + 1);
        if (end >= 0) {
          return end;
        }
      }
      if (at + taken == words.size() || !next.takes(words.get(at + taken))) {
        break;
      }
    }
    return -1;
  }

  private static Set<String> wordsOf(String written, Map<String, Set<String>> named) {
    Set<String> words = new HashSet<>();
    for (String word : written.split("\\|")) {
      if (!word.startsWith("@")) {
        words.add(word);
        continue;
      }
      Set<String> meant = named.get(word.substring(1));
      if (meant == null) {
        throw new IllegalArgumentException("no words are named " + word);
      }
      words.addAll(meant);
    }
    return Set.copyOf(words);
  }
}
