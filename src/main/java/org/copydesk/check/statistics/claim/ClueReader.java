package org.copydesk.check.statistics.claim;

import java.util.EnumMap;
import java.util.Map;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.number.Units;

/** Finds what speaks for and against each number, by its kind and by the words around it. */
final class ClueReader {

  private final Map<NumberKind, ClueFinder> finders = new EnumMap<>(NumberKind.class);
  private final ClueFinder sizes = new SizeClues();
  private final ClueFinder market = new MarketClues();

  ClueReader() {
    finders.put(NumberKind.PERCENT, new PercentClues());
    finders.put(NumberKind.MONEY, new MoneyClues());
    finders.put(NumberKind.MULTIPLE, new MultipleClues());
    finders.put(NumberKind.RANK, new RankClues());
    finders.put(NumberKind.PERIOD, sizes);
    finders.put(NumberKind.MEASURE, sizes);
    finders.put(NumberKind.PLAIN, new CountClues());
  }

  ClaimClues read(NumberPlace place) {
    ClaimClues clues = new ClaimClues();
    NumberExpression number = place.number();
    ClueFinder finder = finders.getOrDefault(number.kind(), sizes);
    if (number.kind() == NumberKind.PLAIN
        && number.unit().isEmpty()
        && Units.STANDARD.isUnit(place.head())) {
      finder = sizes;
    }
    finder.find(place, clues);
    market.find(place, clues);
    around(place, clues);
    return clues;
  }

  private static void around(NumberPlace place, ClaimClues clues) {
    if (clues.has(ClaimClue.NAME) || clues.has(ClaimClue.YEAR) || clues.has(ClaimClue.AGE)) {
      return;
    }
    NumberKind kind = place.number().kind();
    boolean period = clues.has(ClaimClue.PERIOD);
    clues.addIf(
        !period && (place.before("average", 14) || place.after("average", 6)), ClaimClue.AVERAGE);
    clues.addIf(!period && place.before("future", 5), ClaimClue.FUTURE);
    clues.addIf(!period && place.before("supposes", 12), ClaimClue.SUPPOSED);
    clues.addIf(!period && place.isPromised(), ClaimClue.PROMISED);
    clues.addIf(!period && kind != NumberKind.RANK && place.isTimed(), ClaimClue.TIMED);
    clues.addIf(place.isInstruction(), ClaimClue.INSTRUCTION);
    clues.addIf(place.isSupposedCase(), ClaimClue.SUPPOSED_CASE);
    clues.addIf(place.isBound(), ClaimClue.BOUND);
    clues.addIf(
        kind != NumberKind.PERCENT && kind != NumberKind.RANK && place.before("own", 8),
        ClaimClue.PERSONAL);
    if (place.story().isGame() && kind != NumberKind.PERCENT && kind != NumberKind.MONEY) {
      clues.add(kind == NumberKind.MULTIPLE ? ClaimClue.GAME_MULTIPLE : ClaimClue.GAME);
    }
  }
}
