package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;

/** Words between quotation marks in a message, where some of them are quotation marks. */
final class SignNames {

  private SignNames() {}

  /**
   * The text between quotation marks. Quotation marks and controls at its ends, which nobody could
   * tell from those around it, are named instead: {@code an opening quotation mark and “We”}.
   *
   * @param text what the message quotes
   */
  static String quoted(String text) {
    int begin = 0;
    int end = text.length();
    List<String> parts = new ArrayList<>();
    while (begin < end && isNamed(text.charAt(begin))) {
      parts.add(name(text.charAt(begin++)));
    }
    List<String> closing = new ArrayList<>();
    while (end > begin && isNamed(text.charAt(end - 1))) {
      closing.add(0, name(text.charAt(--end)));
    }
    String words = text.substring(begin, end);
    if (words.equals("\u2019")) {
      parts.add("an apostrophe");
    } else if (words.indexOf('\u201c') >= 0 || words.indexOf('\u201d') >= 0) {
      // A quotation with words around it is set as one within a quotation.
      return "\u201c" + text.replace('\u201c', '\u2018').replace('\u201d', '\u2019') + "\u201d";
    } else if (!words.isEmpty()) {
      parts.add("\u201c" + words + "\u201d");
    }
    parts.addAll(closing);
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  private static boolean isNamed(char sign) {
    return !name(sign).isEmpty();
  }

  private static String name(char sign) {
    return switch (sign) {
      case '\u201c' -> "an opening quotation mark";
      case '\u201d' -> "a closing quotation mark";
      case '\u201e' -> "a low quotation mark";
      case '\u2018' -> "an opening single quotation mark";
      case '"' -> "a straight quotation mark";
      default -> Character.isISOControl(sign) ? "a control character" : "";
    };
  }
}
