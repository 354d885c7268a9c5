package org.copydesk.config.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code copydesk.yml} that says nothing yet and shows everything that can be said: every setting
 * as a comment, with what it does and what holds without it.
 */
public final class SettingsTemplate {

  private static final int WIDTH = 96;

  private static final String HEAD =
      """
      # The desk's settings for Copydesk. Everything here may be left out: a line that begins with #
      # shows what could be said. Paths and globs are told from the folder of this file. A flag of
      # "copydesk audit" speaks before a variable of the environment, and that before this file;
      # "copydesk config show --origin" says what holds and why.
      """;

  private SettingsTemplate() {}

  /** The file. */
  public static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    AuditSettings.in("").forEach(s -> append(text, s, ""));
    text.append("\n# What fails the run.\n# gate:\n");
    AuditSettings.in(AuditSettings.GATE).forEach(s -> append(text, s, "  "));
    text.append("\n# How long checking a text may take.\n# checking:\n");
    AuditSettings.in(AuditSettings.CHECKING).forEach(s -> append(text, s, "  "));
    text.append("\n# When \"copydesk schedule\" audits, and where it can be asked how it is.\n");
    text.append("# schedule:\n");
    AuditSettings.in(AuditSettings.SCHEDULE).forEach(s -> append(text, s, "  "));
    text.append("\n# How much is remembered of earlier runs.\n# history:\n");
    AuditSettings.in(AuditSettings.HISTORY).forEach(s -> append(text, s, "  "));
    text.append("\n# How much one submission may ask for when it is read.\n# reading:\n");
    AuditSettings.in(AuditSettings.READING).forEach(s -> append(text, s, "  "));
    for (Section section : Section.values()) {
      text.append('\n');
      comment(text, section.meaning(), "");
      text.append("# ").append(section.key()).append(":\n");
      section.example().lines().forEach(l -> text.append("#   ").append(l).append('\n'));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Setting<?> setting, String indent) {
    if (indent.isEmpty()) {
      text.append('\n');
    }
    comment(text, setting.meaning() + " Default: " + setting.initialInWords() + ".", indent);
    text.append("# ")
        .append(indent)
        .append(setting.name())
        .append(": ")
        .append(setting.example())
        .append('\n');
  }

  private static void comment(StringBuilder text, String words, String indent) {
    for (String line : lines(words, WIDTH - indent.length())) {
      text.append("# ")
          .append(indent)
          .append(indent.isEmpty() ? "" : "# ")
          .append(line)
          .append('\n');
    }
  }

  private static List<String> lines(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
