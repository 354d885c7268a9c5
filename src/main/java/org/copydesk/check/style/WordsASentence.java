package org.copydesk.check.style;

import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;

/**
 * The words of the story's sentences over the number of sentences. Only what ends with a full stop,
 * an exclamation or question mark or an ellipsis is a sentence. Empty without one.
 */
@Measure(
    id = "words-a-sentence",
    label = "Words a sentence",
    unit = Measure.Unit.RATE,
    meaning =
        "How many words a sentence of the story has on average, headings and lists aside. News has"
            + " 15 to 26; above 30 it is hard work.")
public final class WordsASentence implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    ProseSentences prose = ProseSentences.of(story);
    return prose.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(prose.size() / (double) prose.sentences());
  }
}
