package org.copydesk.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fixture of one rule, {@code src/test/resources/checks/<area>/<fault>.md}: a heading a
 * behaviour, a line of why, and the text quoted beneath; an empty quote line is an empty line. What
 * the batch knows of the text is told in lines that {@link MadeBatch} understands.
 */
record RuleFixture(String rule, List<Behaviour> behaviours) {

  record Behaviour(String heading, MadeBatch batch, MarkedText text) {}

  static Path file(String rule) {
    return Path.of("src/test/resources/checks", rule.replace("/*", "/family") + ".md");
  }

  static RuleFixture of(String rule) {
    List<Behaviour> behaviours = new ArrayList<>();
    String heading = "";
    StringBuilder quoted = new StringBuilder();
    List<String> batch = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file(rule))) {
        if (line.startsWith("#")) {
          add(behaviours, heading, batch, quoted);
          heading = line.replaceFirst("^#+\\s*", "");
        } else if (line.startsWith(MadeBatch.MARK)) {
          batch.add(line.substring(MadeBatch.MARK.length()).strip());
        } else if (line.startsWith(">")) {
          quoted.append(line.replaceFirst("^> ?", "")).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("every rule needs a fixture", e);
    }
    add(behaviours, heading, batch, quoted);
    return new RuleFixture(rule, behaviours);
  }

  private static void add(
      List<Behaviour> behaviours, String heading, List<String> batch, StringBuilder quoted) {
    if (quoted.length() > 0) {
      behaviours.add(
          new Behaviour(
              heading, new MadeBatch(List.copyOf(batch)), MarkedText.parse(quoted.toString())));
      quoted.setLength(0);
      batch.clear();
    }
  }
}
