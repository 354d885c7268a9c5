package org.copydesk.check.style;

import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.text.Block;

/**
 * The lines that are not the story over all lines: menus, forms, captions told twice. A line is a
 * block of the text; one counts when more than half of its characters lie in fragments. Empty for a
 * text without lines.
 */
@Measure(
    id = "share-not-story",
    label = "Lines not story",
    unit = Measure.Unit.SHARE,
    meaning =
        "Which share of the lines is not the story but left over from a page, a form or a tool. A"
            + " clean submission has none.")
public final class ShareNotStory implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    List<Block> blocks = story.article().blocks();
    if (blocks.isEmpty()) {
      return OptionalDouble.empty();
    }
    var fragments = story.fragments();
    long not =
        blocks.stream()
            .filter(
                b ->
                    2 * fragments.get(b.span().begin(), b.span().end()).cardinality()
                        > b.span().length())
            .count();
    return OptionalDouble.of(not / (double) blocks.size());
  }
}
