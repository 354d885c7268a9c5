package org.copydesk.config.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.check.house.Place;
import org.copydesk.check.house.Quoted;
import org.copydesk.check.house.Scope;
import org.copydesk.check.house.Unit;
import org.copydesk.config.file.ConfigurationException;
import org.copydesk.config.file.YamlNode;
import org.copydesk.data.DataFile;

/** Reads Vale's scopes: one or several, each of parts joined by “&”, a part negated by “~”. */
final class ValeScope {

  /** Vale's word to ours, and the unit it speaks of; empty where it says nothing of that. */
  private record Meaning(Place place, Optional<Unit> unit) {}

  private static final Map<String, Meaning> MEANINGS =
      DataFile.beside(ValeScope.class, "vale-scopes.tsv").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0),
                  row ->
                      new Meaning(
                          Place.valueOf(row.get(1)),
                          row.size() > 2
                              ? Optional.of(Unit.valueOf(row.get(2)))
                              : Optional.empty())));

  private ValeScope() {}

  /**
   * A scope.
   *
   * @param node as written; empty where the rule has none
   * @param standard the unit of the scope {@code text}
   */
  static Scope read(Optional<YamlNode> node, Unit standard)
      throws ConfigurationException, NotServedException {
    if (node.isEmpty()) {
      return Scope.ALL.per(standard);
    }
    List<Scope.Selector> selectors = new ArrayList<>();
    Set<Unit> units = new HashSet<>();
    for (YamlNode item : node.get().asList()) {
      Set<Place> in = new HashSet<>();
      Set<Place> notIn = new HashSet<>();
      Unit unit = standard;
      for (String part : item.asText().split("&", -1)) {
        String word = part.strip();
        boolean not = word.startsWith("~");
        Meaning meaning = MEANINGS.get(not ? word.substring(1).strip() : word);
        if (meaning == null || (not && meaning.place() == Place.TEXT)) {
          throw new NotServedException(item, "it looks at “" + word + "”, which is not told here");
        }
        (not ? notIn : in).add(meaning.place());
        unit = not ? unit : meaning.unit().orElse(unit);
      }
      if (in.isEmpty()) {
        in.add(Place.TEXT);
      }
      selectors.add(new Scope.Selector(in, notIn));
      units.add(unit);
    }
    if (units.size() != 1) {
      throw new NotServedException(
          node.get(), "it looks at sentences and at paragraphs; make two rules of it");
    }
    return new Scope(selectors, units.iterator().next(), Quoted.IN);
  }
}
