package org.copydesk.check.fragments.furniture;

import static org.copydesk.check.fragments.furniture.ClueFinder.add;

import java.util.List;
import java.util.Set;
import org.copydesk.check.fragments.layout.Layout;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.data.DataFile;

/** What a line looks like on its own: its length, its end, its capitals, its grammar. */
final class ShapeClues implements ClueFinder {

  private static final LineClue[] LENGTHS = {
    LineClue.NO_WORDS,
    LineClue.ONE_WORD,
    LineClue.TWO_OR_THREE_WORDS,
    LineClue.FOUR_OR_FIVE_WORDS,
    LineClue.SIX_TO_NINE_WORDS,
    LineClue.TEN_TO_SIXTEEN_WORDS,
    LineClue.SEVENTEEN_TO_THIRTY_WORDS,
    LineClue.THIRTY_TO_SIXTY_WORDS,
    LineClue.OVER_SIXTY_WORDS
  };

  /** A line of more words is no counter, date or button. */
  private static final int LONGEST_MARK = 10;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "is", "are", "was", "were");

  private final Set<String> headlineVerbs =
      DataFile.beside(ShapeClues.class, "headline-verbs.txt").words();
  private final Set<String> speechWords =
      DataFile.beside(ShapeClues.class, "speech-words.txt").words();

  @Override
  public void find(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    String text = page.text(i);
    clues.add(LineClue.BASE);
    clues.add(LENGTHS[Page.lengthOf(line.size())]);
    add(clues, line.prose(), LineClue.PROSE);
    add(clues, line.isListed(), LineClue.LISTED);
    ends(line, text, clues);
    capitals(line, text, clues);
    signs(line, text, clues);
    grammar(page, i, clues);
    add(clues, page.article().sentencesOf(line.block()).size() > 1, LineClue.SEVERAL_SENTENCES);
  }

  private static void ends(Line line, String text, Set<LineClue> clues) {
    char last = text.charAt(text.length() - 1);
    add(clues, line.closed(), LineClue.CLOSED);
    add(clues, last == '?', LineClue.ENDS_ASKING);
    add(clues, last == '!', LineClue.ENDS_EXCLAIMING);
    add(clues, last == ':', LineClue.ENDS_WITH_COLON);
    add(clues, last == '\u2026' || text.endsWith("..."), LineClue.ENDS_WITH_DOTS);
  }

  private static void capitals(Line line, String text, Set<LineClue> clues) {
    int size = line.size();
    boolean letters = text.chars().limit(200).anyMatch(Character::isLetter);
    boolean small = text.chars().anyMatch(Character::isLowerCase);
    add(clues, size > 3 && line.capitals() * 3 >= size * 2, LineClue.TITLE_CASE);
    add(clues, letters && !small && text.length() > 2, LineClue.ALL_CAPITALS);
    add(clues, Character.isLowerCase(text.codePointAt(0)), LineClue.LOWER_CASE);
    add(
        clues,
        small
            && size >= 2
            && size <= 3
            && line.capitals() == size
            && line.words().stream().noneMatch(Layout::isSmallWord)
            && text.chars().noneMatch(Character::isDigit),
        LineClue.NAME_ONLY);
  }

  private static void signs(Line line, String text, Set<LineClue> clues) {
    char first = text.charAt(0);
    add(clues, "\"\u201c'\u2018".indexOf(first) >= 0, LineClue.QUOTED);
    add(clues, text.indexOf('"') >= 0 || text.indexOf('\u201c') >= 0, LineClue.HOLDS_QUOTE);
    add(clues, "-\u2013\u2014".indexOf(first) >= 0, LineClue.DASH_FIRST);
    char last = text.charAt(text.length() - 1);
    add(clues, (first == '(' && last == ')') || (first == '[' && last == ']'), LineClue.BRACKETED);
    if (line.plain().isEmpty()) {
      return;
    }
    add(clues, Marks.isNumbered(text), LineClue.NUMBERED);
    add(clues, Marks.hasCopyright(line.plain()), LineClue.COPYRIGHT);
    add(clues, Marks.hasAddress(line.plain()), LineClue.ADDRESS);
    add(clues, Marks.hasHandle(text), LineClue.HANDLE);
    if (line.prose()) {
      return;
    }
    add(clues, Marks.isParted(text), LineClue.SEPARATORS);
    add(clues, Marks.hasArrow(text), LineClue.ARROW);
    add(clues, Marks.isPrice(line.plain()), LineClue.PRICE);
    add(clues, text.chars().anyMatch(Character::isDigit), LineClue.HOLDS_DIGIT);
    if (line.size() <= LONGEST_MARK) {
      add(clues, Marks.isDate(line.plain()), LineClue.DATED);
      add(clues, Marks.isCounter(line.plain()), LineClue.COUNTED);
      add(clues, line.size() == 1 && isNumber(line.words().get(0)), LineClue.ONLY_NUMBER);
    }
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
  }

  private void grammar(Page page, int i, Set<LineClue> clues) {
    Line line = page.line(i);
    List<String> words = line.words();
    long small = words.stream().filter(Layout::isSmallWord).count();
    add(clues, words.size() > 1 && small == 0, LineClue.NO_SMALL_WORDS);
    add(clues, words.size() > 5 && small > 0 && small * 4 < words.size(), LineClue.FEW_SMALL_WORDS);
    boolean headline = page.isHeadlineLike(i);
    add(clues, headline && words.stream().noneMatch(ARTICLES::contains), LineClue.HEADLINE_GRAMMAR);
    add(
        clues,
        headline && words.stream().skip(1).anyMatch(headlineVerbs::contains),
        LineClue.PRESENT_HEADLINE);
    add(
        clues,
        !words.isEmpty() && words.get(0).equals("by") && words.size() < 8,
        LineClue.BY_FIRST);
    add(clues, words.stream().anyMatch(w -> w.equals("i") || w.equals("my")), LineClue.SAYS_I);
    add(
        clues,
        words.stream().anyMatch(w -> w.equals("us") || w.equals("our") || w.equals("we")),
        LineClue.SAYS_WE);
    add(
        clues,
        words.stream().anyMatch(w -> w.equals("you") || w.equals("your")),
        LineClue.SAYS_YOU);
    add(clues, words.stream().anyMatch(speechWords::contains), LineClue.TELLS_SPEECH);
    add(clues, words.stream().anyMatch(ShapeClues::isPast), LineClue.PAST_TENSE);
  }

  private static boolean isPast(String word) {
    return (word.length() > 4 && word.endsWith("ed"))
        || word.equals("was")
        || word.equals("were")
        || word.equals("had");
  }
}
