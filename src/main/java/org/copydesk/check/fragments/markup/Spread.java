package org.copydesk.check.fragments.markup;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.text.Span;

/** Marks that may run over several lines: comments, and the particulars on top of a text. */
final class Spread {

  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** A comment that goes on longer than this was never closed. */
  private static final int LONGEST_COMMENT = 4_000;

  /**
   * A line of a dash or plus thrice, particulars with their names before a colon or equals sign,
   * and the line again.
   */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s{0,20}+((?:-{3}|\\+{3})[ \\t]{0,4}+\\R"
              + "(?:(?:[\\w-]{1,40}+[ \\t]{0,4}+[:=][^\\n\\r]{0,500}+|[ \\t]{1,8}+\\S[^\\n\\r]{0,500}+"
              + "|- [^\\n\\r]{0,200}+|#[^\\n\\r]{0,200}+)?\\R){1,60}?"
              + "(?:-{3}|\\+{3})[ \\t]{0,4}+)(?=\\R|\\z)");

  private Spread() {}

  static void read(String text, Consumer<Mark> marks) {
    Matcher header = HEADER.matcher(text);
    if (header.lookingAt()) {
      marks.accept(new Mark(new Span(header.start(1), header.end(1)).trim(text), Notation.HEADER));
    }
    comments(text, marks);
  }

  private static void comments(String text, Consumer<Mark> marks) {
    int at = text.indexOf(OPEN);
    int done = 0;
    while (at >= 0) {
      int close = text.indexOf(CLOSE, at + OPEN.length());
      boolean closed = close >= 0 && close - at <= LONGEST_COMMENT;
      int end = closed ? close + CLOSE.length() : at + OPEN.length();
      marks.accept(new Mark(new Span(at, end), Notation.COMMENT));
      done = end;
      at = text.indexOf(OPEN, end);
    }
    int stray = text.indexOf(CLOSE, done);
    if (stray >= 0) {
      marks.accept(new Mark(new Span(stray, stray + CLOSE.length()), Notation.COMMENT));
    }
  }
}
