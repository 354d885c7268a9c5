package org.copydesk.check.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * Whether a desk would act on what a rule of LanguageTool says; read from {@code grading.tsv},
 * where each line says why. The most particular line counts: one rule of a group, the group, a
 * pattern of ids, the category.
 */
final class Grading {

  private static final String FILE = "grading.tsv";

  private static final Grade UNKNOWN =
      new Grade(Optional.of(Level.NOTE), Grade.Sight.SENTENCE, 0.3);

  private final Map<String, Grade> grades = new HashMap<>();
  private final Map<String, Grade> patterns = new HashMap<>();
  private final Map<String, Grade> known = new ConcurrentHashMap<>();

  Grading() {
    for (List<String> row : DataFile.beside(Grading.class, FILE).rows()) {
      String key = row.get(0);
      boolean isPattern = key.startsWith("*") || key.endsWith("*");
      if ((isPattern ? patterns : grades).put(key, grade(row)) != null) {
        throw new IllegalStateException(FILE + " grades " + key + " twice");
      }
    }
  }

  private static Grade grade(List<String> row) {
    if (row.size() != 5 || row.get(4).isBlank()) {
      throw new IllegalStateException(FILE + " needs five columns, the last one a reason: " + row);
    }
    return new Grade(
        row.get(1).equals("off") ? Optional.empty() : Optional.of(Level.ofWord(row.get(1))),
        Grade.Sight.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        Double.parseDouble(row.get(3)));
  }

  /** What the desk makes of a rule. */
  Grade of(Rule rule) {
    String particular =
        rule instanceof AbstractPatternRule one
            ? rule.getId() + "[" + one.getSubId() + "]"
            : rule.getId();
    return known.computeIfAbsent(particular, id -> find(id, rule));
  }

  private Grade find(String particular, Rule rule) {
    Grade own = grades.getOrDefault(particular, grades.get(rule.getId()));
    if (own != null) {
      return own;
    }
    return patterns.entrySet().stream()
        .filter(e -> fits(e.getKey(), rule.getId()))
        .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
        .map(Map.Entry::getValue)
        .orElseGet(() -> grades.getOrDefault(rule.getCategory().getId().toString(), UNKNOWN));
  }

  private static boolean fits(String pattern, String id) {
    return pattern.startsWith("*")
        ? id.endsWith(pattern.substring(1))
        : id.startsWith(pattern.substring(0, pattern.length() - 1));
  }
}
