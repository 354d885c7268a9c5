package org.copydesk.check.house;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.text.Span;

/**
 * A word that stands there twice in a row.
 *
 * @param terms what counts as a word
 * @param doubles doublings that are all right; may be empty
 * @param most how often a word may be said again at once
 * @param anyCase whether {@code The the} is a doubling
 * @param lettersOnly whether only words of letters and figures count
 */
public record Repetition(Terms terms, Terms doubles, int most, boolean anyCase, boolean lettersOnly)
    implements Detection {

  @Override
  public List<Hit> hits(ScopedText text) {
    List<Hit> hits = new ArrayList<>();
    for (ScopedText.Passage passage : text.passages()) {
      List<Found> found = text.find(terms, passage);
      int first = 0;
      for (int i = 1; i <= found.size(); i++) {
        if (i < found.size() && again(text, found.get(i - 1).span(), found.get(i).span())) {
          continue;
        }
        if (i - 1 - first > most) {
          add(text, passage, found.get(first).span(), found.get(i - 1).span(), hits);
        }
        first = i;
      }
    }
    return hits;
  }

  private void add(
      ScopedText text, ScopedText.Passage passage, Span first, Span last, List<Hit> hits) {
    Span all = first.union(last);
    String word = text.words(last);
    boolean right =
        passage.parts().stream()
            .filter(p -> p.contains(all))
            .anyMatch(p -> doubles.in(text.text(), p).stream().anyMatch(d -> touch(d, all)));
    if (!right && (!lettersOnly || isOfLetters(word))) {
      hits.add(new Hit(all, List.of(word), List.of(text.words(first))));
    }
  }

  private static boolean touch(Found exception, Span all) {
    return exception.span().contains(all) || all.contains(exception.span());
  }

  private boolean again(ScopedText text, Span before, Span here) {
    String one = text.words(before);
    String two = text.words(here);
    return (anyCase ? one.equalsIgnoreCase(two) : one.equals(two))
        && new Span(before.end(), here.begin()).trim(text.text().text()).isEmpty();
  }

  private static boolean isOfLetters(String word) {
    return word.codePoints().allMatch(c -> HouseText.isOfWord(c) || c == '\'' || c == '’');
  }

  @Override
  public String standardMessage() {
    return "“%s” stands here twice.";
  }

  @Override
  public int values() {
    return 1;
  }
}
