package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.EnumSet;
import java.util.Set;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;
import org.copydesk.text.Token;

/** What a line says that the furniture of pages says. */
final class WordingClues implements ClueFinder {

  private static final int SHORT = 12;

  private final Set<String> noteVerbs =
      DataFile.beside(WordingClues.class, "note-verbs.txt").words();

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    Wordings.Found found = page.wordings(i);
    Set<WordingKind> kinds = EnumSet.noneOf(WordingKind.class);
    for (Wordings.Where where : Wordings.Where.values()) {
      for (WordingKind kind : found.at(where)) {
        LineClue clue = kind.clue(where);
        if (clue != null) {
          clues.add(clue);
        }
        kinds.add(kind);
      }
    }
    add(clues, page.layout().namesSection(line), LineClue.NAMES_SECTION);
    boolean speaking = page.isSpeaking(i);
    add(clues, speaking && line.size() <= SHORT && !line.closed(), LineClue.SHORT_AND_SPEAKING);
    add(clues, speaking && line.prose(), LineClue.LONG_AND_SPEAKING);
    boolean whole = page.isWholeLineSpeaking(i) || page.isLinkPrefix(i);
    add(clues, whole, LineClue.WHOLE_LINE_SPEAKS);
    add(clues, whole && page.isWithin(i), LineClue.WHOLE_LINE_SPEAKS_WITHIN);
    int strong = page.strongKinds(i);
    add(clues, strong > 0 && line.closed() && !line.prose(), LineClue.SENTENCE_SPEAKS);
    add(clues, strong > 1 && line.prose(), LineClue.PARAGRAPH_SPEAKS);
    boolean orders = kinds.contains(WordingKind.ORDER);
    add(clues, orders && page.isWithin(i), LineClue.ORDERS_WITHIN);
    add(clues, orders && line.size() <= 4 && !line.closed(), LineClue.SHORT_ORDER);
    add(clues, page.isLinkPrefix(i) && line.size() > 5, LineClue.LINKED_SENTENCE);
    add(clues, kinds.size() >= 3, LineClue.SPEAKS_TWICE);
    boolean below = page.isBelow(i);
    add(clues, speaking && below, LineClue.SPEAKS_BELOW);
    add(
        clues,
        kinds.contains(WordingKind.AUTHOR) && (below || page.storyAfter(i) == Page.NONE),
        LineClue.AUTHOR_BELOW);
    add(clues, page.isLinkPrefix(i), LineClue.LINK_PREFIX);
    add(clues, page.opensWithNameOfLine(i), LineClue.ABOUT_NAMED_AUTHOR);
    boolean name = opensWithName(page, i);
    add(clues, name, LineClue.OPENS_WITH_NAME);
    add(clues, name && page.paragraphsAfter(i) < 2 && page.told(i) > 0.8, LineClue.NAME_IN_TAIL);
  }

  /**
   * Whether two or three words with a capital open it, and a verb of a note on somebody follows.
   */
  private boolean opensWithName(Page page, int i) {
    int at = 0;
    for (Token token : page.article().tokensOf(page.line(i).block())) {
      if (token.isCapitalised() && at < 4) {
        at++;
      } else if (token.isWord()) {
        return at >= 2 && noteVerbs.contains(token.text());
      } else if (at > 4) {
        return false;
      }
    }
    return false;
  }
}
