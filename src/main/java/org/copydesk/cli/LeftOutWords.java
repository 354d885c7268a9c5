package org.copydesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.config.HouseRulesFile;

/** What of the desk's styles is not at work, for people at a screen: a style may have hundreds. */
final class LeftOutWords {

  /** How many files are told one by one. */
  private static final int MOST_FILES = 5;

  private LeftOutWords() {}

  /** A line for each file, up to some, and one that counts the others. */
  static List<String> of(List<HouseRulesFile.LeftOut> leftOut) {
    Map<Path, List<String>> byFile = new LinkedHashMap<>();
    leftOut.forEach(l -> byFile.computeIfAbsent(l.file(), f -> new ArrayList<>()).add(l.words()));
    List<String> lines = new ArrayList<>();
    byFile.values().stream()
        .limit(MOST_FILES)
        .map(
            words ->
                words.get(0)
                    + (words.size() == 1 ? "" : " (and %d more here)".formatted(words.size() - 1)))
        .forEach(words -> lines.add(OneLine.of(words)));
    int others = byFile.size() - MOST_FILES;
    if (others > 0) {
      lines.add(
          "of %d more %s of house rules something is left out; \"copydesk rules test\" tells all"
              .formatted(others, others == 1 ? "file" : "files"));
    }
    return lines;
  }
}
