package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.Set;

/** Whether a line stands again elsewhere: in the text, in the batch. */
final class RepetitionClues implements ClueFinder {

  private static final int LONGEST = 20;
  private static final int OFTEN = 3;

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    if (page.line(i).size() > LONGEST) {
      return;
    }
    int times = page.occurrences(i);
    boolean again = page.isAgain(i);
    add(clues, times == 2 && again, LineClue.AGAIN);
    add(clues, times == 2 && !again, LineClue.FIRST_OF_TWO);
    add(clues, times >= OFTEN, LineClue.OFTEN);
    add(clues, page.submissions(i) > 0, LineClue.IN_BATCH);
  }
}
