package org.copydesk.config.house;

import java.util.Locale;

/** A name in kebab-case: {@code FirstPerson} is {@code first-person}. */
final class KebabName {

  private KebabName() {}

  /** The name; empty where nothing of it is left. */
  static String of(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isPlain(c)) {
        kebab.append('-');
        continue;
      }
      boolean upper = Character.isUpperCase(c);
      boolean afterSmall = i > 0 && isPlain(name.charAt(i - 1)) && !isUpper(name.charAt(i - 1));
      boolean beforeSmall =
          i > 0
              && isUpper(name.charAt(i - 1))
              && i + 1 < name.length()
              && Character.isLowerCase(name.charAt(i + 1));
      if (upper && (afterSmall || beforeSmall)) {
        kebab.append('-');
      }
      kebab.append(c);
    }
    return kebab
        .toString()
        .toLowerCase(Locale.ROOT)
        .replaceAll("-{2,}+", "-")
        .replaceAll("^-|-$", "");
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isPlain(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
