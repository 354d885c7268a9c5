package org.copydesk.report.github;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.report.VisibleText;

/**
 * One workflow command: {@code ::error file=a.txt,line=3,title=Misspelled name::message}. The form
 * and its escapes are those of GitHub's own toolkit (actions/toolkit, packages/core, command.ts).
 */
final class Command {

  private final String name;
  private final Map<String, String> properties = new LinkedHashMap<>();

  /**
   * @param name {@code error}, {@code warning} or {@code notice}
   */
  Command(String name) {
    this.name = name;
  }

  /** Adds a property; one without a value is left out, as GitHub would take it for an error. */
  Command with(String key, String value) {
    if (!value.isEmpty()) {
      properties.put(key, value);
    }
    return this;
  }

  Command with(String key, int value) {
    return with(key, Integer.toString(value));
  }

  /** The command as one line. */
  String saying(String message) {
    String all =
        properties.entrySet().stream()
            .map(p -> p.getKey() + "=" + property(p.getValue()))
            .collect(Collectors.joining(","));
    return "::" + name + (all.isEmpty() ? "" : " " + all) + "::" + data(message);
  }

  /** Foreign text as one line that can be seen. */
  static String visible(String text, int longest) {
    return VisibleText.beginning(text, longest);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
