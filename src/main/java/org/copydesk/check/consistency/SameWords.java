package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.ContentWords;

/**
 * Finds for each sentence an earlier one in the same words, with small edits allowed. Sentences
 * that share runs of three words are candidates, as in A. Broder, <i>On the resemblance and
 * containment of documents</i>, 1997; the best few are aligned word by word.
 */
final class SameWords {

  private static final int SHINGLE = 3;

  /** Earlier sentences remembered for one shingle: more share it only where it says nothing. */
  private static final int MOST_SHARERS = 8;

  /** Candidates that are aligned. */
  private static final int MOST_ALIGNED = 3;

  /** Of the words of the longer sentence, the share that both must have in the same order. */
  private static final double NEARLY_ALL = 0.8;

  /** Of the words of the shorter sentence, where the longer one says it and something more. */
  private static final double ALL_OF_SHORTER = 0.95;

  /** A shorter sentence than this may stand within another as a phrase. */
  private static final int SHORTEST_WITHIN = 10;

  /** Below this share of the longer sentence the shorter one is a phrase of it. */
  private static final double LEAST_OF_LONGER = 0.5;

  /** In a shorter sentence one content word more makes another statement. */
  private static final int SHORTEST_EDITED = 12;

  /** Of the meaning of a sentence, the share that an edit may exchange. */
  private static final double EXCHANGED = 0.15;

  private final Map<List<String>, Integer> told = new HashMap<>();
  private final Map<Long, List<Integer>> sharers = new HashMap<>();
  private final List<Telling> tellings;

  SameWords(List<Telling> tellings) {
    this.tellings = tellings;
  }

  /**
   * The earliest sentence that says the same in the same words; the sentence is remembered for
   * later ones. Called for every sentence in turn.
   */
  Optional<Twin> twinOf(Telling telling) {
    Integer first = told.putIfAbsent(telling.words(), telling.place());
    if (first != null) {
      return Optional.of(
          new Twin(
              tellings.get(first),
              telling,
              Twin.Likeness.SAME,
              "the same " + telling.size() + " words in the same order"));
    }
    long[] shingles = shingles(telling.words());
    Optional<Twin> twin = nearTwin(telling, shingles);
    for (long shingle : shingles) {
      List<Integer> places = sharers.computeIfAbsent(shingle, s -> new ArrayList<>(1));
      if (places.size() < MOST_SHARERS
          && (places.isEmpty() || places.get(places.size() - 1) != telling.place())) {
        places.add(telling.place());
      }
    }
    return twin;
  }

  private Optional<Twin> nearTwin(Telling telling, long[] shingles) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long shingle : shingles) {
      for (int place : sharers.getOrDefault(shingle, List.of())) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() * 3 >= Math.min(shingles.length, size(e.getKey()) - 2))
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ALIGNED)
        .map(e -> twin(tellings.get(e.getKey()), telling))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private int size(int place) {
    return tellings.get(place).size();
  }

  private static Optional<Twin> twin(Telling earlier, Telling later) {
    int longer = Math.max(earlier.size(), later.size());
    int shorter = Math.min(earlier.size(), later.size());
    if (shorter < LEAST_OF_LONGER * longer) {
      return Optional.empty();
    }
    Alignment aligned = Alignment.of(earlier.words(), later.words());
    List<String> gone = without(aligned.onlyFirst(), aligned.onlySecond());
    List<String> come = without(aligned.onlySecond(), aligned.onlyFirst());
    if (aligned.common() >= NEARLY_ALL * longer) {
      return isAnotherStatement(earlier, later, gone, come)
          ? Optional.empty()
          : Optional.of(
              new Twin(
                  earlier,
                  later,
                  Twin.Likeness.EDITED,
                  aligned.common() + " of " + longer + " words are the same, in the same order"));
    }
    boolean within =
        shorter >= SHORTEST_WITHIN
            && earlier.role() != Telling.Role.LINE
            && later.role() != Telling.Role.LINE
            && aligned.common() >= ALL_OF_SHORTER * shorter
            && (gone.isEmpty() || come.isEmpty());
    return within
        ? Optional.of(
            new Twin(
                earlier,
                later,
                Twin.Likeness.WITHIN,
                aligned.common()
                    + " words of the longer sentence are the whole of the shorter one"))
        : Optional.empty();
  }

  /**
   * Whether what is exchanged makes another fact of it: other names, other figures, other words.
   */
  private static boolean isAnotherStatement(
      Telling earlier, Telling later, List<String> gone, List<String> come) {
    boolean shortened = gone.isEmpty() || come.isEmpty();
    boolean brief = Math.min(earlier.size(), later.size()) < SHORTEST_EDITED;
    if (shortened) {
      return brief && !(gone.isEmpty() && come.isEmpty());
    }
    boolean facts =
        gone.stream().anyMatch(earlier::setsApart) || come.stream().anyMatch(later::setsApart);
    int meaning = Math.min(earlier.meaning().size(), later.meaning().size());
    return facts || brief || Math.max(gone.size(), come.size()) > EXCHANGED * meaning;
  }

  /** The content words of which the other list has no form. */
  private static List<String> without(List<String> words, List<String> others) {
    Set<String> stems = others.stream().map(ContentWords::stem).collect(Collectors.toSet());
    return words.stream()
        .filter(w -> !ContentWords.isSmall(w) && !stems.contains(ContentWords.stem(w)))
        .toList();
  }

  private static long[] shingles(List<String> words) {
    long[] shingles = new long[words.size() - SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      long number = 0;
      for (int j = i; j < i + SHINGLE; j++) {
        number = number * 0x9E3779B97F4A7C15L + words.get(j).hashCode();
      }
      shingles[i] = number;
    }
    return shingles;
  }
}
