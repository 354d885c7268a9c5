package org.copydesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs of quotation marks in one block. Double marks of all kinds are one family, told
 * apart into opening and closing by the white space around them, for writers mix them; single marks
 * are weighed against apostrophes. Every look ahead is bounded.
 */
final class QuotationScan {

  /** A quotation in single marks is closed within so many characters of its block. */
  private static final int LONGEST_SINGLE = 1_500;

  /** A genitive plural looks like the end of a quotation; a title of few characters may be one. */
  private static final int LONGEST_DOUBTFUL = 60;

  private static final String BEFORE_OPENING = "([{—–-/‘“'\"«";
  private static final String AFTER_CLOSING = ".,;:!?)]}—–-…/’”'\"»";
  private static final String ENDS_SPEECH = ".,?!…—–)]";

  private static final Set<String> CLIPPED =
      Set.copyOf(DataFile.beside(QuotationScan.class, "clipped-words.txt").words());

  /**
   * A pair of marks.
   *
   * @param span from mark to mark
   * @param marks the signs
   * @param opened whether there is an opening mark
   * @param closed whether there is a closing mark
   * @param inner whether it stands inside another pair
   */
  record Pair(Span span, QuotationMarks marks, boolean opened, boolean closed, boolean inner) {}

  private enum Role {
    NONE,
    OPENS,
    CLOSES,
    EITHER
  }

  private final String text;
  private final int begin;
  private final int end;
  private final List<Pair> pairs = new ArrayList<>();

  QuotationScan(String text, Span block) {
    this.text = text;
    this.begin = block.begin();
    this.end = block.end();
  }

  /** The marks the block begins with, or null when it begins with something else. */
  @Nullable QuotationMarks firstMarks() {
    char first = text.charAt(begin);
    if (role(begin) == Role.OPENS || role(begin) == Role.EITHER) {
      return QuotationMarks.openedBy(first);
    }
    return (first == '‘' || first == '\'') && opensSingle(begin)
        ? QuotationMarks.openedBy(first)
        : null;
  }

