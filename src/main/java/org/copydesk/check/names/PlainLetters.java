package org.copydesk.check.names;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

/** Names as they are typed on a keyboard that has no accents: "Muller", "Lodz", "AlAin". */
final class PlainLetters {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ‘‐‑-]++");

  private PlainLetters() {}

  /** The name without accents, hyphens and apostrophes. */
  static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    // These letters are no letter with a mark to Unicode.
    return plain
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .replace('ı', 'i');
  }

  /** Whether one of some names is this word but for accents, hyphens and apostrophes. */
  static boolean anyIs(String word, Collection<String> names) {
    String plain = of(word);
    return names.stream().anyMatch(name -> !name.equals(word) && of(name).equalsIgnoreCase(plain));
  }
}
