package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What numbers that stand side by side say of each other: a number that is compared or coordinated
 * with a statistic is likely to be one, a number beside an age or a price is likely to be none.
 *
 * <p>Each number hears from the ones before it, read from left to right, and from the ones behind
 * it, read from right to left; what it hears from one side is never told back to that side.
 */
final class Parallels {

  private Parallels() {}

  /**
   * The clues of each number with those that its neighbours give.
   *
   * @param numbers in order of place
   * @param logOdds what clues say together
   */
  static List<Set<ClaimClue>> read(
      List<NumberReading> numbers, ToDoubleFunction<Set<ClaimClue>> logOdds) {
    List<Set<ClaimClue>> fromLeft = listen(numbers, logOdds, true);
    List<Set<ClaimClue>> fromRight = listen(numbers, logOdds, false);
    List<Set<ClaimClue>> all = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Set<ClaimClue> clues = own(numbers.get(i));
      clues.addAll(fromLeft.get(i));
      clues.addAll(fromRight.get(i));
      all.add(clues);
    }
    return all;
  }

  /** The clues from one side. */
  private static List<Set<ClaimClue>> listen(
      List<NumberReading> numbers, ToDoubleFunction<Set<ClaimClue>> logOdds, boolean forward) {
    int size = numbers.size();
    List<Set<ClaimClue>> heard = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      heard.add(EnumSet.noneOf(ClaimClue.class));
    }
    NumberReading speaker = null;
    double said = 0;
    for (int step = 0; step < size; step++) {
      int i = forward ? step : size - 1 - step;
      NumberReading number = numbers.get(i);
      if (number.isDesignation()) {
        continue;
      }
      if (speaker != null) {
        Parallel parallel = forward ? Parallel.of(speaker, number) : Parallel.of(number, speaker);
        parallel.clue(said > 0).ifPresent(heard.get(i)::add);
      }
      if (!number.isTime() || isBesideBare(numbers, i, forward)) {
        Set<ClaimClue> clues = own(number);
        clues.addAll(heard.get(i));
        speaker = number;
        said = logOdds.applyAsDouble(clues);
      }
    }
    return heard;
  }

  /** An age or a year speaks to the bare number right beside it: "aged 19, 22 and 31". */
  private static boolean isBesideBare(List<NumberReading> numbers, int i, boolean forward) {
    int next = forward ? i + 1 : i - 1;
    if (next < 0 || next >= numbers.size()) {
      return false;
    }
    NumberReading other = numbers.get(next);
    return forward
        ? other.isListedBehind(numbers.get(i))
        : numbers.get(i).isListedBehind(other) && other.isBare();
  }

  private static Set<ClaimClue> own(NumberReading number) {
    Set<ClaimClue> clues = EnumSet.noneOf(ClaimClue.class);
    clues.addAll(number.clues().found());
    return clues;
  }
}
