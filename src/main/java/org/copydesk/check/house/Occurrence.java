package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Span;

/**
 * Words that may stand there so often and no more, or have to stand there so often.
 *
 * @param terms the words
 * @param least how often they have to stand in a passage, 0 for no such limit
 * @param most how often they may stand in a passage; {@link Integer#MAX_VALUE} for no such limit
 */
public record Occurrence(Terms terms, int least, int most) implements Detection {

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      List<Found> found = text.find(terms, passage);
      List<String> values = List.of(Integer.toString(found.size()));
      if (found.size() > most) {
        hits.add(new Hit(found.get(most).span(), values, List.of()));
      } else if (found.size() < least) {
        Span first = text.firstSentence(passage.parts().get(0));
        if (text.isStory(first)) {
          hits.add(new Hit(first, values, List.of()));
        }
      }
    }
    return hits;
  }

  @Override
  public String standardMessage() {
    return most == Integer.MAX_VALUE
        ? "Stands here %s times, which is less than the house wants."
        : "Stands here %s times, which is more than the house allows.";
  }

  @Override
  public int values() {
    return 1;
  }
}
