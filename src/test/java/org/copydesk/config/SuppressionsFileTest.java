package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.copydesk.check.RuleCatalogue;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.finding.RulePattern;
import org.copydesk.job.CheckDiscovery;
import org.copydesk.suppression.SuppressionEntry;
import org.copydesk.suppression.Suppressions;
import org.copydesk.text.PathGlob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsFileTest {

  private static final RuleCatalogue RULES = CheckDiscovery.catalogue();

  @TempDir Path folder;

  private Suppressions read(String content) throws IOException, ConfigurationException {
    Path file = folder.resolve("copydesk-suppressions.yml");
    Files.writeString(file, content);
    return SuppressionsFile.read(file, RULES);
  }

  /** Reads one entry with a fault in it and asserts what is said of it, and at which place. */
  private void fault(String entry, String place, String... words) throws IOException {
    Path file = folder.resolve("copydesk-suppressions.yml");
    Files.writeString(file, "suppressions:\n" + entry.indent(2));
    ConfigurationException fault =
        catchThrowableOfType(
            ConfigurationException.class, () -> SuppressionsFile.read(file, RULES));
    assertThat(fault).as(entry).hasMessageStartingWith(file + ":" + place + ": ");
    assertThat(fault.getMessage()).contains(words);
    assertThat(fault.excerpt()).contains("^");
  }

  @Test
  void readsRulesFilesWordsAndWhy() throws Exception {
    Suppressions read =
        read(
            """
            # What we let stand.
            suppressions:
              - rule: style/stock-phrases
                files: "opinion/**"
                reason: Columnists may.
                by: A. Editor
                until: 2027-01-31
              - rule: [spelling/*, names/*]
                text: ["Fjordheim", "fjordheimer"]
                reason: A place in the serial.
            """);
    assertThat(read.folder()).isEqualTo(folder.toAbsolutePath());
    assertThat(read.entries())
        .containsExactly(
            new SuppressionEntry(
                List.of(new RulePattern("style/stock-phrases")),
                List.of(new PathGlob("opinion/**")),
                Set.of(),
                "Columnists may.",
                "A. Editor",
                LocalDate.of(2027, 1, 31),
                "copydesk-suppressions.yml:3"),
            new SuppressionEntry(
                List.of(new RulePattern("spelling/*"), new RulePattern("names/*")),
                List.of(PathGlob.ALL),
                Set.of("Fjordheim", "fjordheimer"),
                "A place in the serial.",
                "",
                null,
                "copydesk-suppressions.yml:8"));
  }

  @Test
  void readsAnEmptyFileAndAnEmptyListAsNone() throws Exception {
    assertThat(read("").isEmpty()).isTrue();
    assertThat(read("# nothing yet\nsuppressions:\n").isEmpty()).isTrue();
    assertThat(read("suppressions: []\n").isEmpty()).isTrue();
  }

  @Test
  void tellsEntriesOfOneLineApart() throws Exception {
    assertThat(
            read("suppressions: [{text: a, reason: b}, {text: c, reason: d}]\n").entries().stream()
                .map(SuppressionEntry::place))
        .containsExactly("copydesk-suppressions.yml:1", "copydesk-suppressions.yml:1:38");
  }

  @Test
  void knowsTheMembersOfAFamilyOfRules() throws Exception {
    assertThat(
            read("""
                    suppressions:
                      - {rule: language/en-a-vs-an, reason: r}
                      - {rule: language/en-*, reason: r}
                    """)
                .entries())
        .hasSize(2);
  }

  @Test
  void wantsAReason() throws Exception {
    fault("- rule: style/*", "2:5", "“reason:” is missing", "say why");
    fault("- {rule: style/*, reason: }", "2:5", "“reason:” is missing");
    fault("- {rule: style/*, reason: ' '}", "2:29", "a text is expected");
  }

  @Test
  void letsNobodySuppressEverything() throws Exception {
    fault("- reason: quiet", "2:5", "every finding of every file", "name a rule, files or a text");
    fault("- {rule: '*', files: '**', reason: quiet}", "2:5", "every finding");
    fault("- {files: '*', reason: quiet}", "2:5", "every finding");
    fault("- {rule: '*/*', files: '**/*', reason: quiet}", "2:5", "every finding");
    fault("- {files: '{**,a}', reason: quiet}", "2:5", "every finding");
    fault("- {files: '**/{a,*}', reason: quiet}", "2:5", "every finding");
    fault("- {rule: , reason: quiet}", "2:6", "nothing stands behind “rule:”");
    fault("- {rule: style/*, files: [], reason: quiet}", "2:21", "nothing stands behind “files:”");
  }

  @Test
  void saysWhichKeyRuleGlobOrDayIsWrong() throws Exception {
    fault("- {rules: style/*, reason: r}", "2:6", "no key “rules”", "did you mean rule?");
    fault(
        "- {rule: spelling/mispelled-word, reason: r}",
        "2:12",
        "no rule “spelling/mispelled-word”",
        "did you mean spelling/misspelled-word");
    fault("- {rule: sports/*, reason: r}", "2:12", "no rule “sports/*”");
    fault("- {rule: Style, reason: r}", "2:12", "names no rule", "area/*");
    fault("- {files: 'a[b', reason: r}", "2:13", "bracket");
    fault("- {files: ../a/*, reason: r}", "2:13", "begins at no folder here");
    fault("- {rule: style/*, reason: r, until: soon}", "2:39", "“soon” is no day", "2027-01-31");
    fault("- {rule: style/*, reason: r, until: 2026-02-30}", "2:39", "is no day");
    fault("- {rule: style/*, reason: r, by: [a, b]}", "2:36", "a text is expected");
    fault("- {text: \"\\u200B\", reason: r}", "2:12", "no sign that can be seen");
    fault("- style/*", "2:5", "keys with values are expected");
    fault("rule: style/*", "2:3", "a list is expected", "put “- ” before");
  }

  @Test
  void saysWhatTheFileBeginsWith() throws Exception {
    Path file = folder.resolve("copydesk-suppressions.yml");
    Files.writeString(file, "- rule: style/*\n  reason: r\n");
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class, () -> SuppressionsFile.read(file, RULES)))
        .hasMessageContaining(":1:1: the file begins with “suppressions:”");
    Files.writeString(file, "supressions:\n  - rule: style/*\n    reason: r\n");
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class, () -> SuppressionsFile.read(file, RULES)))
        .hasMessageContaining(":1:1: there is no key “supressions”")
        .hasMessageContaining("did you mean suppressions?");
  }
}
