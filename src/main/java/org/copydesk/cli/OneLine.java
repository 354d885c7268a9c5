package org.copydesk.cli;

import java.util.regex.Pattern;

/** Words of others as a terminal may show them: they may be made to look like a line of ours. */
final class OneLine {

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{2028}\\x{2029}]");

  private OneLine() {}

  static String of(String text) {
    return UNSAFE.matcher(text).replaceAll("?");
  }
}
