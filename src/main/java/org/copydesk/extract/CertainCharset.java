package org.copydesk.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Believes the bytes of a page before it believes what the page says of itself: valid UTF-8 with
 * signs beyond ASCII is UTF-8, whatever was declared.
 */
final class CertainCharset implements EncodingDetector {

  private static final long serialVersionUID = 1;

  private static final int SAMPLE = 1 << 20;

  private final EncodingDetector declared =
      new DefaultEncodingDetector(new ServiceLoader(CertainCharset.class.getClassLoader()));

  @Override
  public @Nullable Charset detect(@Nullable InputStream input, Metadata metadata)
      throws IOException {
    if (input == null) {
      return declared.detect(null, metadata);
    }
    input.mark(SAMPLE + 1);
    byte[] bytes = input.readNBytes(SAMPLE);
    input.reset();
    Optional<Charset> certain = TextBytes.certainCharsetOf(bytes);
    if (certain.isPresent()) {
      return certain.get();
    }
    Charset charset = declared.detect(input, metadata);
    return StandardCharsets.ISO_8859_1.equals(charset) ? Charset.forName("windows-1252") : charset;
  }
}
