package org.copydesk.check.fragments.furniture;

import java.util.regex.Pattern;
import org.copydesk.check.fragments.layout.Line;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of short lines that a story has by right, most often several in a row: a table's rows,
 * results, a programme, ingredients, questions and answers, verse.
 */
enum RowKind {
  /** "Referee: T. Bell". */
  LABELLED(LineClue.LABELLED_ROW),
  /** "Q: Why did you stay?". */
  TURN(LineClue.SPEAKER_ROW),
  /** "Hill Rovers 2", "Hill Rovers 2-1 Dale". */
  RESULT(LineClue.RESULT_ROW),
  /** "9.30am Doors open", "1987: The mill burns down". */
  TIMED(LineClue.TIMED_ROW),
  /** "200 g flour". */
  QUANTITY(LineClue.QUANTITY_ROW),
  /** A line that the next carries on. */
  VERSE(LineClue.VERSE_ROW);

  private static final int LONGEST = 40;
  private static final int LONGEST_LABELLED = 14;
  private static final int LONGEST_QUANTITY = 12;
  private static final int LONGEST_VERSE = 14;

  private static final Pattern LABEL =
      Pattern.compile("^[\\p{Lu}\\p{Nd}][\\p{L}\\p{N} .,'\u2019&/()-]{0,40}+: ?\\S");

  private static final Pattern SCORE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .,'\u2019&()-]{1,40}+[0-9]{1,4}(?:[ ,/.\u2013-]{1,3}[0-9]{1,4}){0,5}$"
              + "|\\p{L} [0-9]{1,3} ?[\u2013-] ?[0-9]{1,3} \\p{L}");

  private static final Pattern TIME =
      Pattern.compile(
          "^(?:[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\\.?m\\b\\.?)?|[0-9]{1,2} ?[ap]\\.?m\\b\\.?"
              + "|(?:1[0-9]|20)[0-9]{2}(?= ?[:\u2013\u2014-])"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,? [\\p{L}0-9 ]{1,20})?(?= ?[:\u2013\u2014-]))"
              + "[ :,\u2013\u2014-]{1,3}.{0,20}\\p{L}");

  private static final Pattern QUANTITY_FIRST =
      Pattern.compile(
          "^(?:[0-9]{1,4}(?:[./][0-9]{1,2})?|[\u00bc-\u00be\u2153\u2154])"
              + "(?: ?[\u00bc-\u00be\u2153\u2154])? ?\\p{Ll}{1,12}\\b");

  private final LineClue clue;

  RowKind(LineClue clue) {
    this.clue = clue;
  }

  LineClue clue() {
    return clue;
  }

  /**
   * The shape of a line, or nothing.
   *
   * @param text of the line
   * @param next the text of the line after it, empty at the end
   */
  static @Nullable RowKind of(Line line, String text, String next) {
    if (line.size() == 0 || line.size() > LONGEST || line.plain().isEmpty() || line.prose()) {
      return null;
    }
    if (TIME.matcher(text).find()) {
      return TIMED;
    }
    if (LABEL.matcher(text).find()) {
      return line.closed() ? TURN : line.size() <= LONGEST_LABELLED ? LABELLED : null;
    }
    if (!line.closed() && SCORE.matcher(text).find()) {
      return RESULT;
    }
    if (!line.closed()
        && line.size() <= LONGEST_QUANTITY
        && QUANTITY_FIRST.matcher(text).find()
        && !Marks.isDate(line.plain())
        && !Marks.isCounter(line.plain())) {
      return QUANTITY;
    }
    char last = text.charAt(text.length() - 1);
    boolean runsOn =
        last == ','
            || last == ';'
            || (!line.closed() && !next.isEmpty() && Character.isLowerCase(next.codePointAt(0)));
    return runsOn && line.size() > 1 && line.size() <= LONGEST_VERSE ? VERSE : null;
  }
}
