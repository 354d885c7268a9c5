package org.copydesk.check.language.selection;

import java.util.HashMap;
import java.util.Map;

/**
 * The forms and lemmas that were seen of late: a few thousand make up most of any text. It forgets
 * all of them when there are too many, so that it never holds more than some megabytes. By one
 * thread.
 */
final class TextMemory {

  private static final int MOST = 10_000;

  private final Map<String, KnownText> texts = new HashMap<>();

  KnownText of(String text) {
    KnownText known = texts.get(text);
    if (known == null) {
      if (texts.size() >= MOST) {
        texts.clear();
      }
      known = new KnownText(text);
      texts.put(text, known);
    }
    return known;
  }
}
