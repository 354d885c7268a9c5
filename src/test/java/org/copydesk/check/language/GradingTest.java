package org.copydesk.check.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.data.DataFile;
import org.copydesk.finding.Level;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;

/** The grading against the rules that LanguageTool has. */
class GradingTest {

  private static final List<Rule> RULES =
      new JLanguageTool(Languages.getLanguageForShortCode("en-US")).getAllRules();

  /** Ids that LanguageTool makes up while it runs, from its lists of compounds and replacements. */
  private static final Set<String> MADE_WHILE_RUNNING = Set.of("REPETITIONS", "TON_ACADEMIC");

  @Test
  void everyLineNamesARuleOrACategory() {
    Set<String> names = new HashSet<>(MADE_WHILE_RUNNING);
    Set<String> ids = new HashSet<>();
    for (Rule rule : RULES) {
      ids.add(rule.getId());
      names.add(rule.getId());
      names.add(rule.getCategory().getId().toString());
      if (rule instanceof AbstractPatternRule one) {
        names.add(rule.getId() + "[" + one.getSubId() + "]");
      }
    }
    List<String> unknown =
        DataFile.beside(Grading.class, "grading.tsv").rows().stream()
            .map(row -> row.get(0))
            .filter(
                key ->
                    key.startsWith("*")
                        ? ids.stream().noneMatch(id -> id.endsWith(key.substring(1)))
                        : key.endsWith("*")
                            ? ids.stream()
                                .noneMatch(id -> id.startsWith(key.substring(0, key.length() - 1)))
                            : !names.contains(key))
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyCategoryIsGraded() {
    Set<String> graded =
        new HashSet<>(
            DataFile.beside(Grading.class, "grading.tsv").rows().stream()
                .map(row -> row.get(0))
                .toList());
    Stream<String> categories =
        RULES.stream()
            .filter(r -> !r.isDefaultOff() && !r.getCategory().isDefaultOff())
            .map(r -> r.getCategory().getId().toString())
            .distinct();
    assertThat(categories).allMatch(graded::contains);
  }

  @Test
  void theMostParticularLineCounts() {
    Grading grading = new Grading();
    assertThat(grading.of(rule("A_NNS", "4")).level()).hasValue(Level.NOTE);
    assertThat(grading.of(rule("A_NNS", "3")).level()).hasValue(Level.WARNING);
    assertThat(grading.of(rule("DEGREE_HYPHEN", "1")).level()).hasValue(Level.NOTE);
    assertThat(grading.of(rule("YEAR_OLD_HYPHEN", "1")).level()).hasValue(Level.WARNING);
    assertThat(grading.of(rule("ALL_OF_THE", "1")).level()).isEmpty();
  }

  private static Rule rule(String id, String sub) {
    return RULES.stream()
        .filter(r -> r.getId().equals(id))
        .filter(r -> r instanceof AbstractPatternRule one && one.getSubId().equals(sub))
        .findFirst()
        .orElseThrow();
  }
}
