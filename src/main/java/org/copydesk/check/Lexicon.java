package org.copydesk.check;

import java.util.List;
import java.util.Set;

/**
 * The words and names of English as a dictionary knows them. Being absent from it does not make a
 * word wrong: no list holds every name.
 */
public interface Lexicon {

  /**
   * Whether any variety of English spells the word this way. A capitalised form of a lower-case
   * word is known; the lower-case form of a name is not.
   */
  boolean knows(String word);

  /**
   * How common a word is.
   *
   * @return 0 for an unknown word or one never counted, to 25 for the most frequent
   */
  int frequency(String word);

  /**
   * Known words near an unknown one, nearest first, in the case they are listed.
   *
   * @param word the word as it stands
   * @param distance how many letters may be added, dropped, changed or swapped: 1 to 3
   */
  List<String> near(String word, int distance);

  /** Whether the token is part of a listed name of several words, such as a surname. */
  boolean isNamePart(String token);

  /** The words that stand right before this one in listed names: "Pete" for "Hegseth". */
  Set<String> firstNamesOf(String surname);

  /** The words that stand right after this one in listed names: "Hegseth" for "Pete". */
  Set<String> surnamesOf(String firstName);

  /** Parts of listed names near a token, as {@link #near}. */
  List<String> nameParts(String token, int distance);

  /** Whether any variety of English writes the word without a capital. */
  boolean knowsLowerCase(String word);

  /**
   * How often a capitalised token stands in listed names of several words: a rough measure of how
   * widely a name is known.
   *
   * @return 0 for none
   */
  int listings(String token);

  /**
   * How unusual the letters of a word are in this order, judged by the listed names: a new but true
   * name is spelled like other names, a slip of the keys often is not.
   *
   * @return information in bits, about 3 to 4 for each letter of a common name; the longer and
   *     stranger the word, the more
   */
  double surprise(String word);
}
