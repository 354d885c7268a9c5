package org.copydesk.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.copydesk.finding.RuleId;
import org.copydesk.finding.RulePattern;
import org.copydesk.text.PathGlob;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuppressionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
  private static final RuleId WORD = new RuleId("spelling/misspelled-word");

  private static SuppressionEntry entry(
      String rule, String glob, Set<String> texts, @Nullable LocalDate until, String place) {
    return new SuppressionEntry(
        List.of(new RulePattern(rule)),
        List.of(new PathGlob(glob)),
        texts,
        "House style.",
        "",
        until,
        place);
  }

  private static String on(Suppressions suppressions, String path, RuleId rule, String words) {
    return suppressions.on(path, rule, words, TODAY).map(SuppressionEntry::place).orElse("-");
  }

  @Test
  void letsStandWhatRuleFileAndWordsMean() {
    Suppressions all =
        new Suppressions(
            List.of(
                entry("spelling/*", "sport/**", Set.of("Nil–All", "on-side"), null, "s.yml:2"),
                entry("style/*", "**", Set.of(), null, "s.yml:6")));
    assertThat(on(all, "sport/a.txt", WORD, "on-side")).isEqualTo("s.yml:2");
    assertThat(on(all, "sport/a.txt", WORD, "ON-SIDE ")).isEqualTo("s.yml:2");
    assertThat(on(all, "sport/a.txt", WORD, "offside")).isEqualTo("-");
    assertThat(on(all, "news/a.txt", WORD, "on-side")).isEqualTo("-");
    assertThat(on(all, "sport/a.txt", new RuleId("names/misspelled-name"), "on-side"))
        .isEqualTo("-");
    assertThat(on(all, "news/a.txt", new RuleId("style/stock-phrases"), "at the end of the day"))
        .isEqualTo("s.yml:6");
  }

  @Test
  void holdsToTheLastDayAndNoLonger() {
    Suppressions last =
        new Suppressions(List.of(entry("spelling/*", "**", Set.of(), TODAY, "s.yml:2")));
    Suppressions over =
        new Suppressions(
            List.of(entry("spelling/*", "**", Set.of(), TODAY.minusDays(1), "s.yml:2")));
    assertThat(on(last, "a.txt", WORD, "teh")).isEqualTo("s.yml:2");
    assertThat(on(over, "a.txt", WORD, "teh")).isEqualTo("-");
  }

  @Test
  void letsTheFirstOfTwoSpeakAndTheSecondWhereTheFirstIsOver() {
    SuppressionEntry second = entry("*", "**", Set.of("teh"), null, "s.yml:6");
    assertThat(
            on(
                new Suppressions(
                    List.of(entry("spelling/*", "**", Set.of(), null, "s.yml:2"), second)),
                "a.txt",
                WORD,
                "teh"))
        .isEqualTo("s.yml:2");
    assertThat(
            on(
                new Suppressions(
                    List.of(
                        entry("spelling/*", "**", Set.of(), TODAY.minusDays(1), "s.yml:2"),
                        second)),
                "a.txt",
                WORD,
                "teh"))
        .isEqualTo("s.yml:6");
  }

  @Test
  void letsTheFirstSpeakWhicheverWayEachIsNarrowed() {
    List<SuppressionEntry> all =
        List.of(
            entry("spelling/misspelled-word", "a.txt", Set.of("teh"), null, "s.yml:2"),
            entry("spelling/*", "b.txt", Set.of("teh"), null, "s.yml:3"),
            entry("spelling/misspelled-word", "?.txt", Set.of(), null, "s.yml:4"),
            entry("spelling/*", "**", Set.of(), null, "s.yml:5"));
    List<SuppressionEntry> backwards = new ArrayList<>(all);
    Collections.reverse(backwards);
    Suppressions suppressions = new Suppressions(all);
    assertThat(on(suppressions, "a.txt", WORD, "teh")).isEqualTo("s.yml:2");
    assertThat(on(suppressions, "b.txt", WORD, "teh")).isEqualTo("s.yml:3");
    assertThat(on(suppressions, "c.txt", WORD, "teh")).isEqualTo("s.yml:4");
    assertThat(on(suppressions, "long.txt", WORD, "teh")).isEqualTo("s.yml:5");
    assertThat(on(suppressions, "long.txt", WORD, "")).isEqualTo("s.yml:5");
    assertThat(on(new Suppressions(backwards), "a.txt", WORD, "teh")).isEqualTo("s.yml:5");
  }

  /** Going through all of them for each would take minutes. */
  @Test
  @Timeout(20)
  void findsOneOfManyWithoutAskingAll() {
    int many = 60_000;
    List<SuppressionEntry> entries = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      entries.add(entry("spelling/misspelled-word", "**", Set.of("word" + i), null, "s.yml:" + i));
    }
    Suppressions all = new Suppressions(entries);
    for (int i = 0; i < many; i++) {
      assertThat(on(all, "a.txt", WORD, "word" + i)).isEqualTo("s.yml:" + i);
    }
  }

  /** An interrupted run goes on only where the same was asked for, in whatever order sets have. */
  @Test
  void saysTheSameOfTheSameWordsInEveryProcess() {
    Set<String> words = Set.of("quayside", "on-side", "teh", "nil-all", "hale", "alongshore");
    assertThat(
            new Suppressions(Path.of("/desk"), List.of(entry("*", "**", words, null, "s.yml:2")))
                .content())
        .contains("[alongshore, hale, nil-all, on-side, quayside, teh]");
  }

  @Test
  void wantsAReason() {
    assertThatThrownBy(
            () ->
                new SuppressionEntry(
                    List.of(RulePattern.ALL),
                    List.of(PathGlob.ALL),
                    Set.of("teh"),
                    " ",
                    "",
                    null,
                    "s.yml:2"))
        .hasMessage("s.yml:2 says no reason");
  }
}
