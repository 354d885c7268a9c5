package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms of which a text uses one and no other; the first one it uses is the right one.
 *
 * @param terms the forms
 * @param groupOf which forms belong together: the number of its group for each term
 */
public record Consistency(Terms terms, List<Integer> groupOf) implements Detection {

  public Consistency {
    groupOf = List.copyOf(groupOf);
  }

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      Map<Integer, Found> first = new HashMap<>();
      for (Found found : text.find(terms, passage)) {
        Found before = first.putIfAbsent(groupOf.get(found.term()), found);
        if (before != null && before.term() != found.term()) {
          String words = text.words(found.span());
          String other = text.words(before.span());
          hits.add(
              new Hit(
                  found.span(),
                  List.of(words, other),
                  List.of(),
                  List.of(
                      "“%s” stands before it, in line %d"
                          .formatted(
                              other, text.article().placeOf(before.span().begin()).line()))));
        }
      }
    }
    return hits;
  }

  @Override
  public String standardMessage() {
    return "“%s” here, “%s” before: one text writes it in one way.";
  }

  @Override
  public int values() {
    return 2;
  }
}
