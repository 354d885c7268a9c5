package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.words.ArticleWords;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of an article that are statistics. */
public final class ClaimCollector {

  private final NumberReader reader = new NumberReader();
  private final StatisticTest test = new StatisticTest();

  /** The figures in order of place. */
  public List<Claim> collect(ArticleWords article) {
    List<Claim> figures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    NumberReading previous = null;
    for (NumberReading number : reader.read(article)) {
      Judgement judgement = judge(number, previous);
      if (judgement.isName()) {
        names.add(number.number().text());
      }
      if (judgement.isStatistic()) {
        previous = number;
        figures.add(new Claim(number.number(), judgement, number.sentence(), number.token()));
      }
    }
    // A number that names a model or an address in one place names it everywhere.
    figures.removeIf(
        f ->
            f.number().kind() == NumberKind.PLAIN
                && f.number().text().length() >= 3
                && names.contains(f.number().text()));
    return figures;
  }

  /**
   * Judges a number.
   *
   * @param previous the last one that was found to be a statistic
   */
  private Judgement judge(NumberReading number, @Nullable NumberReading previous) {
    if (previous != null && number.isComparedWith(previous)) {
      number.clues().add(ClaimClue.COMPARED);
      if (previous.clues().kind().equals("market")) {
        number.clues().kind("market");
      }
    }
    return test.judge(number.clues());
  }
}
