package org.copydesk.extract;

import java.util.HashSet;
import java.util.Set;

/**
 * Names for the members of one archive: forward slashes, no way upwards or to a root, no control
 * characters, each only once.
 */
final class MemberNames {

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
    String name = path.length() > 0 ? path.toString() : fallback;
    String unique = name;
    for (int i = 2; !given.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
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
