package org.copydesk.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as a keyboard without accents writes them: Almodóvar and Almodovar, Łódź and Lodz. */
public final class PlainLetters {

  private static final Pattern MARKS = Pattern.compile("\\p{M}++");

  /** Letters that are no letter with a mark, and what is written for them. */
  private static final String SINGLE = "øØłŁđĐıħŧ";

  private static final String SINGLE_PLAIN = "oOlLdDiht";

  private PlainLetters() {}

  /** The word without accents; itself where it has none. */
  public static String of(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word;
    }
    String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      int single = SINGLE.indexOf(c);
      if (single >= 0) {
        plain.append(SINGLE_PLAIN.charAt(single));
        continue;
      }
      switch (c) {
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'Æ' -> plain.append("Ae");
        case 'œ' -> plain.append("oe");
        case 'Œ' -> plain.append("Oe");
        case 'þ' -> plain.append("th");
        case 'Þ' -> plain.append("Th");
        case 'ð' -> plain.append("d");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
