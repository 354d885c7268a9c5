package org.copydesk.extract;

import java.util.HashSet;
import java.util.Set;

/**
 * Names for the members of one archive: forward slashes, no way upwards or to a root, no control
 * characters, each only once, and none so long that it could not be written down.
 */
final class MemberNames {

  /**
   * UTF-16 code units of one name. A file system knows no longer ones, and names of archives in
   * archives have to be stored together.
   */
  private static final int LONGEST = 400;

  /** How many of them are kept of the end, where the extension stands. */
  private static final int LONGEST_END = 40;

  private final Set<String> given = new HashSet<>();

  /**
   * @param raw what the archive calls it
   * @param fallback what to call a member without a usable name
   */
  String take(String raw, String fallback) {
    StringBuilder path = new StringBuilder();
    for (String segment : raw.replace('\\', '/').split("/", -1)) {
      String clean = clean(segment);
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        path.append(path.length() > 0 ? "/" : "").append(clean);
      }
    }
    String name = path.length() > 0 ? shortened(path.toString()) : fallback;
    String unique = name;
    for (int i = 2; !given.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int head = LONGEST - LONGEST_END - 1;
    int tail = name.length() - LONGEST_END;
    return name.substring(0, Character.isHighSurrogate(name.charAt(head - 1)) ? head - 1 : head)
        + "…"
        + name.substring(Character.isLowSurrogate(name.charAt(tail)) ? tail + 1 : tail);
  }

  private static String clean(String segment) {
    StringBuilder clean = new StringBuilder();
    segment
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean bad = type == Character.CONTROL || type == Character.SURROGATE;
              clean.appendCodePoint(bad ? 0xFFFD : c);
            });
    return clean.toString().strip();
  }
}
