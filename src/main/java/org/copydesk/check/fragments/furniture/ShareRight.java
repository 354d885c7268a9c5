package org.copydesk.check.fragments.furniture;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copydesk.data.DataFile;

/**
 * What share of the lines of a chance turned out to be furniture in texts the weights never saw.
 */
final class ShareRight {

  private final NavigableMap<Double, Double> shares = new TreeMap<>();

  private ShareRight() {}

  /**
   * Reads the table that stands beside this class: the lowest chance of a class, its share right.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  static ShareRight read(String file) {
    ShareRight table = new ShareRight();
    for (List<String> row : DataFile.beside(ShareRight.class, file).rows()) {
      table.shares.put(Double.parseDouble(row.get(0)), Double.parseDouble(row.get(1)));
    }
    return table;
  }

  /** The share right of lines of this chance, 0 to 1. */
  double of(double chance) {
    Map.Entry<Double, Double> row = shares.floorEntry(chance);
    return row == null ? shares.firstEntry().getValue() : row.getValue();
  }
}
