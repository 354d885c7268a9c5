package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that may stand there only where others do: an abbreviation that has to be spelled out.
 * Where {@code second} has groups, it has to hold what {@code first} found, at the same place or
 * before it; without groups it is enough that it stands anywhere in the passage.
 *
 * @param first the words
 * @param second what they need
 * @param bound whether {@code second} has groups
 */
public record Conditional(Terms first, Terms second, boolean bound) implements Detection {

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      List<Found> found = text.find(first, passage);
      if (found.isEmpty()) {
        continue;
      }
      Map<String, Integer> since = new HashMap<>();
      boolean there = false;
      for (var part : passage.parts()) {
        for (Found known : second.in(text.text(), part)) {
          there = true;
          for (String group : known.groups()) {
            since.putIfAbsent(group, known.span().begin());
          }
        }
      }
      for (Found each : found) {
        String words = each.groups().isEmpty() ? text.words(each.span()) : each.groups().get(0);
        int begin = since.getOrDefault(words, Integer.MAX_VALUE);
        if (bound ? begin > each.span().begin() : !there) {
          hits.add(new Hit(each.span(), List.of(text.words(each.span())), List.of()));
        }
      }
    }
    return hits;
  }

  @Override
  public String standardMessage() {
    return "“%s” stands here without what it needs.";
  }

  @Override
  public int values() {
    return 1;
  }
}
