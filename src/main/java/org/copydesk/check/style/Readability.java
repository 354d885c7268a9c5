package org.copydesk.check.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.copydesk.check.Measure;
import org.copydesk.check.StoryText;
import org.copydesk.check.TextMeasure;
import org.copydesk.text.Token;

/**
 * The grade of Flesch and Kincaid: 0.39 times the words a sentence, plus 11.8 times the syllables a
 * word, less 15.59. Sentences and words are those of {@link WordsASentence}; syllables are counted
 * by the spelling. Simple sentences can have a grade below 0. Empty without a sentence.
 */
@Measure(
    id = "readability",
    label = "Reading grade",
    unit = Measure.Unit.GRADE,
    meaning =
        "The years of school a reader needs, by the length of sentences and words. News has 9 to"
            + " 15; above 16 it reads like a paper.",
    source =
        "J. Kincaid, R. Fishburne, R. Rogers, B. Chissom: Derivation of new readability formulas for"
            + " Navy enlisted personnel, 1975")
public final class Readability implements TextMeasure {

  private static final double OF_SENTENCE = 0.39;
  private static final double OF_WORD = 11.8;
  private static final double BASE = 15.59;

  @Override
  public OptionalDouble of(StoryText story) {
    ProseSentences prose = ProseSentences.of(story);
    if (prose.isEmpty()) {
      return OptionalDouble.empty();
    }
    Map<String, Integer> known = new HashMap<>();
    long syllables = 0;
    for (List<Token> sentence : prose.words()) {
      for (Token word : sentence) {
        syllables += known.computeIfAbsent(word.text(), Syllables::of);
      }
    }
    double words = prose.size();
    return OptionalDouble.of(
        OF_SENTENCE * (words / prose.sentences()) + OF_WORD * (syllables / words) - BASE);
  }
}
