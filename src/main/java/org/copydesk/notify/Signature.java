package org.copydesk.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells a receiver that a message is the desk's own and not an old one sent again: HMAC with
 * SHA-256 (RFC 2104) over the moment of sending, a dot and the body.
 */
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /**
   * The value of the header {@code X-Copydesk-Signature}.
   *
   * @param key the shared key, in UTF-8
   * @param timestamp seconds since 1970, as in the header {@code X-Copydesk-Timestamp}
   * @param body the bytes sent
   */
  static String of(String key, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(timestamp.getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) '.');
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM);
    }
  }
}
