package org.copydesk.quality;

import static org.copydesk.quality.Markdown.number;
import static org.copydesk.quality.Markdown.row;
import static org.copydesk.quality.Markdown.three;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.score.Score;

/** How well score and verdict agree with readers, and where they part. */
final class ScoreChapter {

  private static final int PARTED = 15;

  private final List<RatedText> rated;
  private final List<PagePairs.Pair> pairs;
  private final Share cleanFailed;

  /**
   * @param rated submissions with ratings
   * @param pairs pages and their stories
   * @param cleanFailed texts without a marked error that fail for language, spelling or names
   */
  ScoreChapter(List<RatedText> rated, List<PagePairs.Pair> pairs, Share cleanFailed) {
    this.rated = rated;
    this.pairs = pairs;
    this.cleanFailed = cleanFailed;
  }

  String markdown() {
    List<Agreement.Seen> shipped = PriceFit.shipped(rated);
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
                ## Score and readers

                Two readers rated each text of ranking-dev (%d texts) from 1, not publishable, to 5, clean and
                sourced. The score should order them alike; 4 and more should pass, 2 and less fail. The
                product's prices were fitted to these texts and to others that are no part of the project;
                *held out* is what prices say of texts they were not fitted to, within ranking-dev alone. The
                rules were made with most of these texts in view, held out or not.

                | prices | Spearman | verdict as rated | 4 and more that pass | 2 and less that fail | 2 and less that pass |
                | --- | ---: | --- | --- | --- | ---: |
                """,
                rated.size()));
    out.append(agreement("of the product", shipped));
    out.append(
        agreement("held out, a tenth of the texts at a time", PriceFit.heldOutByText(rated)));
    out.append(agreement("held out, a collection at a time", PriceFit.heldOutBySource(rated)));
    out.append(
        String.format(
            Locale.ROOT,
            """

            A page of fragments-dev with two lines of junk or more scores below its own story alone in %s.
            Of the texts of typos-dev without a marked error, %s fail for language, spelling or names.

            ### Where score and readers part

            The texts of ranking-dev whose places in the two orders lie farthest apart; 1 is the worst. What
            readers saw and no rule took points for is what the score misses.

            | text | rating | place | score | place | verdict | readers saw | points taken for |
            | --- | ---: | ---: | ---: | ---: | --- | --- | --- |
            """,
            PagePairs.ordered(pairs).inWords(),
            cleanFailed.inWords()));
    double[] byRating = Agreement.ranks(shipped.stream().mapToDouble(s -> s.text().rating()));
    double[] byScore = Agreement.ranks(shipped.stream().mapToDouble(Agreement.Seen::score));
    IntStream.range(0, shipped.size())
        .boxed()
        .sorted(Comparator.comparing(i -> -Math.abs(byRating[i] - byScore[i])))
        .limit(PARTED)
        .forEach(i -> out.append(parted(shipped.get(i), byRating[i], byScore[i])));
    return out.toString();
  }

  private static String agreement(String prices, List<Agreement.Seen> seen) {
    Agreement agreement = Agreement.of(seen);
    return row(
        prices,
        three(agreement.spearman()),
        agreement.asRated().inWords(),
        agreement.good().inWords(),
        agreement.bad().inWords(),
        number(agreement.waved()));
  }

  private static String parted(Agreement.Seen seen, double byRating, double byScore) {
    Score score = PriceFit.score(seen.text());
    return row(
        seen.text().name(),
        one(seen.text().rating()),
        one(byRating),
        one(seen.score()),
        one(byScore),
        seen.verdict().name(),
        String.join(", ", seen.text().faults()),
        score.breakdown().isEmpty()
            ? "nothing"
            : score.breakdown().stream()
                .map(l -> l.rule() + " " + one(l.points()))
                .collect(Collectors.joining(", ")));
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
