package org.copydesk.check.sourcing;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.QuotedPassages;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.text.Token;

/** How much of a story is told in other people's words. */
@Measure(
    id = "share-quoted",
    label = "Quoted words",
    unit = Measure.Unit.SHARE,
    meaning =
        "Share of the story's words that somebody is quoted with; titles and single words in"
            + " quotation marks do not count. News reports quote a tenth to a third of their words,"
            + " a release or a reference text next to none.")
public final class QuotedShare implements TextMeasure {

  @Override
  public OptionalDouble of(StoryText story) {
    List<Token> words = story.words();
    if (words.isEmpty()) {
      return OptionalDouble.empty();
    }
    BitSet quoted = new BitSet();
    QuotedPassages.of(story.context()).outer().stream()
        .filter(p -> p.form().isSpeech())
        .forEach(p -> quoted.set(p.words().begin(), p.words().end()));
    long said = words.stream().filter(w -> quoted.get(w.span().begin())).count();
    return OptionalDouble.of(said / (double) words.size());
  }
}
