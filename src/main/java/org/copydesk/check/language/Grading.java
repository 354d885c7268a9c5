package org.copydesk.check.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;
import org.languagetool.rules.Rule;

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
  private final String choice;

  Grading() {
    for (List<String> row : DataFile.beside(Grading.class, FILE).rows()) {
      String key = row.get(0);
      boolean isPattern = key.startsWith("*") || key.endsWith("*");
      if ((isPattern ? patterns : grades).put(key, grade(row)) != null) {
        throw new IllegalStateException(FILE + " grades " + key + " twice");
      }
    }
    choice = choice(grades) + " " + choice(patterns);
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
    return of(LanguageMatch.particular(rule), rule.getId(), rule.getCategory().getId().toString());
  }

  /** What the desk makes of the rule that said something. */
  Grade of(LanguageMatch match) {
    return of(match.particular(), match.rule(), match.category());
  }

  /** Which rules are raised, in one text: equal for gradings that raise the same. */
  String choice() {
    return choice;
  }

  private static String choice(Map<String, Grade> grades) {
    return new TreeMap<>(grades)
        .entrySet().stream()
            .map(e -> (e.getValue().level().isPresent() ? "+" : "-") + e.getKey())
            .collect(Collectors.joining(" "));
  }

  private Grade of(String particular, String rule, String category) {
    return known.computeIfAbsent(particular, id -> find(id, rule, category));
  }

  private Grade find(String particular, String rule, String category) {
    Grade own = grades.getOrDefault(particular, grades.get(rule));
    if (own != null) {
      return own;
    }
    return patterns.entrySet().stream()
        .filter(e -> fits(e.getKey(), rule))
        .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
        .map(Map.Entry::getValue)
        .orElseGet(() -> grades.getOrDefault(category, UNKNOWN));
  }

  private static boolean fits(String pattern, String id) {
    return pattern.startsWith("*")
        ? id.endsWith(pattern.substring(1))
        : id.startsWith(pattern.substring(0, pattern.length() - 1));
  }
}
