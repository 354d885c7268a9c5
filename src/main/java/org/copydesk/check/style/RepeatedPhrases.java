package org.copydesk.check.style;

import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;

/**
 * The characters of words that lie in a run of five words which stood in the story before, over the
 * characters of all its words. Case and signs do not count, the first standing does not count, and
 * a word in several such runs counts once. Empty for fewer than ten words.
 */
@Measure(
    id = "repeated-phrases",
    label = "Repeated phrases",
    unit = Measure.Unit.SHARE,
    meaning =
        "Which share of the story stands in runs of five words that stood there before. Edited news"
            + " has up to 4%; the filter named as source throws a text out above 15%.",
    source =
        "duplicate 5-grams in J. Rae and others: Scaling Language Models: Methods, Analysis &"
            + " Insights from Training Gopher, 2021, table A1")
public final class RepeatedPhrases implements TextMeasure {

  private static final int LENGTH = 5;

  @Override
  public OptionalDouble of(StoryText story) {
    StoryPhrases phrases = StoryPhrases.of(story);
    if (phrases.words().size() < 2 * LENGTH) {
      return OptionalDouble.empty();
    }
    Set<Long> seen = new HashSet<>();
    BitSet again = new BitSet();
    long[] runs = phrases.runs(LENGTH);
    for (int i = 0; i < runs.length; i++) {
      if (!seen.add(runs[i])) {
        again.set(i, i + LENGTH);
      }
    }
    long repeated = again.stream().mapToLong(i -> phrases.words().get(i).length()).sum();
    return OptionalDouble.of(repeated / (double) phrases.characters());
  }
}
