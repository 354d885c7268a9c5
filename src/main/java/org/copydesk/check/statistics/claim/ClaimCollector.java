package org.copydesk.check.statistics.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.check.statistics.number.NumberKind;
import org.copydesk.check.statistics.words.ArticleWords;

/** Finds the numbers of an article that are statistics. */
public final class ClaimCollector {

  private final NumberReader reader = new NumberReader();
  private final StatisticTest test = new StatisticTest();

  /** The figures in order of place. */
  public List<Claim> collect(ArticleWords article) {
    List<Claim> figures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<NumberReading> numbers = reader.read(article);
    List<Set<ClaimClue>> clues = Parallels.read(numbers, test::logOdds);
    String kind = "";
    for (int i = 0; i < numbers.size(); i++) {
      NumberReading number = numbers.get(i);
      if (kind.equals("market") && clues.get(i).contains(ClaimClue.COMPARED)) {
        number.clues().kind("market");
      }
      Judgement judgement = test.judge(number.clues().kind(), clues.get(i));
      if (judgement.isName()) {
        names.add(number.number().text());
      }
      if (judgement.isStatistic()) {
        kind = judgement.kind();
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
}
