package org.copydesk.check.statistics.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.data.DataFile;

/** How often each way of finding a support is right, from {@code support-paths.tsv}. */
final class PathRecord {

  private final Map<SupportPath, Double> shares = new EnumMap<>(SupportPath.class);

  private PathRecord() {}

  /**
   * What was measured for the product.
   *
   * @throws IllegalArgumentException when a row names no path
   */
  static PathRecord standard() {
    PathRecord record = new PathRecord();
    for (List<String> row : DataFile.beside(PathRecord.class, "support-paths.tsv").rows()) {
      record.shares.put(SupportPath.valueOf(row.get(0)), Double.valueOf(row.get(1)));
    }
    return record;
  }

  /** The share of right decisions, 0 to 1. */
  double of(SupportPath path) {
    return shares.getOrDefault(path, 0.5);
  }
}
