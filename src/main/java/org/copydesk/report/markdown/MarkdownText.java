package org.copydesk.report.markdown;

import java.util.Locale;
import org.copydesk.report.VisibleText;

/**
 * Foreign text as one line that says the same in Markdown, in a cell of its tables and in HTML, and
 * does nothing there: no link, no picture, no list, no heading, and nobody is mentioned.
 *
 * <p>What Markdown or HTML read as markup becomes a character reference, which both show and
 * neither obeys (CommonMark 0.31, section 2.5). The sites that show Markdown then look through the
 * text they show for names, numbers of issues and addresses; a sign that could begin one stands in
 * a span of its own, where none of them looks on, and a reader who copies the words gets no
 * invisible sign with them.
 */
public final class MarkdownText {

  /** Signs of markup wherever they stand. */
  private static final String MARKUP = "<>\"'`*_|\\()]}";

  /** Signs that begin a reference of GitHub's or GitLab's when something follows at once. */
  private static final String REFERENCES = "@#!&~^$%:[{";

  /** Signs that make a list or a heading of a line that they begin. */
  private static final String LINE_STARTS = "-+=.";

  private static final String SPAN = "<span>%s</span>";

  private MarkdownText() {}

  /**
   * One line of foreign text.
   *
   * @param text any text
   * @param longest how many of its code units are shown at most
   */
  public static String of(String text, int longest) {
    String line = VisibleText.beginning(text, longest);
    StringBuilder safe = new StringBuilder(line.length() + 32);
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKUP.indexOf(c) >= 0) {
        safe.append(reference(c));
      } else if (REFERENCES.indexOf(c) >= 0 || isDotOfAddress(line, i) || isDashOfIssue(line, i)) {
        boolean alone = i + 1 == line.length() || line.charAt(i + 1) == ' ';
        safe.append(alone ? standing(c) : String.format(Locale.ROOT, SPAN, reference(c)));
      } else if (!begun && LINE_STARTS.indexOf(c) >= 0) {
        safe.append(reference(c));
      } else {
        safe.append(c);
      }
      begun |= !(Character.isDigit(c) || c == ' ');
    }
    return safe.toString();
  }

  /** A sign that nothing follows. */
  private static String standing(char c) {
    return c == ':' || c == '%' ? String.valueOf(c) : reference(c);
  }

  private static String reference(char c) {
    return "&#" + (int) c + ";";
  }

  /** The first dot of {@code www.}, which makes a link of what follows. */
  private static boolean isDotOfAddress(String line, int i) {
    return line.charAt(i) == '.' && i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3);
  }

  /** The dash of {@code GH-12}. */
  private static boolean isDashOfIssue(String line, int i) {
    return line.charAt(i) == '-' && i >= 2 && line.regionMatches(true, i - 2, "GH", 0, 2);
  }
}
