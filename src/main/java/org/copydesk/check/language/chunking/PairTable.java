package org.copydesk.check.language.chunking;

import java.util.Arrays;
import java.util.Map;

/** A map from pairs of numbers to numbers, in arrays; read only. */
final class PairTable {

  private static final int FREE = -1;

  private final long[] keys;
  private final int[] values;
  private final int mask;

  /**
   * @param entries values of 0 or more, by {@link #pair(int, int)}
   */
  PairTable(Map<Long, Integer> entries) {
    int size = Integer.highestOneBit(entries.size() * 2 + 1) << 1;
    this.keys = new long[size];
    this.values = new int[size];
    this.mask = size - 1;
    Arrays.fill(values, FREE);
    entries.forEach(
        (key, value) -> {
          int place = place(key);
          while (values[place] != FREE) {
            place = place + 1 & mask;
          }
          keys[place] = key;
          values[place] = value;
        });
  }

  static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  /** The value of a pair of numbers of 0 or more, or -1. */
  int get(int first, int second) {
    long key = pair(first, second);
    int place = place(key);
    while (values[place] != FREE && keys[place] != key) {
      place = place + 1 & mask;
    }
    return values[place];
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> Integer.SIZE) & mask;
  }
}
