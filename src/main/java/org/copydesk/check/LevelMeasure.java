package org.copydesk.check;

import static org.copydesk.check.MeasureWords.ROLES;

/** Quantities of one value at one time: "unemployment rose to 5.1%", "a 5.1% unemployment rate". */
final class LevelMeasure {

  /** Tokens between a figure and the word that tells what it measures. */
  private static final int REACH = 6;

  private final FigureClause clause;

  LevelMeasure(FigureClause clause) {
    this.clause = clause;
  }

  /** "unemployment rose to 5.1%", "revenue of $2.1 billion", "a 5.1% unemployment rate". */
  Measured measured() {
    boolean reached = false;
    String moved = "";
    int i = clause.first() - 1;
    for (int passed = 0; passed < REACH && clause.isWord(i); passed++, i--) {
      String word = clause.word(i);
      if (ROLES.is("level", word)) {
        return reached ? level(phrase(i)) : change(phrase(i), moved);
      }
      if (ROLES.is("rises", word)) {
        moved = "up";
      } else if (ROLES.is("falls", word)) {
        moved = "down";
      } else if (ROLES.is("reaches", word) && moved.isEmpty()) {
        reached = true;
      } else if (!ROLES.is("between", word) && !ROLES.is("rate", word)) {
        break;
      }
    }
    return levelBehind();
  }

  /** "a 5.1% unemployment rate", "$2.1 billion in revenue". */
  private Measured levelBehind() {
    for (int i = clause.after(); i < clause.after() + 3 && clause.isWord(i); i++) {
      if (clause.is("level", i) && !clause.words().isPossessive(i)) {
        boolean moved = clause.is("rises", i + 1) || clause.is("falls", i + 1);
        String label =
            i > clause.after() && !clause.word(clause.after()).equals("in")
                ? clause.word(i - 1) + " " + clause.word(i)
                : clause.word(i);
        return moved ? Measured.UNKNOWN : level(label);
      }
    }
    return Measured.UNKNOWN;
  }

  private static Measured level(String noun) {
    return new Measured("level " + noun, noun);
  }

  private static Measured change(String noun, String moved) {
    return switch (moved) {
      case "up" -> new Measured("change " + noun + " up", "the rise of " + noun);
      case "down" -> new Measured("change " + noun + " down", "the fall of " + noun);
      default -> Measured.UNKNOWN;
    };
  }

  /** The noun with the adjectives and nouns right before it. */
  private String phrase(int noun) {
    StringBuilder phrase = new StringBuilder(clause.word(noun));
    for (int i = noun - 1; i >= noun - 3 && clause.isWord(i); i--) {
      String word = clause.word(i);
      if (clause.words().isPossessive(i)
          || ROLES.is("small", word)
          || ROLES.is("before-level", word)
          || clause.knownNames().contains(word)) {
        break;
      }
      phrase.insert(0, word + " ");
    }
    return phrase.toString();
  }
}
