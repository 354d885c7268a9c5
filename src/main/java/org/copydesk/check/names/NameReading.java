package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.check.CheckContext;
import org.copydesk.check.UnknownWords.Unknown;
import org.copydesk.text.Token;

/**
 * Every unknown capitalised word of an article with the names it may be a slip for, best first. A
 * word is suspect because a better known name is near and fits, never because no list holds it.
 */
final class NameReading {

  private final Map<String, List<Suspicion>> byWord = new LinkedHashMap<>();
  private final Map<Integer, Unknown> places = new TreeMap<>();

  private NameReading() {}

  /**
   * A name that a word may have been meant for.
   *
   * @param name the name
   * @param clues what speaks for it
   * @param logOdds how likely that makes it
   */
  record Suspicion(String name, Clues clues, double logOdds) {

    /** Likely enough to disturb an editor: more likely than not. */
    private static final double LIKELY = 0.5;

    private static final double IN_DOUBT = 0.89;

    /** The renown of a name that stands in one line of a list and in no dictionary. */
    private static final double LISTED_ONCE = 4;

    /** Sure enough to fail a submission. */
    private static final double SURE = 0.9;

    static final Comparator<Suspicion> BEST_FIRST =
        Comparator.comparingDouble((Suspicion s) -> -s.logOdds()).thenComparing(Suspicion::name);

    /**
     * The share of suspicions like this that are right; not above what an error asks for in doubt.
     */
    double confidence() {
      double share = 1 / (1 + Math.exp(-logOdds));
      return isBeyondDoubt() ? share : Math.min(share, IN_DOUBT);
    }

    boolean isLikely() {
      return confidence() >= LIKELY;
    }

    /** Whether a submission may fail for it. */
    boolean isSure() {
      return confidence() >= SURE;
    }

    /**
     * Whether nothing but the odds is open. An everyday word may be meant for another one; a name
     * that one line of one list holds and this text does not may be the list's own slip; and
     * whoever has a first name that is not the known bearer's may be somebody else.
     */
    private boolean isBeyondDoubt() {
      return !clues.fame().everyday()
          && (clues.fits() || !clues.company().strangePair())
          && (clues.fame().renown() > LISTED_ONCE || clues.use().ofName() > 0);
    }
  }

  static NameReading of(CheckContext context, NameKnowledge knowledge) {
    return context.reading(NameReading.class, c -> read(c, knowledge));
  }

  /** The suspicions about a word, best first; none for a word that is known. */
  List<Suspicion> about(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /** The places of all words under suspicion, in order. */
  List<Unknown> places() {
    return List.copyOf(places.values());
  }

  /** The suspicion about the word at a token, where there is one. */
  Optional<Suspicion> at(Token token) {
    return Optional.ofNullable(places.get(token.index())).map(u -> about(u.word()).get(0));
  }

  private static NameReading read(CheckContext context, NameKnowledge knowledge) {
    NameReading reading = new NameReading();
    NamesInText names = NamesInText.of(context, knowledge);
    NameCandidates candidates = new NameCandidates(names, knowledge);
    ClueReader clues = new ClueReader(names, knowledge);
    names
        .unknown()
        .forEach(
            (word, places) -> {
              List<String> near = candidates.near(word, places);
              List<Suspicion> suspicions = new ArrayList<>();
              for (String name : near) {
                Clues read = clues.read(places, name);
                suspicions.add(new Suspicion(name, read, knowledge.weights().logOdds(read)));
              }
              suspicions.sort(Suspicion.BEST_FIRST);
              if (!suspicions.isEmpty()) {
                reading.byWord.put(word, suspicions);
              }
            });
    reading.byWord.keySet().removeIf(reading::accusesItsAccuser);
    names
        .unknown()
        .forEach(
            (word, places) -> {
              if (reading.byWord.containsKey(word)) {
                places.forEach(place -> reading.places.put(place.token().index(), place));
              }
            });
    return reading;
  }

  /**
   * Whether the word and the name it looks like are each taken for a slip of the other, and this
   * one is the likelier to be right: an article that spells a name in two ways is wrong once.
   */
  private boolean accusesItsAccuser(String word) {
    Suspicion mine = about(word).get(0);
    return about(mine.name()).stream()
        .findFirst()
        .filter(theirs -> theirs.name().equals(word))
        .filter(
            theirs ->
                theirs.logOdds() > mine.logOdds()
                    || (theirs.logOdds() == mine.logOdds() && word.compareTo(mine.name()) < 0))
        .isPresent();
  }
}
