package org.copydesk.check.fragments;

import java.util.List;
import java.util.Set;
import org.copydesk.check.fragments.layout.Line;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.check.fragments.layout.WordClasses.Hit;

/**
 * Reads the name of a field before a colon: "Focus keyphrase", "Title tag (58 characters)". Names
 * are put together from a closed set of words, so they are known by their parts.
 */
final class FieldLabel {

  private static final int LONGEST_NAME = 45;
  private static final int MOST_WORDS = 5;

  /** A value of more words is a paragraph with a colon in it. */
  private static final int LONGEST_VALUE = 60;

  /** How surely a line is a field. */
  enum Sureness {
    NONE,
    /** A word that names fields but also much else: "Author", "Date". */
    BESIDE_OTHERS,
    /** One that stands above or below a story by itself. */
    AT_EDGE,
    SURE
  }

  private final WordClasses words = WordClasses.read(FieldLabel.class, "field-words.tsv");

  /** How surely the line is a field with its value, or the bare name of one. */
  Sureness of(Line line) {
    int colon = separator(line.plain());
    if (colon <= 0 || colon > LONGEST_NAME || line.size() > LONGEST_VALUE) {
      return Sureness.NONE;
    }
    List<String> name = WordClasses.words(line.plain().substring(0, colon));
    if (name.isEmpty() || name.size() > MOST_WORDS + 2 || !words.fills(name)) {
      return Sureness.NONE;
    }
    List<Hit> hits = words.in(name);
    if (hits.stream().anyMatch(h -> h.is("sure"))) {
      return Sureness.SURE;
    }
    if (hits.stream().noneMatch(h -> h.is("noun"))) {
      return Sureness.NONE;
    }
    boolean ofSystem =
        hits.size() > 1
            && hits.get(0).is("of")
            && !hits.get(0).is("weak")
            && hits.subList(1, hits.size()).stream().anyMatch(h -> h.is("noun"));
    if (ofSystem) {
      return Sureness.SURE;
    }
    return hits.size() == 1 && hits.get(0).is("edge") ? Sureness.AT_EDGE : Sureness.BESIDE_OTHERS;
  }

  private static int separator(String plain) {
    for (int i = 0; i < plain.length() && i <= LONGEST_NAME; i++) {
      char c = plain.charAt(i);
      boolean spaced = i > 0 && plain.charAt(i - 1) == ' ';
      if (c == ':' || c == '=' || (spaced && Set.of('\u2013', '\u2014', '-', '|').contains(c))) {
        return i;
      }
    }
    return -1;
  }
}