  /**
   * The pairs of this block in order; an inner pair follows the one it stands in.
   *
   * @param carried the marks of a quotation that the block before left open, or null
   * @param next the marks the next block begins with, or null
   */
  List<Pair> pairs(@Nullable QuotationMarks carried, @Nullable QuotationMarks next) {
    int open = -1;
    QuotationMarks marks = QuotationMarks.STRAIGHT;
    boolean opened = true;
    if (carried != null && firstMarks() != carried && closesBeforeItOpens(carried)) {
      open = begin;
      marks = carried;
      opened = false;
    }
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '‘' || c == '\'') {
        if (open < 0 || !marks.isSingle()) {
          int close = opensSingle(i) ? closeOfSingle(i, open >= 0) : -1;
          if (close > 0) {
            pairs.add(
                new Pair(
                    new Span(i, close + 1), QuotationMarks.openedBy(c), true, true, open >= 0));
            if (open < 0) {
              pairInside(i + 1, close);
            }
            i = close;
          } else if (open < 0
              && i == begin
              && c == '‘'
              && next == QuotationMarks.SINGLE_CURLY
              && opensSingle(i)) {
            pairs.add(new Pair(new Span(i, end), QuotationMarks.SINGLE_CURLY, true, false, false));
            return pairs;
          }
        }
        continue;
      }
      Role role = role(i);
      if (role == Role.NONE) {
        continue;
      }
      if (open < 0) {
        if (role != Role.CLOSES) {
          open = i;
          marks = QuotationMarks.openedBy(c);
          opened = true;
        }
      } else if (role == Role.OPENS && !(c == '“' && marks == QuotationMarks.LOW)) {
        keepOuter(new Pair(new Span(open, i), marks, opened, false, false));
        open = i;
        marks = QuotationMarks.openedBy(c);
        opened = true;
      } else {
        keepOuter(new Pair(new Span(open, i + 1), marks, opened, true, false));
        open = -1;
      }
    }
    if (open >= 0) {
      keepOuter(new Pair(new Span(open, end), marks, opened, false, false));
    }
    return pairs;
  }

  /** An outer pair is known only when it closes, after the pairs inside it. */
  private void keepOuter(Pair outer) {
    int at = pairs.size();
    while (at > 0 && pairs.get(at - 1).span().begin() > outer.span().begin()) {
      at--;
    }
    pairs.add(at, outer);
  }

  /** Double marks inside single ones. */
  private void pairInside(int from, int to) {
    int open = -1;
    for (int i = from; i < to; i++) {
      Role role = role(i);
      if (open < 0 && (role == Role.OPENS || role == Role.EITHER)) {
        open = i;
      } else if (open >= 0 && (role == Role.CLOSES || role == Role.EITHER)) {
        QuotationMarks marks = QuotationMarks.openedBy(text.charAt(open));
        pairs.add(new Pair(new Span(open, i + 1), marks, true, true, true));
        open = -1;
      }
    }
  }

  private boolean closesBeforeItOpens(QuotationMarks carried) {
    if (carried.isSingle()) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      Role role = role(i);
      if (role != Role.NONE) {
        return role == Role.CLOSES;
      }
    }
    return false;
  }

  private Role role(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '"' -> straight(i);
      case '“', '«' -> followsWord(i) && !precedesWord(i) ? Role.CLOSES : Role.OPENS;
      case '”', '»' -> precedesWord(i) && !followsWord(i) ? Role.OPENS : Role.CLOSES;
      case '„' -> Role.OPENS;
      default -> Role.NONE;
    };
  }

  private Role straight(int i) {
    boolean before = followsWord(i);
    boolean after = precedesWord(i);
    if (before == after) {
      return Role.EITHER;
    }
    return before ? Role.CLOSES : Role.OPENS;
  }

  private char before(int i) {
    return i == begin ? ' ' : text.charAt(i - 1);
  }

  private char after(int i) {
    return i + 1 >= end ? ' ' : text.charAt(i + 1);
  }

  private boolean followsWord(int i) {
    char c = before(i);
    return !isBlank(c) && BEFORE_OPENING.indexOf(c) < 0;
  }

  private boolean precedesWord(int i) {
    char c = after(i);
    return !isBlank(c) && AFTER_CLOSING.indexOf(c) < 0;
  }

  private boolean opensSingle(int i) {
    char c = after(i);
    if (followsWord(i) || !(Character.isLetterOrDigit(c) || c == '“' || c == '"' || c == '…')) {
      return false;
    }
    int to = i + 1;
    while (to < end && to < i + 12 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    String word = text.substring(i + 1, to).toLowerCase(Locale.ENGLISH);
    boolean decade = word.length() <= 3 && !word.isEmpty() && Character.isDigit(word.charAt(0));
    return !decade && !CLIPPED.contains(word);
  }

  /** Where a quotation in single marks ends, or -1 when the sign was an apostrophe. */
  private int closeOfSingle(int open, boolean inner) {
    int limit = Math.min(end, open + LONGEST_SINGLE);
    int doubtful = -1;
    boolean inDouble = false;
    for (int i = open + 2; i < limit; i++) {
      char c = text.charAt(i);
      Role role = role(i);
      if (role != Role.NONE) {
        if (inner) {
          break;
        }
        inDouble = role == Role.OPENS || (role == Role.EITHER && !inDouble);
      } else if ((c == '‘' || c == '\'') && !followsWord(i) && opensSingle(i)) {
        break;
      } else if ((c == '’' || c == '\'') && !inDouble && isEndOfWord(i)) {
        if (isSureEnd(i)) {
          return i;
        }
        if (doubtful < 0) {
          doubtful = i;
        }
      }
    }
    return doubtful > 0 && doubtful - open <= LONGEST_DOUBTFUL ? doubtful : -1;
  }

  private boolean isEndOfWord(int i) {
    return !isBlank(before(i)) && !Character.isLetterOrDigit(after(i));
  }

  /** Behind a point or comma no apostrophe stands, and before one seldom. */
  private boolean isSureEnd(int i) {
    char c = before(i);
    return ENDS_SPEECH.indexOf(c) >= 0
        || (c != 's' && c != 'S' && !(c == 'n' && text.charAt(i - 2) == 'i'));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
