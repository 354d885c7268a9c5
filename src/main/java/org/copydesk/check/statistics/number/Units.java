package org.copydesk.check.statistics.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.data.DataFile;

/** What a unit of measure measures, from a list of units. */
public final class Units {

  /** The units that come with the product. */
  public static final Units STANDARD = new Units();

  private final Map<String, String> classes = new HashMap<>();

  private Units() {
    for (List<String> row : DataFile.beside(Units.class, "unit-words.tsv").rows()) {
      classes.put(row.get(0), row.get(1));
    }
  }

  /**
   * The class of a unit: {@code size} for a dimension of a single thing, {@code yield} for what is
   * counted by weight, volume or power, {@code period} for time; empty for a word that is no unit.
   *
   * @param word in lower case
   */
  public String classOf(String word) {
    return classes.getOrDefault(word, "");
  }

  public boolean isUnit(String word) {
    return classes.containsKey(word);
  }
}
