package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.copydesk.text.Span;

/** All that a rule looks for, less what it lets stand. */
public final class Terms {

  private final List<TermFinder> finders;
  private final List<TermFinder> exceptions;

  private Terms(List<TermFinder> finders, List<TermFinder> exceptions) {
    this.finders = List.copyOf(finders);
    this.exceptions = List.copyOf(exceptions);
  }

  /**
   * Terms without exceptions; of no terms, nothing is found.
   *
   * @throws RefusedPatternException when one of the patterns cannot be used
   */
  public static Terms of(List<Term> terms, Boundaries boundaries) throws RefusedPatternException {
    return new Terms(finders(terms, boundaries), List.of());
  }

  /**
   * The same terms, less those that stand in one of the exceptions or hold one: {@code fresh water}
   * lets {@code fresh} stand before water.
   *
   * @throws RefusedPatternException when one of the patterns cannot be used
   */
  public Terms except(List<Term> terms, Boundaries boundaries) throws RefusedPatternException {
    return new Terms(finders, finders(terms, boundaries));
  }

  /** Every word there is, with its apostrophes and hyphens; capitals and figures as they are. */
  public static Terms everyWord() {
    return new Terms(List.of(new EveryWord()), List.of());
  }

  private static List<TermFinder> finders(List<Term> terms, Boundaries boundaries)
      throws RefusedPatternException {
    List<Term> phrases = new ArrayList<>();
    List<Term> expressions = new ArrayList<>();
    for (Term term : terms) {
      (boundaries != Boundaries.NONE && Phrases.take(term) ? phrases : expressions).add(term);
    }
    List<TermFinder> finders = new ArrayList<>();
    if (!phrases.isEmpty()) {
      finders.add(new Phrases(phrases));
    }
    if (!expressions.isEmpty()) {
      finders.add(new Expressions(expressions, boundaries));
    }
    return finders;
  }

  /** What stands in a part of a text, in the order of place; of what overlaps, the longest. */
  List<Found> in(HouseText text, Span part) {
    List<Found> found = new ArrayList<>();
    finders.forEach(f -> f.find(text, part, found::add));
    if (found.isEmpty()) {
      return found;
    }
    found.removeAll(excepted(text, part, found));
    if (finders.size() > 1) {
      found.sort(
          Comparator.comparingInt((Found f) -> f.span().begin())
              .thenComparing(f -> -f.span().end())
              .thenComparing(Found::term));
      int free = 0;
      List<Found> apart = new ArrayList<>();
      for (Found each : found) {
        if (each.span().begin() >= free) {
          apart.add(each);
          free = each.span().end();
        }
      }
      return apart;
    }
    return found;
  }

  private List<Found> excepted(HouseText text, Span part, List<Found> found) {
    if (exceptions.isEmpty()) {
      return List.of();
    }
    // An exception covers what stands in it; what holds one is excepted as well.
    BitSet begins = new BitSet();
    BitSet covered = new BitSet();
    int[] endOf = new int[part.length()];
    for (TermFinder finder : exceptions) {
      finder.find(
          text,
          part,
          exception -> {
            int begin = exception.span().begin() - part.begin();
            int end = exception.span().end() - part.begin();
            begins.set(begin);
            endOf[begin] = Math.max(endOf[begin], end);
            covered.set(begin, end);
          });
    }
    return found.stream()
        .filter(
            f ->
                isExcepted(
                    f.span().begin() - part.begin(),
                    f.span().end() - part.begin(),
                    begins,
                    covered,
                    endOf))
        .toList();
  }

  private static boolean isExcepted(
      int begin, int end, BitSet begins, BitSet covered, int[] endOf) {
    if (covered.nextClearBit(begin) >= end) {
      return true;
    }
    for (int at = begins.nextSetBit(begin); at >= 0 && at < end; at = begins.nextSetBit(at + 1)) {
      if (endOf[at] <= end) {
        return true;
      }
    }
    return false;
  }
}
