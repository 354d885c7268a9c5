package org.copydesk.extract.fork;

import org.jspecify.annotations.Nullable;

/** Numbers and words one after the other in one text; {@link Unpacked} takes them out again. */
final class Packing {

  /** The length of a word that is not there. */
  static final int NO_WORD = -1;

  private final StringBuilder packed = new StringBuilder();

  Packing mark(char mark) {
    packed.append(mark);
    return this;
  }

  Packing number(int number) {
    packed.append((char) (number >>> 16)).append((char) number);
    return this;
  }

  Packing number(long number) {
    return number((int) (number >>> 32)).number((int) number);
  }

  Packing word(@Nullable String word) {
    if (word == null) {
      return number(NO_WORD);
    }
    number(word.length());
    packed.append(word);
    return this;
  }

  Packing word(char[] letters, int from, int length) {
    number(length);
    packed.append(letters, from, length);
    return this;
  }

  int length() {
    return packed.length();
  }

  /** Everything packed so far; what follows begins anew. */
  String take() {
    String all = packed.toString();
    packed.setLength(0);
    return all;
  }
}
