package org.copydesk.check;

import java.util.Set;

/**
 * What a figure measures, as far as the words around it tell.
 *
 * @param what the measure in a word or two that are the same for every way of telling it: {@code
 *     killed}, {@code level unemployment}, {@code change sales up}, {@code count workers}, {@code
 *     share voters}; empty when the words do not tell
 * @param label the same for an editor: {@code the number killed}, {@code unemployment}
 * @param who the stem of the noun an outcome is told of, {@code worker}; empty for people as such
 * @param unit {@code %}, the currency or the unit of measure; empty for a count
 * @param names names in its sentence, in lower case
 * @param dates years and months of its sentence, in lower case
 * @param times other words of its sentence that say when: {@code friday}, {@code year}
 * @param events nouns of what happened in its sentence: {@code fire}
 * @param qualifiers words that make it another measure unless both have them: {@code average}
 * @param near stems of the words right behind it, which say what is counted
 * @param topics stems of the other words of its clause
 * @param least the smallest value the words allow; the figure itself or less where it is rounded
 * @param most the largest value the words allow
 * @param grown whether a toll is said to have risen to it, so that it was another one before
 * @param setApart whether a word beside it tells of a comparison, a part, a change or a forecast,
 *     so that another value of the same measure is no contradiction
 */
public record FigureMeasure(
    String what,
    String label,
    String who,
    String unit,
    Set<String> names,
    Set<String> dates,
    Set<String> times,
    Set<String> events,
    Set<String> qualifiers,
    Set<String> near,
    Set<String> topics,
    double least,
    double most,
    boolean grown,
    boolean setApart) {

  public FigureMeasure {
    names = Set.copyOf(names);
    dates = Set.copyOf(dates);
    times = Set.copyOf(times);
    events = Set.copyOf(events);
    qualifiers = Set.copyOf(qualifiers);
    near = Set.copyOf(near);
    topics = Set.copyOf(topics);
  }

  /** Whether the words tell what is measured. */
  public boolean isKnown() {
    return !what.isEmpty();
  }

  /** Whether it counts what became of people in an event. */
  public boolean isOutcome() {
    return isKnown() && what.indexOf(' ') < 0;
  }

  /** Whether both can be told of one quantity: rounded, or "at least" on one side. */
  public boolean agreesWith(FigureMeasure other) {
    if (isOpen() && other.isOpen()) {
      // Two bounds can both be true, but nobody gives two of one count.
      return least == other.least;
    }
    return least <= other.most && other.least <= most;
  }

  private boolean isOpen() {
    return most == Double.MAX_VALUE;
  }
}
