package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written down in the course of an audit, see {@link EngineStandIn}.
 *
 * @param heap megabytes that lived after a full collection, by when that was
 * @param millis milliseconds a text, by the number of the last text of a part
 */
record Marks(Map<String, Long> heap, Map<Long, Double> millis) {

  static Marks of(Path file) throws IOException {
    Map<String, Long> heap = new TreeMap<>();
    List<long[]> times = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ");
      if (words[0].equals("heap")) {
        heap.put(words[1], Long.parseLong(words[2]));
      } else {
        times.add(new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])});
      }
    }
    Map<Long, Double> millis = new TreeMap<>();
    for (int i = 1; i < times.size(); i++) {
      long texts = times.get(i)[0] - times.get(i - 1)[0];
      double elapsed = (times.get(i)[1] - times.get(i - 1)[1]) / 1e6;
      millis.put(times.get(i)[0], elapsed / Math.max(1, texts));
    }
    return new Marks(heap, millis);
  }

  String inWords() {
    StringBuilder words = new StringBuilder("  checking, ms a document up to document:");
    millis.forEach(
        (text, millis) -> words.append(String.format(Locale.ROOT, " %d: %.2f", text, millis)));
    return words.append("\n  live heap in MB: ").append(heap).toString();
  }
}
