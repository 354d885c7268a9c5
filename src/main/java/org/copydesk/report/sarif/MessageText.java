package org.copydesk.report.sarif;

import java.util.regex.Pattern;

/**
 * Text as a SARIF message: there {@code [words](address)} is a link and {@code {0}} is filled in
 * (sections 3.11.5 and 3.11.6), but what a contributor wrote shall neither link nor vanish.
 */
final class MessageText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d{1,9}\\}");

  private MessageText() {}

  static String of(String text) {
    String safe = text;
    if (safe.contains("](")) {
      safe = safe.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
    return PLACEHOLDER.matcher(safe).find() ? safe.replace("{", "{{").replace("}", "}}") : safe;
  }
}
