package org.copydesk.check.statistics.claim;

import java.util.Optional;
import org.copydesk.check.statistics.number.NumberKind;
import org.jspecify.annotations.Nullable;

/** How a number stands to the one before it. */
enum Parallel {
  /** "10 homicides, up from five". */
  COMPARED(ClaimClue.COMPARED, ClaimClue.COMPARED_WITH_NONE),
  /** "health by 48 per cent, crime at 13". */
  JOINED(ClaimClue.JOINED, ClaimClue.JOINED_TO_NONE),
  /** In the same sentence. */
  NEAR(ClaimClue.BESIDE_FIGURE, ClaimClue.BESIDE_NONE),
  /** A bare number after the last one of the sentence before it: "Last year it was 211". */
  CONTINUED(ClaimClue.CONTINUED, ClaimClue.CONTINUES_NONE),
  /** Nothing to each other. */
  NONE(null, null);

  private static final int COMPARISON = 14;
  private static final int LIST = 5;
  private static final int ELLIPSIS = 11;

  private final Optional<ClaimClue> toStatistic;
  private final Optional<ClaimClue> toOther;

  Parallel(@Nullable ClaimClue toStatistic, @Nullable ClaimClue toOther) {
    this.toStatistic = Optional.ofNullable(toStatistic);
    this.toOther = Optional.ofNullable(toOther);
  }

  /**
   * What a number hears from the other one.
   *
   * @param fromStatistic whether the other one is a statistic
   */
  Optional<ClaimClue> clue(boolean fromStatistic) {
    return fromStatistic ? toStatistic : toOther;
  }

  static Parallel of(NumberReading first, NumberReading second) {
    if (first.isTime() && !second.isListedBehind(first)) {
      return NONE;
    }
    if (first.sentence() != second.sentence()) {
      boolean next = second.sentence() == first.sentence() + 1;
      return next
              && second.isBare()
              && second.place().isBehindPronoun()
              && !second.isTime()
              && !first.isTime()
          ? CONTINUED
          : NONE;
    }
    if (second.isTime() && !first.isTime() && !(first.isBare() && second.isListedBehind(first))) {
      return NONE;
    }
    int gap = second.place().first() - first.place().after();
    boolean like = isLike(first, second);
    if (like && gap <= COMPARISON && second.place().isCompared()) {
      return COMPARED;
    }
    boolean bare = second.isBare() || first.isBare();
    if (like && gap <= (bare ? ELLIPSIS : LIST) && second.place().isJoinedTo(first.place())) {
      return JOINED;
    }
    return NEAR;
  }

  /** Whether two numbers can count the same: by their kind, or where one leaves its kind out. */
  private static boolean isLike(NumberReading first, NumberReading second) {
    NumberKind one = first.number().kind();
    NumberKind other = second.number().kind();
    if (one == NumberKind.RANK || other == NumberKind.RANK) {
      return one == other;
    }
    return one == other
        || first.clues().kind().equals(second.clues().kind())
        || first.isBare()
        || second.isBare();
  }
}
