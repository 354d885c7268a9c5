package org.copydesk.check.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.fsa.builders.FSABuilder;
import morfologik.stemming.Dictionary;
import org.copydesk.check.LetterModel;
import org.copydesk.check.Lexicon;
import org.languagetool.JLanguageTool;

/**
 * The words and names that LanguageTool knows: its dictionaries of six varieties of English, read
 * directly, and the parts of the names in its phrase lists. LanguageTool itself accepts a surname
 * only next to its first name; here the parts are known on their own. Safe for many threads; loaded
 * when first asked.
 */
public final class LanguageToolLexicon implements Lexicon {

  private static final List<String> VARIETIES =
      List.of("en_US", "en_GB", "en_CA", "en_AU", "en_NZ", "en_ZA");

  private static final byte SEPARATOR = '_';

  /** Loads on first use, once, whichever thread comes first. */
  private static final class Loaded {
    static final Loaded LISTS = new Loaded();

    final List<WordAutomaton> dictionaries;

    /**
     * Where near words are looked for: the American dictionary and what the British one has beside
     * it. The other four spell as one of these two, but for a few words of their own.
     */
    final List<WordAutomaton> forNeighbours;

    final PhraseLists phrases;
    final WordAutomaton parts;
    final LetterModel letters = new LetterModel();

    private Loaded() {
      dictionaries = VARIETIES.stream().map(Loaded::dictionary).toList();
      WordAutomaton american = dictionaries.get(0);
      forNeighbours = List.of(american, dictionaries.get(1).without(american));
      phrases = PhraseLists.read();
      Map<String, Integer> names = new HashMap<>(phrases.parts());
      for (String word : phrases.words()) {
        if (Character.isUpperCase(word.charAt(0))) {
          names.putIfAbsent(word, 1);
        }
      }
      parts = automaton(names);
      Set<String> learned = new HashSet<>();
      dictionaries
          .get(0)
          .forEachCapitalised(
              word -> {
                if (learned.add(word)) {
                  letters.learn(word);
                }
              });
      names.keySet().stream().filter(learned::add).forEach(letters::learn);
    }

    private static WordAutomaton dictionary(String variety) {
      URL url =
          JLanguageTool.getDataBroker().getFromResourceDirAsUrl("en/hunspell/" + variety + ".dict");
      try {
        Dictionary dictionary = Dictionary.read(url);
        return new WordAutomaton(dictionary.fsa, dictionary.metadata.getSeparator());
      } catch (IOException e) {
        throw new UncheckedIOException("the dictionary " + variety + " can't be read", e);
      }
    }

    private static WordAutomaton automaton(Map<String, Integer> names) {
      List<byte[]> sequences = new ArrayList<>(names.size());
      names.forEach(
          (name, count) ->
              sequences.add(
                  (name + (char) SEPARATOR + (char) ('A' + Math.min(25, count)))
                      .getBytes(StandardCharsets.UTF_8)));
      sequences.sort(FSABuilder.LEXICAL_ORDERING);
      return new WordAutomaton(FSABuilder.build(sequences), SEPARATOR);
    }
  }

  @Override
  public boolean knows(String word) {
    if (Loaded.LISTS.phrases.prohibited().contains(word)) {
      return false;
    }
    return Loaded.LISTS.dictionaries.stream().anyMatch(d -> d.frequency(word) >= 0)
        || Loaded.LISTS.phrases.words().contains(word)
        || (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && knowsLowerCase(word));
  }

  @Override
  public boolean knowsLowerCase(String word) {
    String lower = word.toLowerCase(Locale.ENGLISH);
    return !Loaded.LISTS.phrases.prohibited().contains(lower)
        && (exactFrequency(lower) >= 0 || Loaded.LISTS.phrases.words().contains(lower));
  }

  @Override
  public int frequency(String word) {
    return Math.max(0, frequencyOf(word));
  }

  /** The frequency of a word, or of its lower-case form where that is more common; -1 for none. */
  private static int frequencyOf(String word) {
    int exact = exactFrequency(word);
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0))
        ? Math.max(exact, exactFrequency(word.toLowerCase(Locale.ENGLISH)))
        : exact;
  }

  private static int exactFrequency(String word) {
    int most = -1;
    for (WordAutomaton dictionary : Loaded.LISTS.dictionaries) {
      most = Math.max(most, dictionary.frequency(word));
    }
    return most;
  }

  @Override
  public List<String> near(String word, int distance) {
    Map<String, WordAutomaton.Near> found = new HashMap<>();
    Loaded.LISTS.forNeighbours.stream()
        .flatMap(d -> d.near(word, distance).stream())
        .forEach(n -> found.merge(n.word(), n, (a, b) -> a.frequency() >= b.frequency() ? a : b));
    return inOrder(found.values().stream(), word);
  }

  @Override
  public List<String> nameParts(String token, int distance) {
    return inOrder(Loaded.LISTS.parts.near(token, distance).stream(), token);
  }

  private static List<String> inOrder(Stream<WordAutomaton.Near> found, String word) {
    return found
        .sorted(WordAutomaton.Near.BEST_FIRST)
        .map(WordAutomaton.Near::word)
        .filter(w -> !w.equals(word) && !Loaded.LISTS.phrases.prohibited().contains(w))
        .toList();
  }

  @Override
  public boolean isNamePart(String token) {
    return Loaded.LISTS.phrases.parts().containsKey(token);
  }

  @Override
  public int listings(String token) {
    return Loaded.LISTS.phrases.parts().getOrDefault(token, 0);
  }

  @Override
  public Set<String> firstNamesOf(String surname) {
    return Set.copyOf(Loaded.LISTS.phrases.before().getOrDefault(surname, Set.of()));
  }

  @Override
  public Set<String> surnamesOf(String firstName) {
    return Set.copyOf(Loaded.LISTS.phrases.after().getOrDefault(firstName, Set.of()));
  }

  @Override
  public double surprise(String word) {
    return Loaded.LISTS.letters.bits(word);
  }
}
