package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.check.fragments.layout.WordClasses.Hit;
import org.copydesk.data.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * Hears a writing assistant, or the person who gave it an order, by the kinds of words a sentence
 * is made of: one kind never tells, two or three together do. Which go together, a data file says.
 */
final class AssistantVoice {

  /** Running text that speaks of writing in so many lines is about writing. */
  private static final int ABOUT_WRITING = 3;

  private static final int MOST_OF_A_CLASS = 2;

  /** A shorter line is a heading or a label, which other rules know. */
  private static final int FEWEST_WORDS = 4;

  /** Classes that speak of texts or of assistants; to offer or to adjust, cooks do too. */
  private static final Set<String> TELLING =
      Set.of(
          "draft",
          "text",
          "order",
          "spec",
          "part",
          "done",
          "offerme",
          "self",
          "machine",
          "limit",
          "tool",
          "kept",
          "invented",
          "hand");

  /** Least weight for each word of the sentence. */
  private static final double THINNEST = 0.13;

  /**
   * What kinds of words together give a sentence away.
   *
   * @param kind what is given away, and how surely
   * @param begins the classes one of which the sentence begins with; empty for any
   * @param needs for each word needed, the classes it may be of
   * @param barred classes that must not stand in it
   */
  private record Sign(
      String kind, Set<String> begins, List<Set<String>> needs, Set<String> barred) {

    static Sign of(List<String> row) {
      return new Sign(
          row.get(0).strip(),
          either(row.get(1)),
          row.get(2).equals("-")
              ? List.of()
              : List.of(row.get(2).split(",")).stream().map(Sign::either).toList(),
          either(row.get(3)));
    }

    private static Set<String> either(String column) {
      return column.strip().equals("-") ? Set.of() : Set.of(column.strip().split("/"));
    }
  }

  private final WordClasses words = WordClasses.read(AssistantVoice.class, "assistant-words.tsv");
  private final List<Sign> signs =
      DataFile.beside(AssistantVoice.class, "assistant-signs.tsv").rows().stream()
          .map(Sign::of)
          .toList();
  private final Set<String> writing =
      DataFile.beside(AssistantVoice.class, "writing-words.txt").words();

  private final Map<String, Weight> weights = new HashMap<>();

  AssistantVoice() {
    for (List<String> row : DataFile.beside(AssistantVoice.class, "assistant-weights.tsv").rows()) {
      weights.put(row.get(0), new Weight(Double.parseDouble(row.get(1)), row.get(2)));
    }
  }

  /** How much a word of a class weighs, and where. */
  private record Weight(double each, String place) {}

  /**
   * How much the words of a sentence speak for an assistant together, whatever they are: a word of
   * several classes counts for the weightiest, and no class counts more than twice. A sentence that
   * begins with other words weighs nothing: assistants and orders come to the point.
   */
  double weight(String plain) {
    List<String> all = WordClasses.words(plain);
    List<Hit> hits = words.in(all);
    if (all.size() < FEWEST_WORDS || !comesToThePoint(hits)) {
      return 0;
    }
    Map<String, Integer> counted = new HashMap<>();
    double sum = 0;
    for (Hit hit : hits) {
      String best = "";
      double most = 0;
      for (String name : hit.classes()) {
        Weight weight = weights.get(name);
        if (weight == null
            || counted.getOrDefault(name, 0) >= MOST_OF_A_CLASS
            || !isInPlace(hits, hit, name, weight)) {
          continue;
        }
        if (weight.each() < 0) {
          best = name;
          most = weight.each();
          break;
        }
        if (weight.each() > most) {
          best = name;
          most = weight.each();
        }
      }
      if (!best.isEmpty()) {
        counted.merge(best, 1, Integer::sum);
        sum += most;
      }
    }
    boolean ofTexts =
        counted.keySet().stream().anyMatch(TELLING::contains)
            || counted.getOrDefault("change", 0) > 1;
    if (!ofTexts) {
      return 0;
    }
    // In a long sentence a few such words mean little.
    return sum >= THINNEST * all.size() ? sum : 0;
  }

  private boolean comesToThePoint(List<Hit> hits) {
    for (Hit hit : hits) {
      if (!hit.is("skip")) {
        return hit.begin() <= 1
            && hit.classes().stream().anyMatch(weights::containsKey)
            && !hit.is("quality");
      }
    }
    return false;
  }

  private static boolean isInPlace(List<Hit> hits, Hit hit, String name, Weight weight) {
    return switch (weight.place()) {
      case "begin" -> hit.equals(first(hits, Set.of(name)));
      case "after" -> first(hits, Set.of(name, "task")) != null;
      default -> true;
    };
  }

  /** The kind of the first sign the sentence fulfils; empty when it fulfils none. */
  String kind(String plain) {
    List<Hit> hits = words.in(WordClasses.words(plain));
    for (Sign sign : signs) {
      if (fulfils(hits, sign)) {
        return sign.kind();
      }
    }
    return "";
  }

  /** Whether the text itself is about writing: then it gives orders to writers by right. */
  boolean isAboutWriting(Layout layout) {
    return layout.lines().stream()
            .filter(Line::prose)
            .filter(l -> l.words().stream().anyMatch(writing::contains))
            .limit(ABOUT_WRITING)
            .count()
        >= ABOUT_WRITING;
  }

  private static boolean fulfils(List<Hit> hits, Sign sign) {
    if (hits.stream().anyMatch(h -> h.classes().stream().anyMatch(sign.barred()::contains))) {
      return false;
    }
    List<Hit> free = new ArrayList<>(hits);
    if (!sign.begins().isEmpty()) {
      Hit first = first(hits, sign.begins());
      if (first == null) {
        return false;
      }
      free.remove(first);
    }
    for (Set<String> need : sign.needs()) {
      Hit found = null;
      for (Hit hit : free) {
        if (hit.classes().stream().anyMatch(need::contains)) {
          found = hit;
          break;
        }
      }
      if (found == null) {
        return false;
      }
      free.remove(found);
    }
    return true;
  }

  /** The word of these classes the sentence begins with; polite and small words may precede it. */
  private static @Nullable Hit first(List<Hit> hits, Set<String> classes) {
    int place = 0;
    for (Hit hit : hits) {
      if (hit.begin() != place) {
        return null;
      }
      if (hit.classes().stream().anyMatch(classes::contains)) {
        return hit;
      }
      if (!hit.is("skip") && !hit.is("open")) {
        return null;
      }
      place = hit.end();
    }
    return null;
  }
}
