package org.copydesk.check.statistics.claim;

/** What tells a measured share from a rate that was decided. */
final class PercentClues implements ClueFinder {

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    clues.kind("percent");
    clues.add(ClaimClue.PERCENT);
    clues.addIf(
        place.isBefore("group", 1) && !place.isBefore("near-time", 1)
            || place.isBefore("group", 2) && place.before(1).equals("the"),
        ClaimClue.PERCENT_GROUP);
    boolean moved = place.before("moved", 3);
    if (place.isNext("levy", 0) || place.isNext("levy", 1) && !moved) {
      clues.add(ClaimClue.PERCENT_LEVY);
    } else if (place.before("decided", 6) || place.after("decided", 3)) {
      clues.add(
          moved && !place.before("decided", 3)
              ? ClaimClue.PERCENT_DECIDED_MOVED
              : ClaimClue.PERCENT_DECIDED);
    }
    clues.addIf(place.isIntended(), ClaimClue.PERCENT_INTENDED);
    clues.addIf(
        place.number().value() == 100 && !place.next(0).equals("of") || place.next(0).equals("off"),
        ClaimClue.PERCENT_OF_SPEECH);
    clues.addIf(
        place.isBefore("article-or-the", 1)
            && NumberPlace.isNoun(place.next(0))
            && !place.isNext("moved", 0)
            && !place.isNext("comparing", 0)
            && !place.isNext("counted", 0),
        ClaimClue.PERCENT_LABEL);
    clues.addIf(moved && !place.isPromised(), ClaimClue.PERCENT_MOVED);
    clues.addIf(!place.isNext("levy", 0) && place.before("levy", 9), ClaimClue.PERCENT_OF_LEVY);
    clues.addIf(
        place.near("policy", 12, 4) && (place.before("rates", 11) || place.after("rates", 4)),
        ClaimClue.PERCENT_POLICY);
    clues.addIf(place.next(0).equals("of"), ClaimClue.PERCENT_OF);
  }
}
