package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are not to stand there.
 *
 * @param terms the words
 * @param suggestions what to write instead, whatever was found; may be empty
 */
public record Existence(Terms terms, List<String> suggestions) implements Detection {

  public Existence {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      for (Found found : text.find(terms, passage)) {
        hits.add(new Hit(found.span(), List.of(text.words(found.span())), suggestions));
      }
    }
    return hits;
  }

  @Override
  public String standardMessage() {
    return "The house does not write “%s”.";
  }

  @Override
  public int values() {
    return 1;
  }
}
