package org.copydesk.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.data.DataFile;

/** Ways of writing one name in Latin letters that are all right: Zelensky and Zelenskyy. */
public final class Transliterations {

  private final Map<String, Set<Integer>> groups = new HashMap<>();

  private Transliterations() {}

  /** The table that comes with the product. */
  public static Transliterations standard() {
    Transliterations all = new Transliterations();
    List<List<String>> rows =
        DataFile.beside(Transliterations.class, "transliterations.tsv").rows();
    for (int i = 0; i < rows.size(); i++) {
      for (String form : rows.get(i)) {
        all.groups.computeIfAbsent(form.strip(), f -> new HashSet<>()).add(i);
      }
    }
    return all;
  }

  /** Whether the word is one of the accepted ways to write some name. */
  public boolean accepts(String word) {
    return groups.containsKey(word);
  }

  /** Whether the two are the same name. */
  public boolean same(String one, String other) {
    Set<Integer> mine = groups.getOrDefault(one, Set.of());
    return one.equals(other)
        || groups.getOrDefault(other, Set.of()).stream().anyMatch(mine::contains);
  }
}
