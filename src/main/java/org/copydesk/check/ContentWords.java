package org.copydesk.check;

import java.util.Locale;
import java.util.Set;
import org.copydesk.data.DataFile;
import org.copydesk.text.Token;

/**
 * Words by what they mean, whatever their form: the small words of grammar told from the others,
 * and the others cut to what their forms have in common.
 */
public final class ContentWords {

  private static final Set<String> SMALL =
      DataFile.beside(ContentWords.class, "small-words.txt").words();

  /** Letters that an ending leaves at least. */
  private static final int SHORTEST = 3;

  /** Longer words of one family part behind these letters: negotiate, negotiators, negotiation. */
  private static final int LONGEST = 7;

  private ContentWords() {}

  /** A word as it is compared: lower case, straight apostrophes. */
  public static String folded(Token token) {
    return token.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** Whether a folded word is one of grammar: an article, a pronoun, a preposition. */
  public static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /**
   * What the forms of a folded word share. Coarse: plural, past and adverb endings go, and so does
   * all behind the seventh letter.
   */
  public static String stem(String word) {
    int apostrophe = word.indexOf('\'');
    String stem = apostrophe >= SHORTEST ? word.substring(0, apostrophe) : word;
    stem = withoutPlural(stem);
    stem = withoutEnding(stem, "ing");
    stem = withoutEnding(stem, "ed");
    stem = withoutEnding(stem, "ly");
    if (stem.length() > SHORTEST && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.length() > SHORTEST && stem.endsWith("y")) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
  }

  private static String withoutPlural(String word) {
    if (word.length() <= SHORTEST || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    return word.substring(0, word.length() - (hissing ? 2 : 1));
  }

  /** The word without the ending, and without the letter that was doubled before it. */
  private static String withoutEnding(String word, String ending) {
    int left = word.length() - ending.length();
    if (left < SHORTEST || !word.endsWith(ending) || hasNoVowel(word, left)) {
      return word;
    }
    boolean doubled =
        left > SHORTEST
            && word.charAt(left - 1) == word.charAt(left - 2)
            && "aeiouls".indexOf(word.charAt(left - 1)) < 0;
    return word.substring(0, doubled ? left - 1 : left);
  }

  private static boolean hasNoVowel(String word, int end) {
    return word.substring(0, end).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
  }
}
