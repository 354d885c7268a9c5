package org.copydesk.check.names;

import java.util.Collection;
import java.util.regex.Pattern;
import org.copydesk.check.PlainLetters;

/** Names in plain letters and in one piece: "Muller" for Müller, "AlAin" for Al-Ain. */
final class JoinedName {

  private static final Pattern JOINTS = Pattern.compile("['’ʼ‘‐‑-]++");

  private JoinedName() {}

  /** The name without accents, hyphens and apostrophes. */
  static String of(String name) {
    return JOINTS.matcher(PlainLetters.of(name)).replaceAll("");
  }

  /** Whether one of some names is this word but for accents, hyphens and apostrophes. */
  static boolean anyIs(String word, Collection<String> names) {
    String plain = of(word);
    return names.stream().anyMatch(name -> !name.equals(word) && of(name).equalsIgnoreCase(plain));
  }
}
