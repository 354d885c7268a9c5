package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.check.AskedEvidence;

/**
 * What speaks for and against a word being a slip for a certain name.
 *
 * @param likeness how alike the two are
 * @param fame how well known the name is
 * @param use how often each is used
 * @param company what stands around the word
 */
record Clues(Likeness likeness, Fame fame, Use use, Company company) {

  private static final int WELL_KNOWN = 7;
  private static final int MOST_REPEATS = 3;

  /**
   * How alike word and name are.
   *
   * @param length the letters of the word
   * @param slip how unusual the slip is, in bits
   * @param surprise how unusual the word is as a name of its own, in bits
   * @param surpriseOfName the same of the name
   * @param ending whether they differ by an ending only
   */
  record Likeness(
      int length, double slip, double surprise, double surpriseOfName, boolean ending) {}

  /**
   * How well known the name is.
   *
   * @param renown 0 for hardly to 15 for everybody
   * @param everyday whether it is an everyday word too, or nothing but one
   * @param houseForm whether the desk lists the word as a frequent wrong form of the name
   * @param weaklyListed whether an obscure list holds the word
   */
  record Fame(double renown, boolean everyday, boolean houseForm, boolean weaklyListed) {}

  /**
   * How often word and name are used.
   *
   * @param ofName in this article
   * @param ofWord in this article
   * @param otherTexts roughly how many other submissions hold the name
   * @param otherTextsOfWord roughly how many other submissions hold the word
   */
  record Use(int ofName, int ofWord, int otherTexts, int otherTextsOfWord) {

    boolean speaksElsewhere() {
      return otherTexts > otherTextsOfWord;
    }
  }

  /**
   * What stands around the word.
   *
   * @param listedPair the listed name that a neighbour and the name make, or empty
   * @param commonPair whether that neighbour goes with almost any name
   * @param pairInText whether the article holds the name beside the same neighbour elsewhere
   * @param strangePair whether it is joined to a capitalised word that no list joins to it
   * @param cue whether a title or other word that goes with the name stands near
   * @param country the country that the name is a city of, where the sentence speaks of it, or
   *     empty
   * @param wrongKind whether a person belongs here and the name is a place's, or the reverse
   * @param firstName whether it stands where a first name would, and the name is a common one
   * @param strangers how many of the four neighbouring words are unknown
   * @param strangeText the share of the article's different capitalised words that are unknown
   */
  record Company(
      String listedPair,
      boolean commonPair,
      boolean pairInText,
      boolean strangePair,
      boolean cue,
      String country,
      boolean wrongKind,
      boolean firstName,
      int strangers,
      double strangeText) {}

  /** The measure of one clue. */
  double value(Clue clue) {
    return switch (clue) {
      case BASE -> 1;
      case SLIP -> likeness.slip();
      case RENOWN -> fame.renown();
      case SURPRISE -> likeness.surprise();
      case SURPRISE_BEYOND_NAME -> likeness.surprise() - likeness.surpriseOfName();
      case NAME_USED -> Math.log1p(use.ofName());
      case WORD_REPEATED -> Math.min(MOST_REPEATS, use.ofWord() - 1);
      case NAME_ELSEWHERE -> Math.log1p(Math.max(0, use.otherTexts() - use.otherTextsOfWord()));
      case WORD_ELSEWHERE -> Math.log1p(use.otherTextsOfWord());
      case LISTED_PAIR -> one(!company.listedPair().isEmpty());
      case COMMON_PAIR -> one(company.commonPair());
      case PAIR_IN_TEXT -> one(company.pairInText());
      case STRANGE_PAIR -> one(company.strangePair());
      case CUE -> one(company.cue());
      case COUNTRY -> one(!company.country().isEmpty());
      case WRONG_KIND -> one(company.wrongKind());
      case FIRST_NAME -> one(company.firstName());
      case STRANGERS -> company.strangers();
      case STRANGE_TEXT -> company.strangeText();
      case EVERYDAY_WORD -> one(fame.everyday());
      case FREQUENT_WRONG_FORM -> one(fame.houseForm());
      case WEAKLY_LISTED -> one(fame.weaklyListed());
      case ENDING -> one(likeness.ending());
      case LIKENESS_ALONE -> one(!fits());
      case LENGTH_ALONE -> fits() ? 0 : likeness.length();
    };
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  /**
   * Whether more than likeness speaks for the name: it fits this place, this text or this batch.
   */
  boolean fits() {
    return !company.listedPair().isEmpty()
        || company.pairInText()
        || !company.country().isEmpty()
        || company.cue()
        || use.ofName() > 0
        || use.speaksElsewhere();
  }

  /** What an editor is told, strongest first. */
  List<String> inWords(String word, String name) {
    List<String> words = new ArrayList<>();
    if (fame.houseForm()) {
      words.add("“%s” is often written so by mistake".formatted(name));
    }
    if (company.pairInText()) {
      words.add("“%s” stands elsewhere in this text beside the same word".formatted(name));
    } else if (use.ofName() > 0) {
      words.add("“%s” stands elsewhere in this text".formatted(name));
    }
    if (!company.listedPair().isEmpty()) {
      words.add("“%s” is a known name".formatted(company.listedPair()));
    }
    if (!company.country().isEmpty()) {
      words.add(
          "“%s” is a city of %s, which the sentence speaks of".formatted(name, company.country()));
    }
    if (company.cue()) {
      words.add("a title or word that goes with “%s” stands near".formatted(name));
    }
    if (use.speaksElsewhere()) {
      words.add(
          AskedEvidence.isExact(use.otherTexts())
              ? "“%s” stands in %d other submissions".formatted(name, use.otherTexts())
              : "“%s” stands in at least %d other submissions".formatted(name, use.otherTexts()));
    }
    if (fame.renown() >= WELL_KNOWN) {
      words.add("“%s” is widely known".formatted(name));
    }
    words.add(
        fame.weaklyListed()
            ? "“%s” is listed only as a rare name".formatted(word)
            : "“%s” is in no list of words or names".formatted(word));
    return words;
  }
}
