package org.copydesk.check.consistency;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.check.FigureMeasure;
import org.copydesk.finding.Figure;

/**
 * A figure of a text with what it measures.
 *
 * @param figure as registered
 * @param measure what the words around it say it measures
 * @param sentence index of its sentence
 * @param headline whether it stands in the headline
 * @param early whether it stands in the headline or the lead, which tell again what follows
 * @param quoted whether it stands in a quotation
 */
record ToldFigure(
    Figure figure,
    FigureMeasure measure,
    int sentence,
    boolean headline,
    boolean early,
    boolean quoted) {

  /** Words that a statement shares with one that tells the same again. */
  private static final int SHARED = 4;

  /** The same for a headline or a lead, which is shorter than what it sums up. */
  private static final int SHARED_EARLY = 3;

  /** The same where a headline's figure stands nowhere else. */
  private static final int SHARED_HEADLINE = 2;

  /** How many times the other a figure may be that is taken for a slip. */
  private static final double NEAR = 1.6;

  /** How much of the shorter one a headline or lead must share. */
  private static final double SHARE_EARLY = 0.75;

  /** Whether both tell one quantity and only one of them can be right. */
  boolean contradicts(ToldFigure other) {
    return areComparable(other)
        && !measure.grown()
        && !other.measure.grown()
        && areOfOneTime(other)
        && (!headline && !other.headline || areNear(other))
        && (measure.isOutcome() ? isSameOutcome(other) : isSameQuantity(other));
  }

  /**
   * Whether this is the figure of the headline, which the other one belies; asked where no figure
   * of the text agrees with it and the text has only one value of this measure.
   */
  boolean isBeliedBy(ToldFigure other) {
    boolean linked =
        shares(measure.names(), other.measure.names())
            || shares(measure.events(), other.measure.events())
            || shared(other) >= SHARED_HEADLINE;
    return areComparable(other)
        && linked
        && areNear(other)
        && areOfOneDate(other)
        && (!measure.isOutcome() || countTheSamePeople(other));
  }

  /** A slip is seldom far from the truth: 120 stores that close are no slip for 1,800. */
  private boolean areNear(ToldFigure other) {
    double mine = figure.value();
    double theirs = other.figure.value();
    return Math.max(mine, theirs) <= NEAR * Math.min(mine, theirs);
  }

  /** Whether what it counts is an outcome or a level, of which there is one at a time. */
  boolean isOneAtATime() {
    return measure.isOutcome() || measure.what().startsWith("level ");
  }

  private boolean areComparable(ToldFigure other) {
    return sentence != other.sentence
        && !measure.setApart()
        && !other.measure.setApart()
        && measure.qualifiers().equals(other.measure.qualifiers())
        && !measure.agreesWith(other.measure);
  }

  /** Years, months and days do not differ; a headline or a lead may leave them out. */
  private boolean areOfOneTime(ToldFigure other) {
    Set<String> mine = measure.times();
    Set<String> theirs = other.measure.times();
    boolean loose =
        mine.isEmpty() || theirs.isEmpty()
            ? mine.equals(theirs)
                || (mine.isEmpty() ? early : other.early)
                || shared(other) >= SHARED_EARLY
                || shared(other) >= SHARED_HEADLINE
                    && shares(measure.names(), other.measure.names())
            : isWithin(mine, theirs);
    return areOfOneDate(other) && (loose || isSamePhrase(other));
  }

  private boolean areOfOneDate(ToldFigure other) {
    Set<String> mine = measure.dates();
    Set<String> theirs = other.measure.dates();
    if (mine.equals(theirs)) {
      return true;
    }
    if (mine.isEmpty() || theirs.isEmpty()) {
      if (!measure.isOutcome()) {
        // A level without a month may be that of any month; the one beside it names another.
        return false;
      }
      boolean year =
          Stream.concat(mine.stream(), theirs.stream())
              .anyMatch(w -> Character.isDigit(w.charAt(0)));
      return (mine.isEmpty() ? early : other.early) && (!year || early && other.early);
    }
    return isWithin(mine, theirs);
  }

  private static boolean isWithin(Set<String> one, Set<String> other) {
    return one.size() <= other.size() ? other.containsAll(one) : one.containsAll(other);
  }

  private boolean isSameOutcome(ToldFigure other) {
    boolean linked =
        shares(measure.names(), other.measure.names())
            || shares(measure.events(), other.measure.events())
            || shared(other) >= (early || other.early ? SHARED_HEADLINE : SHARED_EARLY);
    boolean twoEvents =
        !measure.events().isEmpty()
            && !other.measure.events().isEmpty()
            && !shares(measure.events(), other.measure.events());
    boolean ofAnEvent =
        early || other.early || !measure.events().isEmpty() || !other.measure.events().isEmpty();
    return linked
        && ofAnEvent
        && !twoEvents
        && (isWithin(measure.names(), other.measure.names())
            || early != other.early && shared(other) >= SHARED_EARLY
            || early && other.early && shared(other) >= SHARED_EARLY)
        && countTheSamePeople(other);
  }

  /** "14 workers" are among "12 people" only where they are fewer. */
  private boolean countTheSamePeople(ToldFigure other) {
    String mine = measure.who();
    String theirs = other.measure.who();
    if (mine.equals(theirs)) {
      return true;
    }
    if (mine.isEmpty()) {
      return other.measure.least() > measure.most();
    }
    return theirs.isEmpty() && measure.least() > other.measure.most();
  }

  private boolean isSameQuantity(ToldFigure other) {
    int shared = shared(other);
    int smaller = Math.min(measure.topics().size(), other.measure.topics().size());
    boolean names = isWithin(measure.names(), other.measure.names());
    if (measure.what().startsWith("level ") || measure.what().startsWith("change ")) {
      return names
          && (early
              || other.early
              || shares(measure.names(), other.measure.names())
              || shared >= SHARED_EARLY && shared == smaller);
    }
    return isSamePhrase(other)
        || names && isSamePart(other) && shared >= SHARED
        || names
            && (early != other.early
                ? shared >= SHARED_EARLY && shared >= SHARE_EARLY * smaller
                : shared >= SHARED && shared == smaller);
  }

  private boolean isSamePart(ToldFigure other) {
    Set<String> mine = measure.near();
    Set<String> theirs = other.measure.near();
    return Math.min(mine.size(), theirs.size()) >= 2 && isWithin(mine, theirs);
  }

  /** The words right behind one figure are among those behind the other. */
  private boolean isSamePhrase(ToldFigure other) {
    Set<String> mine = measure.near();
    Set<String> theirs = other.measure.near();
    return Math.min(mine.size(), theirs.size()) >= SHARED_EARLY && isWithin(mine, theirs);
  }

  private int shared(ToldFigure other) {
    Set<String> shared = new HashSet<>(measure.topics());
    shared.retainAll(other.measure.topics());
    return shared.size();
  }

  /** What ties both together, in words for an editor. */
  List<String> tiesTo(ToldFigure other) {
    return Stream.of(
            tie("both name", measure.names(), other.measure.names()),
            tie("both tell of", measure.events(), other.measure.events()),
            tie("both say when:", measure.times(), other.measure.times()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> tie(String how, Set<String> one, Set<String> other) {
    String both =
        one.stream().filter(other::contains).sorted().limit(4).collect(Collectors.joining(", "));
    return both.isEmpty() ? List.of() : List.of(how + " " + both);
  }

  /** Whether two sources are named, and not the same one twice. */
  boolean isFromAnotherSourceThan(ToldFigure other) {
    Set<String> mine = words(figure.source());
    Set<String> theirs = words(other.figure.source());
    return !mine.isEmpty() && !theirs.isEmpty() && !isWithin(mine, theirs);
  }

  private static Set<String> words(String source) {
    return Stream.of(source.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 3 && !w.equals("said"))
        .collect(Collectors.toSet());
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
