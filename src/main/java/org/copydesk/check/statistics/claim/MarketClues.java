package org.copydesk.check.statistics.claim;

import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.number.Units;
import org.copydesk.check.statistics.words.SentenceWords;
import org.copydesk.check.statistics.words.Vocabulary;

/**
 * Tells market prices and moves: an instrument is named and a price verb stands beside the number,
 * or a story about a market gives the level of an index.
 */
final class MarketClues implements ClueFinder {

  private static final Vocabulary GRAMMAR = Vocabulary.GRAMMAR;
  private static final Pattern PER_WEIGHT =
      Pattern.compile("(?:barrel|ounce|tonne|ton)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern INDEX_LEVEL = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d\\d?");

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    NumberExpression number = place.number();
    boolean plain = number.kind() == NumberKind.PLAIN;
    if (!plain && number.kind() != NumberKind.PERCENT && number.kind() != NumberKind.MONEY
        || GRAMMAR.is("calendar-unit", number.unit())
        || number.kind() == NumberKind.MONEY && number.hasMagnitude()
        || place.before("indicator", 9)
        || clues.has(ClaimClue.NAME)
        || clues.has(ClaimClue.PERIOD)
        || plain && "size".equals(Units.STANDARD.classOf(place.head()))) {
      return;
    }
    boolean point = GRAMMAR.is("point", place.next(0));
    boolean priced =
        point
            || !plain
            || number.hasDecimals()
            || number.text().indexOf('/') > 0
            || isLevelReached(place, clues);
    boolean rate = PER_WEIGHT.matcher(number.text()).find();
    boolean instrument =
        place.near("market", 24, 0)
            || place.near("market", 0, 5) && !plain
            || plain && place.story().isMarket();
    if (!priced || !instrument && !rate) {
      return;
    }
    boolean level =
        plain && place.story().isMarket() && INDEX_LEVEL.matcher(number.text()).matches();
    boolean moved = place.near("priced", 12, 3) || rate || level;
    if (moved
        && !isDeal(place)
        && !place.near("accounts", 6, 6)
        && !(number.kind() == NumberKind.PERCENT && place.next(0).equals("of"))) {
      clues.kind("market");
      clues.add(ClaimClue.MARKET);
    }
  }

  /** A price that two parties agreed on; "settled" is a word of prices too. */
  private static boolean isDeal(NumberPlace place) {
    SentenceWords sentence = place.sentence();
    for (int i = place.first() - 1; i >= Math.max(0, place.first() - 5); i--) {
      String word = sentence.word(i);
      if (Vocabulary.FIGURES.is("decided", word) && !Vocabulary.FIGURES.is("priced", word)) {
        return !place.before("priced", 2);
      }
    }
    return false;
  }

  /** "closed above 6,000": the level of an index without its decimals. */
  private static boolean isLevelReached(NumberPlace place, ClaimClues clues) {
    return place.story().isMarket()
        && place.number().isGrouped()
        && clues.has(ClaimClue.NO_NOUN)
        && place.before("priced", 2);
  }
}
