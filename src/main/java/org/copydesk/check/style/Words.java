package org.copydesk.check.style;

import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;

/** How many words the story holds; numbers and signs are none, parts of a compound are one each. */
@Measure(
    id = "words",
    label = "Words",
    unit = Measure.Unit.COUNT,
    meaning =
        "How many words the story holds; what is not the story does not count. A news story has"
            + " about 300 to 900.")
public final class Words implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    return OptionalDouble.of(story.words().size());
  }
}
