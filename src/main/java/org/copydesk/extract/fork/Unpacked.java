package org.copydesk.extract.fork;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what {@link Packing} put into it, in the same order. What was not packed so
 * throws {@link IllegalStateException}.
 */
final class Unpacked {

  private final char[] packed;
  private int at;

  Unpacked(char[] packed, int from, int length) {
    this.packed = java.util.Arrays.copyOfRange(packed, from, from + length);
  }

  Unpacked(String packed) {
    this.packed = packed.toCharArray();
  }

  boolean isOver() {
    return at == packed.length;
  }

  char mark() {
    return packed[need(1)];
  }

  int number() {
    int from = need(2);
    return packed[from] << 16 | packed[from + 1];
  }

  long longNumber() {
    long high = number();
    return high << 32 | number() & 0xffff_ffffL;
  }

  String word() {
    String word = wordOrNone();
    if (word == null) {
      throw new IllegalStateException("a word is missing");
    }
    return word;
  }

  @Nullable String wordOrNone() {
    int length = number();
    return length == Packing.NO_WORD ? null : new String(packed, need(length), length);
  }

  private int need(int length) {
    if (length < 0 || length > packed.length - at) {
      throw new IllegalStateException("it ends too early");
    }
    int from = at;
    at += length;
    return from;
  }
}
