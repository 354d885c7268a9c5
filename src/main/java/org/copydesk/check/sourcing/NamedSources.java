package org.copydesk.check.sourcing;

import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.check.sourcing.attribution.SourcesOfText;

/** How many different people, bodies and documents a story names and lets speak. */
@Measure(
    id = "named-sources",
    label = "Named sources",
    unit = Measure.Unit.COUNT,
    meaning =
        "Different people, offices and documents that are named and say something; notes and"
            + " citations are not among them. A news report usually has two to six; none means that"
            + " nobody can be asked.")
public final class NamedSources implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    if (story.words().isEmpty()) {
      return OptionalDouble.empty();
    }
    long named =
        SourcesOfText.of(story.context()).named().values().stream().filter(story::holds).count();
    return OptionalDouble.of(named);
  }
}
