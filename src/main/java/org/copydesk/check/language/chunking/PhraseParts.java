package org.copydesk.check.language.chunking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of a chunker's model, taken apart: what a feature says of words or tags is a part,
 * and has a number; the model may have that part by itself and joined to the phrase tag before.
 */
final class PhraseParts {

  /** No such part: it weighs nothing. */
  static final int ABSENT = -1;

  private static final String AFTER = "p_1=";

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The feature of a part by itself, by its number. */
  private final int[] alone;

  /** The joined features of part n are those from {@code first[n]} up to {@code first[n + 1]}. */
  private final int[] first;

  private final byte[] label;
  private final int[] joined;

  /**
   * @param features of the model, by name
   * @param labels of phrases, as they stand in names; the last one says that there is none before
   */
  PhraseParts(Map<String, Integer> features, List<String> labels) {
    List<int[]> found = new ArrayList<>();
    features.forEach(
        (name, feature) -> {
          if (!name.startsWith(AFTER)) {
            put(found, name, labels.size(), feature);
          } else {
            for (int i = 0; i < labels.size(); i++) {
              if (name.startsWith(labels.get(i), AFTER.length())) {
                put(found, name.substring(AFTER.length() + labels.get(i).length()), i, feature);
              }
            }
          }
        });
    this.alone = new int[found.size()];
    this.first = new int[found.size() + 1];
    int size = found.stream().mapToInt(entries -> entries.length / 2).sum();
    this.label = new byte[size];
    this.joined = new int[size];
    Arrays.fill(alone, Weights.ABSENT);
    int at = 0;
    for (int part = 0; part < alone.length; part++) {
      int[] entries = found.get(part);
      for (int i = 0; i < entries.length; i += 2) {
        if (entries[i] == labels.size()) {
          alone[part] = entries[i + 1];
        } else {
          label[at] = (byte) entries[i];
          joined[at++] = entries[i + 1];
        }
      }
      first[part + 1] = at;
    }
  }

  private void put(List<int[]> found, String part, int label, int feature) {
    Integer number = numbers.putIfAbsent(part, found.size());
    if (number == null) {
      found.add(new int[] {label, feature});
    } else {
      int[] before = found.get(number);
      int[] entries = Arrays.copyOf(before, before.length + 2);
      entries[before.length] = label;
      entries[before.length + 1] = feature;
      found.set(number, entries);
    }
  }

  /** The parts by what they say; empty after {@link #forget()}. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Drops the names, which are needed only to build other tables. */
  void forget() {
    numbers.clear();
  }

  /** The feature of a part by itself. */
  int alone(int part) {
    return part == ABSENT ? Weights.ABSENT : alone[part];
  }

  /** The feature of a part joined to the phrase tag before. */
  int after(int previous, int part) {
    if (part != ABSENT) {
      int end = first[part + 1];
      for (int i = first[part]; i < end; i++) {
        if (label[i] == previous) {
          return joined[i];
        }
      }
    }
    return Weights.ABSENT;
  }
}
