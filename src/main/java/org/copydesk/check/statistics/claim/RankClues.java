package org.copydesk.check.statistics.claim;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.check.statistics.number.NumberExpression.Form;
import org.copydesk.check.statistics.number.Units;

/** What tells a rank by size or a streak of a measure from a place in any order. */
final class RankClues implements ClueFinder {

  private static final Pattern SUPERLATIVE =
      Pattern.compile("(?:est|most|least|best|worst|leading)$", Pattern.CASE_INSENSITIVE);
  private static final int SENTENCE = 20;

  @Override
  public void find(NumberPlace place, ClaimClues clues) {
    clues.kind("rank");
    if (place.number().form() == Form.ORDINAL) {
      if (place.number().text().toLowerCase(Locale.ROOT).startsWith("every")
          && !Units.STANDARD.isUnit(place.next(0))) {
        clues.kind("multiple");
        clues.add(ClaimClue.EVERY);
      } else if (SUPERLATIVE.matcher(place.number().text()).find()) {
        clues.add(ClaimClue.RANK_BY_SIZE);
      } else {
        clues.add(place.before("ranks", 3) ? ClaimClue.RANK_GIVEN : ClaimClue.ORDINAL);
      }
    } else {
      boolean measured = place.near("market", SENTENCE, 12) || place.near("moved", SENTENCE, 12);
      clues.add(measured ? ClaimClue.STREAK_MEASURED : ClaimClue.STREAK);
    }
  }
}
