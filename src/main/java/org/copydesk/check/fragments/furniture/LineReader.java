package org.copydesk.check.fragments.furniture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.CheckContext;

/** Reads the lines of a text for their clues. */
final class LineReader {

  private final Wordings wordings = Wordings.read("wordings.tsv");

  /** One for each group; what the markup of a page says comes from {@link Markup}. */
  private final List<ClueFinder> finders =
      List.of(
          new ShapeClues(),
          new PlaceClues(),
          new CompanyClues(),
          new WordingClues(),
          new OverlapClues(),
          new RepetitionClues(),
          new TextClues());

  /**
   * A text as a page.
   *
   * @param settled what the rules that know a fragment by its name say of it
   */
  Page page(CheckContext context, Settled settled) {
    return new Page(context, settled, wordings);
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
