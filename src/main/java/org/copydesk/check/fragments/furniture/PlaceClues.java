package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.Set;
import org.copydesk.check.fragments.layout.Line;

/** Where a line stands to the story: above, within or below it, and how far from it. */
final class PlaceClues implements ClueFinder {

  private static final double BARELY = 0.1;
  private static final double HALF = 0.5;
  private static final double NEARLY = 0.9;
  private static final double FOREIGN = 0.3;
  private static final double LATE = 0.8;
  private static final int LONGEST_SIGNATURE = 12;

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    add(clues, i == 0, LineClue.FIRST_LINE);
    add(clues, i == page.size() - 1, LineClue.LAST_LINE);
    if (!page.hasStory()) {
      clues.add(LineClue.NO_STORY);
      return;
    }
    boolean label = page.isLabelLike(i);
    boolean headline = page.isHeadlineLike(i);
    if (page.isAbove(i)) {
      clues.add(LineClue.ABOVE);
      int to = page.storyAfter(i) - i;
      clues.add(
          to == 1
              ? LineClue.JUST_ABOVE
              : to <= 3 ? LineClue.TWO_OR_THREE_ABOVE : LineClue.FOUR_OR_MORE_ABOVE);
      add(clues, label, LineClue.LABEL_ABOVE);
      add(clues, headline, LineClue.HEADLINE_ABOVE);
    } else if (page.isBelow(i)) {
      clues.add(LineClue.BELOW);
      int from = i - page.storyBefore(i);
      clues.add(
          from == 1
              ? LineClue.JUST_BELOW
              : from <= 3
                  ? LineClue.TWO_OR_THREE_BELOW
                  : from <= 7 ? LineClue.FOUR_TO_SEVEN_BELOW : LineClue.EIGHT_OR_MORE_BELOW);
      add(clues, label, LineClue.LABEL_BELOW);
      add(clues, headline, LineClue.HEADLINE_BELOW);
      add(clues, line.closed() && line.size() > 5, LineClue.PARAGRAPH_BELOW);
    } else {
      clues.add(LineClue.WITHIN);
      within(page, i, clues);
      add(clues, !line.prose() && label, LineClue.LABEL_WITHIN);
      add(clues, !line.prose() && headline, LineClue.HEADLINE_WITHIN);
      add(clues, !line.prose() && line.closed(), LineClue.SENTENCE_WITHIN);
    }
    double told = page.told(i);
    clues.add(
        told < BARELY
            ? LineClue.STORY_BARELY_TOLD
            : told > NEARLY ? LineClue.STORY_NEARLY_TOLD : LineClue.BASE);
    add(clues, told > HALF, LineClue.STORY_HALF_TOLD);
    add(clues, line.isListed() && page.isWithin(i), LineClue.ITEM_WITHIN);
    add(clues, page.isSubHeading(i), LineClue.SUB_HEADING);
    end(page, i, clues);
  }

  /** What stands near the end of the story, where notes on the author and the like follow it. */
  private static void end(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    int left = page.paragraphsAfter(i);
    boolean sentence = !page.isStory(i) && line.closed() && line.size() > 5 && !page.isSpeaking(i);
    add(clues, sentence && page.isBelow(i) && page.isStory(i - 1), LineClue.SENTENCE_JUST_BELOW);
    add(
        clues,
        sentence && page.isWithin(i) && (page.isStory(i - 1) || page.isStory(i + 1)),
        LineClue.SENTENCE_BESIDE_STORY);
    add(
        clues,
        page.isSubHeading(i) && page.told(i) > NEARLY && !page.isSpeaking(i),
        LineClue.LATE_SUB_HEADING);
    add(clues, isSignature(page, i), LineClue.SIGNATURE);
    add(clues, page.isInTail(i) && page.isHeadlineLike(i), LineClue.TEASER_IN_TAIL);
    boolean tail = page.isInTail(i);
    boolean foreign = page.known(i) < FOREIGN;
    add(clues, tail, LineClue.IN_TAIL);
    add(clues, tail && foreign, LineClue.FOREIGN_IN_TAIL);
    if (line.prose() && left <= 1 && page.told(i) > LATE) {
      int signs =
          (tail ? 1 : 0)
              + (foreign ? 1 : 0)
              + (page.isAboutSomebody(i) ? 1 : 0)
              + (page.opensWithNameOfLine(i) ? 1 : 0)
              + (page.strongKinds(i) > 0 ? 1 : 0)
              + (page.isSure(i - 1) || page.isSure(i + 1) ? 1 : 0);
      add(clues, signs >= 2, LineClue.LATE_NOTE);
      add(clues, signs >= 3, LineClue.SURE_LATE_NOTE);
    }
    if (page.isStory(i)) {
      add(clues, left == 0, LineClue.LAST_PARAGRAPH);
      add(clues, tail, LineClue.PARAGRAPH_IN_TAIL);
      boolean after = i > 0 && !page.isStory(i - 1);
      boolean before = i + 1 == page.size() || !page.isStory(i + 1);
      add(clues, after && page.told(i) > NEARLY, LineClue.PARAGRAPH_CUT_OFF);
      add(clues, after && before, LineClue.PARAGRAPH_FRAMED);
    } else if (page.isWithin(i)) {
      add(clues, left == 1, LineClue.ONE_PARAGRAPH_LEFT);
      add(clues, left == 2, LineClue.TWO_PARAGRAPHS_LEFT);
      add(clues, page.told(i) > NEARLY && page.runLength(i) >= 3, LineClue.LATE_IN_LONG_RUN);
    }
  }

  /** A name or the like in a line of its own, after a dash or a line that a comma ends. */
  private static boolean isSignature(Page page, int i) {
    Line line = page.line(i);
    String text = page.text(i);
    boolean dash = text.startsWith("\u2014") || text.startsWith("\u2013") || text.startsWith("--");
    return i > 0
        && line.size() > 0
        && line.size() <= LONGEST_SIGNATURE
        && !line.closed()
        && (dash || page.text(i - 1).endsWith(","));
  }

  private static void within(Page page, int i, Set<LineClue> clues) {
    if (page.isStory(i)) {
      return;
    }
    int from = i - page.storyBefore(i);
    clues.add(
        from == 1
            ? LineClue.JUST_AFTER_STORY
            : from == 2
                ? LineClue.SECOND_AFTER_STORY
                : from <= 5 ? LineClue.THIRD_TO_FIFTH_AFTER_STORY : LineClue.FAR_AFTER_STORY);
    int to = page.storyAfter(i) - i;
    clues.add(
        to == 1
            ? LineClue.JUST_BEFORE_STORY
            : to == 2
                ? LineClue.SECOND_BEFORE_STORY
                : to <= 5 ? LineClue.THIRD_TO_FIFTH_BEFORE_STORY : LineClue.FAR_BEFORE_STORY);
  }
}
