package org.copydesk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.quality.LogisticFit.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticFitTest {

  @TempDir Path folder;

  private enum Clue {
    BASE,
    SIGN
  }

  /** Whether the sign is there and whether the case is right. */
  private record Case(String source, boolean sign, boolean right) {

    Example example() {
      return new Example(new double[] {1, sign ? 1 : 0}, right, 1);
    }
  }

  @Test
  void findsTheLogOddsOfTheCases() throws IOException {
    double[] weights = fit("BASE\t0\t100\nSIGN\t0\t100\n").fit(cases());

    assertThat(weights[0]).isCloseTo(Math.log(10 / 30.0), within(0.01));
    assertThat(weights[0] + weights[1]).isCloseTo(Math.log(30 / 10.0), within(0.01));
  }

  @Test
  void staysWithCommonSenseWhereItIsSureOfAClue() throws IOException {
    double[] weights = fit("BASE\t0\t100\nSIGN\t-1\t0.001\n").fit(cases());

    assertThat(weights[1]).isCloseTo(-1, within(0.01));
  }

  @Test
  void judgesEachCaseOnceWithWeightsThatDoNotKnowItsSource() throws IOException {
    List<Case> cases = cases();
    List<Set<Case>> known = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("prior.tsv"), "BASE\t0\t100\nSIGN\t0\t100\n");
    Map<double[], Set<String>> sourcesOf = new HashMap<>();
    LogisticFit<Case> fit =
        LogisticFit.of(
            Clue.class,
            file,
            (all, weights) -> {
              known.add(new HashSet<>(all));
              return all.stream().map(Case::example).toList();
            });
    List<Case> judged = new ArrayList<>();
    fit.crossValidate(
        cases,
        Case::source,
        (one, weights) -> {
          judged.add(one);
          sourcesOf.computeIfAbsent(weights, w -> new HashSet<>()).add(one.source());
          assertThat(known.get(known.size() - 1))
              .extracting(Case::source)
              .doesNotContain(one.source());
        });

    assertThat(judged).containsExactlyInAnyOrderElementsOf(cases);
    assertThat(sourcesOf).hasSize(8);
  }

  @Test
  void refusesARowWithoutAClue() {
    assertThatThrownBy(() -> fit("LUCK\t0\t1\n")).isInstanceOf(IllegalArgumentException.class);
  }

  private LogisticFit<Case> fit(String prior) throws IOException {
    Path file = Files.writeString(folder.resolve("prior.tsv"), prior);
    return LogisticFit.of(
        Clue.class, file, (cases, weights) -> cases.stream().map(Case::example).toList());
  }

  /** With the sign 30 of 40 are right, without it 10 of 40. */
  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      cases.add(new Case("text " + i % 10, true, i < 30));
      cases.add(new Case("text " + i % 10, false, i < 10));
    }
    return cases;
  }
}
