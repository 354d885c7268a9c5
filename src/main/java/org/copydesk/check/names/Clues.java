package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for and against a word being a slip for a certain name.
 *
 * @param slip how unusual the slip is, in bits
 * @param popularity how well known the name is, 0 for hardly to 15 for everybody
 * @param surprise how unusual the word is as a name of its own, in bits
 * @param surpriseOfName the same of the name
 * @param usesOfName how often the article holds the right form
 * @param usesOfWord how often the article holds the word
 * @param otherTexts how many other submissions hold the name
 * @param otherTextsOfWord how many other submissions hold the word
 * @param listedPair whether a neighbour and the name stand together in a listed name
 * @param commonPair whether that neighbour goes with almost any name, so that the pair says less
 * @param strangePair whether it is joined to a capitalised word that no listed name joins to it
 * @param cue whether a title or other word that goes with the name stands near
 * @param strangers how many of the four neighbouring words are unknown
 * @param word whether the name is also an everyday word, or nothing but one
 * @param houseForm whether the desk lists the word as a frequent wrong form of the name
 */
record Clues(
    double slip,
    double popularity,
    double surprise,
    double surpriseOfName,
    int usesOfName,
    int usesOfWord,
    int otherTexts,
    int otherTextsOfWord,
    boolean listedPair,
    boolean commonPair,
    boolean strangePair,
    boolean cue,
    int strangers,
    boolean word,
    boolean houseForm) {

  private static final double LIKENESS_ALONE = -2;

  private static final int WELL_KNOWN = 7;

  /**
   * The log-odds that the word is a slip for the name. The weights are a logistic regression's,
   * rounded; it was fitted to articles with known misspellings among their names and starts from
   * weights set by hand, so that a clue seen too rarely keeps its common-sense value. Likeness
   * alone is held to more than was fitted: slips are rarer in the articles of every day.
   */
  double logOdds() {
    if (houseForm) {
      return 4;
    }
    return (fits() ? -1.5 : LIKENESS_ALONE)
        - 0.75 * slip
        + 0.2 * popularity
        + 0.15 * surprise
        + 0.12 * (surprise - surpriseOfName)
        + 1.9 * Math.log1p(usesOfName)
        - 0.45 * Math.min(3, usesOfWord - 1)
        + 0.8 * Math.log1p(Math.max(0, otherTexts - otherTextsOfWord))
        + (listedPair ? commonPair ? 2.5 : 4 : 0)
        - (strangePair ? 0.3 : 0)
        + (cue ? 2.4 : 0)
        - 0.35 * strangers
        - (word ? 2.7 : 0);
  }

  /**
   * Whether more than likeness speaks for the name: it fits this place, this text or this batch.
   */
  boolean fits() {
    return listedPair || cue || houseForm || usesOfName > 0 || otherTexts > otherTextsOfWord;
  }

  /** What an editor is told, strongest first. */
  List<String> inWords(String wordText, String name) {
    List<String> words = new ArrayList<>();
    if (houseForm) {
      words.add("“%s” is a frequent wrong form of “%s”".formatted(wordText, name));
    }
    if (usesOfName > 0) {
      words.add("“%s” stands elsewhere in this text".formatted(name));
    }
    if (listedPair) {
      words.add("“%s” and the word next to it make a known name".formatted(name));
    }
    if (cue) {
      words.add("a title or word that goes with “%s” stands near".formatted(name));
    }
    if (otherTexts > otherTextsOfWord) {
      words.add(
          otherTexts == 1
              ? "“%s” stands in 1 other submission".formatted(name)
              : "“%s” stands in %d other submissions".formatted(name, otherTexts));
    }
    if (popularity >= WELL_KNOWN) {
      words.add("“%s” is widely known".formatted(name));
    }
    words.add("“%s” is in no list of words or names".formatted(wordText));
    return words;
  }
}
