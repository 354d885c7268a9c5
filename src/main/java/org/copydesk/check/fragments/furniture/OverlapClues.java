package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.Set;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.Stem;
import org.copydesk.text.Token;

/** What a line has to do with the story: which of its words and names the story holds. */
final class OverlapClues implements ClueFinder {

  private static final double LITTLE = 0.34;
  private static final double HALF = 0.6;
  private static final int LONGEST_LABEL = 5;
  private static final double FOREIGN_PARAGRAPH = 0.3;

  /** A paragraph so many lines away still takes up what a heading says. */
  private static final int NEXT = 3;

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    Set<String> meanings = page.meanings(i);
    if (!page.hasStory()) {
      return;
    }
    if (line.size() <= LONGEST_LABEL && page.isSpeaking(i)) {
      // The words of a button are those of pages; that the story uses them too says nothing.
      return;
    }
    if (meanings.isEmpty()) {
      clues.add(LineClue.NO_MEANING_WORDS);
      return;
    }
    double known = page.known(i);
    if (line.prose()) {
      add(clues, known < FOREIGN_PARAGRAPH, LineClue.FOREIGN_PARAGRAPH);
      return;
    }
    clues.add(
        known == 0
            ? LineClue.FOREIGN
            : known < LITTLE
                ? LineClue.MOSTLY_FOREIGN
                : known < HALF
                    ? LineClue.HALF_KNOWN
                    : known < 1 ? LineClue.MOSTLY_KNOWN : LineClue.ALL_KNOWN);
    add(clues, known == 0 && page.isBelow(i), LineClue.FOREIGN_BELOW);
    names(page, i, clues);
    add(clues, page.inTitle(i) >= 0.5, LineClue.IN_TITLE);
    int next = page.storyAfter(i);
    boolean near = next != Page.NONE && next - i <= NEXT;
    boolean taken = near && meanings.stream().anyMatch(s -> page.meanings(next).contains(s));
    add(clues, taken, LineClue.LEADS_ON);
    add(clues, near && !taken, LineClue.LEADS_NOWHERE);
    boolean teaser = page.isHeadlineLike(i) && known < HALF && !taken;
    add(clues, teaser, LineClue.TEASER);
    add(clues, teaser && page.isWithin(i), LineClue.TEASER_WITHIN);
  }

  private static void names(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    // Where every word has a capital, a capital tells no name.
    if (line.capitals() * 3 >= line.size() * 2) {
      return;
    }
    int fresh = 0;
    int known = 0;
    boolean first = true;
    for (Token token : page.article().tokensOf(line.block())) {
      if (token.isCapitalised() && !first && !Layout.isSmallWord(token.text())) {
        if (page.isKnown(Stem.of(token.text()), i)) {
          known++;
        } else {
          fresh++;
        }
      }
      first &= !token.isWord();
    }
    add(clues, fresh > 0, LineClue.NEW_NAMES);
    add(clues, known > 0, LineClue.KNOWN_NAMES);
  }
}
