package org.copydesk.check.fragments.encoding;

import java.nio.charset.Charset;

/** Windows texts that were read as ISO 8859-1: quotation marks have become control characters. */
public final class WesternControls {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private WesternControls() {}

  /** What a control character was; any other character itself. */
  public static int sign(int character) {
    if (character < 0x80 || character >= 0xA0) {
      return character;
    }
    String sign = new String(new byte[] {(byte) character}, WINDOWS);
    return sign.equals("\uFFFD") ? character : sign.charAt(0);
  }
}
