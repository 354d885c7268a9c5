package org.copydesk.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The finding of encodings: any bytes are some text, and a text in UTF-8 is itself. */
public final class TextBytesFuzz {

  private static final TextBytes BYTES = new TextBytes();

  private TextBytesFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    TextBytes.Decoded decoded = BYTES.decode(input);
    if (decoded.text().length() > 2 * input.length + 2) {
      throw new AssertionError("more text than bytes");
    }
    TextLikeness.looksLikeText(decoded.text());
    TextLikeness.words(decoded.text());
    TextBytes.certainCharsetOf(input);
  }

  /** What the fuzzer begins with: a sentence in many encodings. */
  public static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    String text = "“Größe”, said Tomás Álvarez – he paid €12 at the café.";
    for (String charset :
        List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "ISO-8859-15")) {
      seeds.add(text.getBytes(Charset.forName(charset)));
    }
    String foreign = "Мост открыт после двух лет работы. 橋は二年ぶりに開通した。";
    for (String charset : List.of("KOI8-R", "windows-1251", "Shift_JIS", "GB18030", "EUC-KR")) {
      seeds.add(foreign.getBytes(Charset.forName(charset)));
    }
    seeds.add("\uFEFFmark \uFEFF within".getBytes(StandardCharsets.UTF_8));
    return seeds;
  }
}
