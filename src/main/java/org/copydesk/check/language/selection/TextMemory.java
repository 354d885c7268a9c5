package org.copydesk.check.language.selection;

import java.util.HashMap;
import java.util.Map;

/**
 * The forms and lemmas that were seen of late: a few thousand make up most of any text. When there
 * are too many, those that were not seen since it was last so are forgotten; it never holds more
 * than some megabytes. By one thread.
 */
final class TextMemory {

  private static final int MOST = 10_000;

  private Map<String, KnownText> recent = new HashMap<>();
  private Map<String, KnownText> earlier = new HashMap<>();

  KnownText of(String text) {
    KnownText known = recent.get(text);
    if (known == null) {
      known = earlier.get(text);
      if (known == null) {
        known = new KnownText(text);
      }
      if (recent.size() >= MOST) {
        earlier = recent;
        recent = new HashMap<>();
      }
      recent.put(text, known);
    }
    return known;
  }
}
