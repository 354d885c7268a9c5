package org.copydesk.check.fragments.furniture;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.CheckContext;

/** Reads the lines of a text for their clues. */
final class LineReader {

  private final Wordings wordings = Wordings.read("wordings.tsv");

  /** One for each group; clues of a source's markup would come from one more. */
  private final List<ClueFinder> finders =
      List.of(
          new ShapeClues(),
          new PlaceClues(),
          new CompanyClues(),
          new WordingClues(),
          new OverlapClues(),
          new RepetitionClues());

  /**
   * A text as a page.
   *
   * @param named the numbers of the lines that a rule knows by name
   */
  Page page(CheckContext context, BitSet named) {
    return new Page(context, named, wordings);
  }

  /** The clues of a line. */
  Set<LineClue> clues(Page page, int line) {
    Set<LineClue> clues = EnumSet.noneOf(LineClue.class);
    for (ClueFinder finder : finders) {
      finder.find(page, line, clues);
    }
    return clues;
  }
}
