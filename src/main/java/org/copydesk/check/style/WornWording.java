package org.copydesk.check.style;

import java.util.List;
import org.copydesk.check.StoryText;

/**
 * How much of a story is worn wording.
 *
 * @param phrases the different phrases, in order of place
 * @param words how many words the story has
 */
record WornWording(List<PhraseBook.Use> phrases, int words) {

  WornWording {
    phrases = List.copyOf(phrases);
  }

  static WornWording of(StoryText story, PhraseBook book) {
    return new WornWording(book.usesIn(story), story.words().size());
  }

  /** Different phrases in a thousand words; 0 for a story without words. */
  double density() {
    return words == 0 ? 0 : 1_000.0 * phrases.size() / words;
  }
}
