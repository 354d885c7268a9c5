package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Span;

/**
 * A text that a rule flags, or leaves alone. What is flagged stands between ⟦ and ⟧, or between [[
 * and ]], with the suggestion behind an arrow: {@code [[utilise -> use]]}.
 *
 * @param text without the marks
 * @param marks what is flagged
 * @param place where it stands, {@code house.yml:20}
 */
public record Example(String text, List<Mark> marks, String place) {

  /**
   * What is to be flagged.
   *
   * @param suggestion the first suggestion; empty for any
   */
  public record Mark(Span span, String suggestion) {}

  public Example {
    marks = List.copyOf(marks);
  }

  /** Reads an example. */
  public static Example of(String marked, String place) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      int open = opening(marked, at);
      int inside = open < 0 ? -1 : open + (marked.charAt(open) == '⟦' ? 1 : 2);
      int close = open < 0 ? -1 : closing(marked, inside);
      if (close < 0) {
        break;
      }
      text.append(marked, at, open);
      String words = marked.substring(inside, close);
      int arrow = arrow(words);
      int begin = text.length();
      text.append(arrow < 0 ? words : words.substring(0, arrow).stripTrailing());
      if (text.length() > begin) {
        String suggestion =
            arrow < 0 ? "" : words.substring(words.charAt(arrow) == '→' ? arrow + 1 : arrow + 2);
        marks.add(new Mark(new Span(begin, text.length()), suggestion.strip()));
      }
      at = close + (marked.charAt(close) == '⟧' ? 1 : 2);
    }
    return new Example(text.append(marked.substring(at)).toString(), marks, place);
  }

  /** The text with its marks as reports show them. */
  public String marked() {
    StringBuilder marked = new StringBuilder(text);
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      marked.insert(
          mark.span().end(), mark.suggestion().isEmpty() ? "⟧" : " → " + mark.suggestion() + "⟧");
      marked.insert(mark.span().begin(), "⟦");
    }
    return marked.toString();
  }

  private static int opening(String text, int from) {
    return earlier(text.indexOf('⟦', from), text.indexOf("[[", from));
  }

  private static int closing(String text, int from) {
    return earlier(text.indexOf('⟧', from), text.indexOf("]]", from));
  }

  private static int arrow(String text) {
    return earlier(text.indexOf('→'), text.indexOf("->"));
  }

  private static int earlier(int a, int b) {
    return a < 0 ? b : b < 0 ? a : Math.min(a, b);
  }
}
