package org.copydesk.report.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Writes characters that nobody sees as escapes. What a program reads is the same; a person who
 * looks at the file in a terminal sees what is there, and the terminal obeys nothing.
 */
final class UnseenEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1;

  private final int[] ascii = standardAsciiEscapesForJSON();

  UnseenEscapes() {
    ascii[0x7F] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean unseen =
        (c >= 0x80 && c < 0xA0)
            || (c >= 0x200B && c <= 0x200F)
            || (c >= 0x2028 && c <= 0x202E)
            || (c >= 0x2060 && c <= 0x2069)
            || c == 0xFEFF
            || c >= 0xFFF9 && c <= 0xFFFB
            || (c & 0xFFFE) == 0xFFFE;
    return unseen ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
  }
}
