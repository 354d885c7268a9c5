package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.Set;
import org.copydesk.check.fragments.layout.Line;

/**
 * What the text as a whole is: lines that would be furniture on a page are most likely honest in a
 * text that shows no sign of one, and more so where they are rows of a table, a programme or verse.
 */
final class TextClues implements ClueFinder {

  private static final int FEW = 2;
  private static final int MANY = 6;
  private static final int FAR = 8;
  private static final int REACH = 3;
  private static final int LONG_RUN = 4;
  private static final int LONGEST_HEADING = 8;
  private static final int SHORTEST_SENTENCE = 4;

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    boolean label = page.isLabelLike(i);
    int signs = page.signsElsewhere(i);
    boolean near = page.signsNear(i, FAR) > 0;
    if (signs == 0 && page.isSignOfPage(i)) {
      clues.add(LineClue.ONLY_SIGN_OF_PAGE);
    } else if (signs == 0) {
      clues.add(LineClue.NO_SIGN_OF_PAGE);
      add(clues, page.isAbove(i), LineClue.NO_SIGN_ABOVE);
      add(clues, page.isWithin(i), LineClue.NO_SIGN_WITHIN);
      add(clues, page.isBelow(i), LineClue.NO_SIGN_BELOW);
      add(clues, label, LineClue.NO_SIGN_AND_LABEL);
      add(clues, !page.isStory(i) && line.closed(), LineClue.NO_SIGN_AND_SENTENCE);
      add(clues, page.isStory(i), LineClue.NO_SIGN_AND_PARAGRAPH);
      add(clues, !page.isStory(i) && page.runLength(i) >= LONG_RUN, LineClue.NO_SIGN_AND_LONG_RUN);
    } else {
      add(clues, signs <= FEW, LineClue.FEW_SIGNS_OF_PAGE);
      add(clues, signs <= FEW && page.signsNear(i, REACH) > 0, LineClue.FEW_SIGNS_BUT_NEAR);
      add(clues, signs >= MANY, LineClue.MANY_SIGNS_OF_PAGE);
      add(clues, !near, LineClue.SIGNS_FAR);
    }
    rows(page, i, near, clues);
    boolean heads =
        line.isLabel()
            && line.size() <= LONGEST_HEADING
            && !page.isSpeaking(i)
            && isPlainSentence(page, i + 1);
    add(clues, heads, LineClue.HEADS_SENTENCE);
    add(clues, heads && page.isBelow(i), LineClue.HEADS_SENTENCE_BELOW);
    add(
        clues,
        page.layout().isScholarly() && line.isLabel() && !page.isSpeaking(i),
        LineClue.SCHOLARLY_HEADING);
  }

  private static void rows(Page page, int i, boolean near, Set<LineClue> clues) {
    RowKind row = page.row(i);
    if (row == null) {
      return;
    }
    clues.add(row.clue());
    boolean among = false;
    for (int j = i - REACH; j <= i + REACH; j++) {
      among |= j != i && page.row(j) == row;
    }
    add(clues, among, LineClue.AMONG_ROWS);
    add(clues, among && !near, LineClue.ROWS_FAR_FROM_SIGNS);
  }

  private static boolean isPlainSentence(Page page, int i) {
    return i < page.size()
        && page.line(i).closed()
        && page.line(i).size() >= SHORTEST_SENTENCE
        && !page.isSpeaking(i)
        && !page.isNamed(i);
  }
}
