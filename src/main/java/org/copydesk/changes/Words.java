package org.copydesk.changes;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of others in a sentence of ours, which must stay one line and tell no lies. */
final class Words {

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{2028}\\x{2029}]");

  private Words() {}

  static String oneLine(@Nullable Object words) {
    return UNSAFE.matcher(String.valueOf(words)).replaceAll("?");
  }

  static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
