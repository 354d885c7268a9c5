package org.copydesk.check.style;

import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;

/** How thickly worn phrases stand in the story. */
@Measure(
    id = "stock-phrases",
    label = "Stock phrases per 1,000",
    unit = Measure.Unit.RATE,
    meaning =
        "Different worn phrases in 1,000 words, quotations left out. Edited news has none or one;"
            + " more than four are a mark of promotional, spun or machine-written copy.")
public final class StockPhraseDensity implements TextMeasure {

  /** In fewer words one phrase more or less is a great density. */
  private static final int FEWEST_WORDS = 100;

  private final PhraseBook book = PhraseBook.standard();

  @Override
  public OptionalDouble of(StoryText story) {
    WornWording wording = WornWording.of(story, book);
    return wording.words() < FEWEST_WORDS
        ? OptionalDouble.empty()
        : OptionalDouble.of(wording.density());
  }
}
