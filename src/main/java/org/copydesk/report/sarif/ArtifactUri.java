package org.copydesk.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The address of a file (RFC 3986): relative to the root of the sources, or absolute where the file
 * lies elsewhere.
 *
 * @param uri every character that could mean something in an address is percent-encoded
 * @param isRelative whether it is told from the root
 */
record ArtifactUri(String uri, boolean isRelative) {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  /** The address of a path as rows tell it: with forward slashes, absolute outside the root. */
  static ArtifactUri of(String path) {
    if (path.startsWith("//")) {
      // A network share names its host: //host/folder.
      return new ArtifactUri("file:" + encoded(path), false);
    }
    if (path.startsWith("/")) {
      return new ArtifactUri("file://" + encoded(path), false);
    }
    if (path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/' && isLetter(path)) {
      return new ArtifactUri("file:///" + path.charAt(0) + ":" + encoded(path.substring(2)), false);
    }
    return new ArtifactUri(encoded(path), true);
  }

  /** A path inside something else, such as an archive. */
  static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && UNRESERVED.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
      }
    }
    return uri.toString();
  }

  private static boolean isLetter(String path) {
    char drive = Character.toLowerCase(path.charAt(0));
    return drive >= 'a' && drive <= 'z';
  }
}
