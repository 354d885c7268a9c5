package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for each sentence an earlier one that says the same in other words. The words that carry
 * meaning are weighed by how rare they are among the sentences of this text (inverse document
 * frequency, K. Spärck Jones, 1972); most of the weight of both sentences must be shared, and
 * neither may have a name or a figure in place of one of the other.
 */
final class OtherWords {

  /** A word in more sentences than this is no way to find the one that says the same. */
  private static final int MOST_SHARERS = 12;

  /** Candidates that are weighed. */
  private static final int MOST_WEIGHED = 8;

  private static final int FEWEST_SHARED_BY_CANDIDATES = 3;

  /** Of the weight of the heavier sentence, the share that both have. */
  private static final double MOST_OF_IT = 0.65;

  /** Words that carry meaning which each of the two has at least. */
  private static final int FEWEST_MEANING = 7;

  /** Words that carry meaning in common. */
  private static final int FEWEST_SHARED = 6;

  /** So many are not shared by chance, nor by two facts of one kind. */
  private static final int MANY_SHARED = 11;

  /** A word in so many sentences may still point at two of them. */
  private static final int RARE = 5;

  /** The opening sentences of a story are there to be told again in detail. */
  private static final int OPENING = 3;

  private static final int MOST_SIGNS = 5;

  private final List<Telling> tellings;
  private final Map<String, List<Integer>> holders = new HashMap<>();

  OtherWords(List<Telling> tellings) {
    this.tellings = tellings;
    for (Telling telling : tellings) {
      for (String stem : telling.meaning().keySet()) {
        holders.computeIfAbsent(stem, s -> new ArrayList<>(2)).add(telling.place());
      }
    }
  }

  /** The earlier sentence with most words in common that says the same. */
  Optional<Twin> twinOf(Telling later) {
    if (!later.isRunningText() || later.meaning().size() < FEWEST_MEANING) {
      return Optional.empty();
    }
    Map<Integer, Integer> shared = new HashMap<>();
    for (String stem : later.meaning().keySet()) {
      List<Integer> places = holders.getOrDefault(stem, List.of());
      if (places.size() <= MOST_SHARERS) {
        for (int place : places) {
          if (place < later.place()) {
            shared.merge(place, 1, Integer::sum);
          }
        }
      }
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST_SHARED_BY_CANDIDATES)
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_WEIGHED)
        .map(e -> tellings.get(e.getKey()))
        .flatMap(earlier -> twin(earlier, later).stream())
        .findFirst();
  }

  private Optional<Twin> twin(Telling earlier, Telling later) {
    if (earlier.role() != later.role()
        || earlier.meaning().size() < FEWEST_MEANING
        || later.sentence().index() - earlier.sentence().index() <= 1
        || differ(earlier.figures(), later.figures())
        || differ(earlier.names(), later.names())) {
      return Optional.empty();
    }
    Set<String> common = new HashSet<>(earlier.meaning().keySet());
    common.retainAll(later.meaning().keySet());
    double share =
        weight(common)
            / Math.max(weight(earlier.meaning().keySet()), weight(later.meaning().keySet()));
    if (common.size() < FEWEST_SHARED || share < MOST_OF_IT || isMould(common)) {
      return Optional.empty();
    }
    boolean sure = common.size() >= MANY_SHARED && earlier.sentence().index() > OPENING;
    return Optional.of(
        new Twin(
            earlier,
            later,
            sure ? Twin.Likeness.RETOLD : Twin.Likeness.ALIKE,
            sign(common, later)));
  }

  /** “11 of 14 words that carry meaning stand in both, among them Sudan and rebels”. */
  private String sign(Set<String> common, Telling later) {
    List<String> rarest =
        common.stream()
            .sorted(Comparator.comparing((String s) -> -weight(s)).thenComparing(s -> s))
            .limit(MOST_SIGNS)
            .map(s -> later.meaning().getOrDefault(s, s))
            .toList();
    return "%d of %d words that carry meaning stand in both, among them %s"
        .formatted(common.size(), later.meaning().size(), String.join(", ", rarest));
  }

  /**
   * Whether most of what is shared stands in further sentences too: they have a mould in common.
   */
  private boolean isMould(Set<String> common) {
    long rare =
        common.stream().filter(s -> holders.getOrDefault(s, List.of()).size() <= RARE).count();
    return 2 * rare < common.size();
  }

  /** Whether each has something that the other lacks: two facts of one kind. */
  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.containsAll(other) && !other.containsAll(one);
  }

  private double weight(Set<String> stems) {
    return stems.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String stem) {
    int sentences = holders.getOrDefault(stem, List.of()).size();
    return Math.log(1 + tellings.size() / (double) Math.max(1, sentences));
  }
}
