package org.copydesk.check.sourcing;

import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.finding.Figure;
import org.copydesk.finding.Support;

/** The share of a story's figures that somebody who can be asked stands for. */
@Measure(
    id = "share-sourced-figures",
    label = "Figures with a source",
    unit = Measure.Unit.SHARE,
    meaning =
        "The part of the statistics for which somebody is named whom a reader could ask. Edited"
            + " news has most of them sourced; nothing is said of a text without statistics.")
public final class ShareSourcedFigures implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    List<Figure> figures = story.figures();
    if (figures.isEmpty()) {
      return OptionalDouble.empty();
    }
    long sourced = figures.stream().filter(f -> f.support() == Support.ATTRIBUTED).count();
    return OptionalDouble.of((double) sourced / figures.size());
  }
}
