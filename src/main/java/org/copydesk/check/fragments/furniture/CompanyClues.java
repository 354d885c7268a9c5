package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.Set;
import org.copydesk.check.fragments.layout.Line;

/** What the lines around a line are: how many they are, what they look like, what they say. */
final class CompanyClues implements ClueFinder {

  private static final int NEAR = 4;
  private static final int SEVERAL = 2;
  private static final int MANY_ALIKE = 4;
  private static final int LONG_RUN = 4;
  private static final int SHORT = 4;
  private static final double SOME_SPEAK = 0.3;
  private static final double MOST_SPEAK = 0.6;
  private static final int MANY_SUB_HEADINGS = 3;

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    add(clues, page.isNamed(i - 1), LineClue.AFTER_NAMED);
    add(clues, page.isNamed(i + 1), LineClue.BEFORE_NAMED);
    add(clues, page.isNamed(i - 1) && page.line(i).prose(), LineClue.PARAGRAPH_AFTER_NAMED);
    if (page.isStory(i)) {
      add(clues, page.isSpeaking(i - 1), LineClue.PARAGRAPH_AFTER_SPEAKING);
      add(clues, page.isSpeaking(i + 1), LineClue.PARAGRAPH_BEFORE_SPEAKING);
      add(clues, page.header(i) != Page.NONE, LineClue.PARAGRAPH_UNDER_HEADER);
      return;
    }
    sure(page, i, clues);
    double share = page.speakingShare(i);
    add(clues, share >= SOME_SPEAK, LineClue.RUN_SPEAKS);
    add(clues, share >= MOST_SPEAK, LineClue.RUN_MOSTLY_SPEAKS);
    add(
        clues,
        page.runLength(i) > 1 && page.isSpeaking(page.runEnd(i)),
        LineClue.RUN_ENDS_SPEAKING);
    run(page, i, clues);
    neighbours(page, i, clues);
    speaking(page, i, clues);
    int header = page.header(i);
    if (header != Page.NONE) {
      add(clues, header == i - 1, LineClue.UNDER_HEADER);
      clues.add(LineClue.SINCE_HEADER);
      add(clues, page.isWithin(i), LineClue.SINCE_HEADER_WITHIN);
    }
    add(clues, page.runHoldsNamed(i), LineClue.RUN_HOLDS_NAMED);
    add(
        clues,
        page.isSubHeading(i) && page.subHeadings() >= MANY_SUB_HEADINGS,
        LineClue.MANY_SUB_HEADINGS);
  }

  private static void sure(Page page, int i, Set<LineClue> clues) {
    add(clues, page.isSure(i - 1) || page.isSure(i + 1), LineClue.BESIDE_SURE);
    if (page.runHoldsSure(i)) {
      clues.add(LineClue.RUN_HOLDS_SURE);
      boolean within = page.isWithin(i);
      add(clues, within && page.isHeadlineLike(i), LineClue.HEADLINE_IN_SURE_RUN);
      add(clues, within && page.isLabelLike(i), LineClue.LABEL_IN_SURE_RUN);
      add(clues, within && page.line(i).closed(), LineClue.SENTENCE_IN_SURE_RUN);
    }
  }

  private static void run(Page page, int i, Set<LineClue> clues) {
    int length = page.runLength(i);
    clues.add(
        length == 1
            ? LineClue.ALONE
            : length == 2
                ? LineClue.RUN_OF_TWO
                : length <= 5
                    ? LineClue.RUN_OF_THREE_TO_FIVE
                    : length <= 12 ? LineClue.RUN_OF_SIX_TO_TWELVE : LineClue.RUN_OVER_TWELVE);
    add(clues, length >= LONG_RUN && page.isWithin(i), LineClue.LONG_RUN_WITHIN);
    int before = page.runBegin(i) - 1;
    boolean colon = before >= 0 && page.text(before).endsWith(":");
    add(clues, colon || (i > 0 && page.text(i - 1).endsWith(":")), LineClue.AFTER_COLON);
    int alike = page.alike(i);
    add(clues, alike > 0 && alike < MANY_ALIKE, LineClue.AMONG_FEW_ALIKE);
    add(clues, alike >= MANY_ALIKE, LineClue.AMONG_MANY_ALIKE);
  }

  private static void neighbours(Page page, int i, Set<LineClue> clues) {
    add(clues, isShort(page, i - 1), LineClue.AFTER_SHORT);
    add(clues, isShort(page, i + 1), LineClue.BEFORE_SHORT);
    boolean likeBefore = page.lookAlike(i, i - 1);
    boolean likeAfter = page.lookAlike(i, i + 1);
    add(clues, likeBefore, LineClue.LIKE_BEFORE);
    add(clues, likeAfter, LineClue.LIKE_AFTER);
    add(
        clues,
        !likeBefore
            && !likeAfter
            && (page.lookAlike(i, i - 2) || page.lookAlike(i, i + 2))
            && !page.isStory(i - 1)
            && !page.isStory(i + 1),
        LineClue.ALTERNATES);
    add(clues, isMark(page, i - 1) || isMark(page, i + 1), LineClue.NEAR_DATE);
  }

  private static boolean isShort(Page page, int i) {
    return i >= 0 && i < page.size() && page.line(i).size() < SHORT && !page.line(i).closed();
  }

  private static boolean isMark(Page page, int i) {
    if (i < 0 || i >= page.size()) {
      return false;
    }
    Line line = page.line(i);
    return line.size() <= 6
        && !line.plain().isEmpty()
        && (Marks.isDate(line.plain()) || Marks.isCounter(line.plain()));
  }

  private static void speaking(Page page, int i, Set<LineClue> clues) {
    add(clues, page.isSpeaking(i - 1) || page.isSpeaking(i + 1), LineClue.NEAR_SPEAKING);
    int speaking = 0;
    for (int j = Math.max(page.runBegin(i), i - NEAR);
        j <= Math.min(page.runEnd(i), i + NEAR);
        j++) {
      speaking += j != i && page.isSpeaking(j) ? 1 : 0;
    }
    add(clues, speaking >= SEVERAL, LineClue.AMONG_SPEAKING);
  }
}
