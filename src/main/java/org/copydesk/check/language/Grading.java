package org.copydesk.check.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;
import org.languagetool.rules.Rule;

/**
 * Whether a desk would act on what a rule of LanguageTool says; read from {@code grading.tsv},
 * where each line says why. A line for a rule goes before one for its category.
 */
final class Grading {

  private final Map<String, Optional<Level>> levels = new HashMap<>();

  Grading() {
    for (List<String> row : DataFile.beside(Grading.class, "grading.tsv").rows()) {
      levels.put(
          row.get(0),
          row.get(1).equals("off") ? Optional.empty() : Optional.of(Level.ofWord(row.get(1))));
    }
  }

  /** The level of a rule's findings; empty when they are not raised. */
  Optional<Level> levelOf(Rule rule) {
    Optional<Level> own = levels.get(rule.getId());
    if (own != null) {
      return own;
    }
    return levels.getOrDefault(rule.getCategory().getId().toString(), Optional.of(Level.NOTE));
  }
}
