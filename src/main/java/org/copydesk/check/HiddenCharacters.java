package org.copydesk.check;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;

/** Characters that show nothing: zero-width spaces, marks of writing direction, soft hyphens. */
public final class HiddenCharacters {

  /** Shows where a line ends, and there only. */
  public static final char SOFT_HYPHEN = '\u00AD';

  private static final Map<Character, String> NAMES =
      DataFile.beside(HiddenCharacters.class, "invisible-characters.tsv").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> (char) Integer.parseInt(row.get(0), 16), row -> row.get(1)));

  private HiddenCharacters() {}

  /** What the character is called; nothing for a soft hyphen and for what can be seen. */
  public static Optional<String> nameOf(char c) {
    return Optional.ofNullable(NAMES.get(c));
  }

  /** Whether nobody sees it. */
  public static boolean isHidden(char c) {
    return c == SOFT_HYPHEN || NAMES.containsKey(c);
  }

  /** The text without such characters; the same object where it has none. */
  public static String leftOutOf(String text) {
    int at = 0;
    while (at < text.length() && !isHidden(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isHidden(c)) {
        seen.append(c);
      }
    }
    return seen.toString();
  }
}
