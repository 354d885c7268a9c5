package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Believes the bytes of a page before it believes what the page says of itself: valid UTF-8 with
 * signs beyond ASCII is UTF-8, whatever was declared, and what is no UTF-8 is none. Among older
 * charsets the page is believed, for bytes fit many of them.
 */
final class CertainCharset implements EncodingDetector {

  private static final long serialVersionUID = 1;

  private static final int SAMPLE = 1 << 20;

  private final EncodingDetector declared = new HtmlEncodingDetector();
  private final transient TextBytes bytes = new TextBytes();

  @Override
  public @Nullable Charset detect(@Nullable InputStream input, Metadata metadata)
      throws IOException {
    if (input == null) {
      return null;
    }
    input.mark(SAMPLE + 1);
    byte[] sample = input.readNBytes(SAMPLE);
    input.reset();
    Optional<Charset> certain = TextBytes.certainCharsetOf(sample);
    if (certain.isPresent()) {
      return certain.get();
    }
    Charset charset = declared.detect(input, metadata);
    if (charset == null || charset.name().startsWith("UTF-")) {
      return TextBytes.isAscii(sample) ? StandardCharsets.UTF_8 : bytes.guess(sample).charset();
    }
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
        ? CodePages.WESTERN
        : charset;
  }
}
