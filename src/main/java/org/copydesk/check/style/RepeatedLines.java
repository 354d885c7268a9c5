package org.copydesk.check.style;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.copydesk.check.ContentWords;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.text.Block;
import org.copydesk.text.TokenKind;

/**
 * The characters of the story's lines that stood in it before, over the characters of all its
 * lines. A line is a block of the text with at least one word or number; lines are the same when
 * their words are, whatever their case and signs; the first standing does not count. Empty without
 * a line.
 */
@Measure(
    id = "repeated-lines",
    label = "Repeated lines",
    unit = Measure.Unit.SHARE,
    meaning =
        "Which share of the story stands in whole lines that stood there before. Edited news has"
            + " none; the filters named as source throw a text out above 20%, or above 1%.",
    source =
        "characters in duplicate lines in J. Rae and others: Scaling Language Models: Methods,"
            + " Analysis & Insights from Training Gopher, 2021, table A1 (20%), and G. Penedo and"
            + " others: The FineWeb Datasets, 2024 (1%)")
public final class RepeatedLines implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    Set<List<String>> seen = new HashSet<>();
    long all = 0;
    long repeated = 0;
    for (Block block : story.blocks()) {
      List<String> words =
          story.article().tokensOf(block).stream()
              .filter(t -> t.kind() != TokenKind.SIGN)
              .map(ContentWords::folded)
              .toList();
      if (!words.isEmpty()) {
        all += block.span().length();
        repeated += seen.add(words) ? 0 : block.span().length();
      }
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(repeated / (double) all);
  }
}
