package org.copydesk.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.data.DataFile;

/**
 * A letter that looks like one of the English alphabet and is another.
 *
 * @param latin the letter or letters it looks like
 * @param script the alphabet it is from, as an editor calls it, such as {@code Cyrillic}; {@code
 *     full-width} and {@code styled} for forms of the English alphabet that fonts and keyboards
 *     make
 */
public record LookAlike(String latin, String script) {

  /** Letters as wide as a Chinese sign. */
  public static final String FULL_WIDTH = "full-width";

  /** Bold, italic and script letters that mathematics has code points for. */
  public static final String STYLED = "styled";

  private static final Map<Integer, LookAlike> LISTED = listed();

  private static final int FIRST_OTHER = 0x250;

  private static Map<Integer, LookAlike> listed() {
    Map<Integer, LookAlike> letters = new HashMap<>();
    for (List<String> row : DataFile.beside(LookAlike.class, "look-alike-letters.tsv").rows()) {
      letters.put(row.get(0).codePointAt(0), new LookAlike(row.get(1), row.get(2)));
    }
    return Map.copyOf(letters);
  }

  /** What a code point looks like; nothing for a letter that looks like itself alone. */
  public static Optional<LookAlike> of(int c) {
    LookAlike listed = LISTED.get(c);
    if (listed != null || c < FIRST_OTHER) {
      return Optional.ofNullable(listed);
    }
    boolean fullWidth = (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    if (!fullWidth && (c < 0x1D400 || c > 0x1D6A3)) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return plain.length() == 1 && plain.charAt(0) < 0x80
        ? Optional.of(new LookAlike(plain, fullWidth ? FULL_WIDTH : STYLED))
        : Optional.empty();
  }

  /** Whether it is of a script that other languages are written in. */
  public boolean isOfAnotherAlphabet() {
    return !script.equals(STYLED) && !script.equals(FULL_WIDTH);
  }
}
