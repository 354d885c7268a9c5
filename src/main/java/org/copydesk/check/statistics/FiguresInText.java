package org.copydesk.check.statistics;

import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.Measure.Unit;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;

/** How many figures the story tells. */
@Measure(
    id = "figures",
    label = "Figures",
    unit = Unit.COUNT,
    meaning =
        "Numbers in the story that somebody must have counted, measured or estimated, with a source"
            + " or without. Three in four news stories have five or fewer; one about business or a"
            + " survey has ten or more.")
public final class FiguresInText implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    return OptionalDouble.of(story.figures().size());
  }
}
