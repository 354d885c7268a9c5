package org.copydesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The layout of a text without markup. A line is a block. Where the lines were wrapped by hand or
 * by an old mail program, a run of lines up to a blank one is a block.
 */
public final class PlainText {

  private static final Pattern LIST_ITEM =
      Pattern.compile("^\\s*+(?:[•‣▪◦·*–-]|\\p{Nd}{1,2}+[.)])\\s++\\S");

  /** Wrapped text fills its lines to about the same width, 50 to 100 characters. */
  private static final int NARROWEST_WRAP = 50;

  private static final int WIDEST_WRAP = 100;

  /** Of the lines that are followed by another, the share that must look cut to call it wrapped. */
  private static final double WRAPPED_SHARE = 0.6;

  /**
   * Of the lines that look cut, the share that must break off inside a sentence: short paragraphs,
   * one a line, are as long as wrapped lines, but each ends as a sentence does.
   */
  private static final double OPEN_SHARE = 0.5;

  /** Fewer lines that are followed by another look wrapped by chance. */
  private static final int FEWEST_LINES = 3;

  private PlainText() {}

  /** The blocks of a text, in order; none for a text of white space. */
  public static List<Block> blocks(String text) {
    List<Span> lines = lines(text);
    boolean wrapped = isWrapped(text, lines);
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Span span = lines.get(i).trim(text);
      Span whole = lines.get(i);
      i++;
      if (span.isEmpty()) {
        continue;
      }
      boolean list = LIST_ITEM.matcher(whole.in(text)).find();
      while (wrapped
          && i < lines.size()
          && !lines.get(i).trim(text).isEmpty()
          && !beginsItem(text, lines.get(i - 1), lines.get(i))
          && lines.get(i - 1).trim(text).length() >= NARROWEST_WRAP * 4 / 5) {
        span = span.union(lines.get(i).trim(text));
        i++;
      }
      BlockKind kind =
          text.charAt(span.begin()) == '|'
              ? BlockKind.TABLE_ROW
              : list ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
      blocks.add(new Block(blocks.size(), kind, span, new Locator(0, blocks.size() + 1)));
    }
    return blocks;
  }

  /** Whether a line of wrapped text opens a list item; a dash may also stand inside a sentence. */
  private static boolean beginsItem(String text, Span before, Span line) {
    if (!LIST_ITEM.matcher(line.in(text)).find()) {
      return false;
    }
    char first = text.charAt(line.trim(text).begin());
    Span last = before.trim(text);
    return (first != '–' && first != '-')
        || last.isEmpty()
        || ".:;!?”\"".indexOf(text.charAt(last.end() - 1)) >= 0;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        lines.add(new Span(begin, i));
        if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
          i++;
        }
        begin = i + 1;
      }
    }
    return lines;
  }

  private static boolean isWrapped(String text, List<Span> lines) {
    int followed = 0;
    int cut = 0;
    int broken = 0;
    int continued = 0;
    int widest = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i).trim(text);
      Span next = lines.get(i + 1).trim(text);
      widest = Math.max(widest, line.length());
      if (line.isEmpty() || next.isEmpty()) {
        continue;
      }
      if (text.charAt(line.begin()) == '>') {
        // An earlier message quoted in a mail is marked line by line, however it was wrapped.
        continue;
      }
      followed++;
      char last = text.charAt(line.end() - 1);
      boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
      if (line.length() >= NARROWEST_WRAP && (open || line.length() >= NARROWEST_WRAP + 10)) {
        cut++;
        broken += open ? 1 : 0;
        continued += open && Character.isLowerCase(text.charAt(next.begin())) ? 1 : 0;
      }
    }
    // A line or two show little, unless a sentence runs on from each.
    return (followed >= FEWEST_LINES || (followed > 0 && continued == followed))
        && widest <= WIDEST_WRAP
        && cut >= WRAPPED_SHARE * followed
        && broken >= OPEN_SHARE * cut;
  }
}
