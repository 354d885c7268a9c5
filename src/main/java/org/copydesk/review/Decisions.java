package org.copydesk.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.finding.FindingKeys;
import org.copydesk.finding.Fingerprint;

/**
 * Everything editors decided so far. Of two decisions with one reach and key the later one holds;
 * for a finding that several decisions reach, the latest speaks, and of equally late ones the
 * narrowest.
 */
public final class Decisions {

  /** Nobody decided anything. */
  public static final Decisions NONE = new Decisions(List.of());

  private static final Comparator<Decision> LATER =
      Comparator.comparing(Decision::when)
          .thenComparing(Decision::scope, Comparator.reverseOrder())
          .thenComparing(Decision::answer, Comparator.reverseOrder());

  private final Map<Scope, Map<Fingerprint, Decision>> byScope = new HashMap<>();

  public Decisions(Collection<Decision> decisions) {
    for (Scope scope : Scope.values()) {
      byScope.put(scope, new HashMap<>());
    }
    for (Decision decision : decisions) {
      of(decision.scope())
          .merge(decision.key(), decision, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
    }
  }

  /** These and those, the later of each. */
  public Decisions and(Collection<Decision> others) {
    List<Decision> both = new ArrayList<>(all());
    both.addAll(others);
    return new Decisions(both);
  }

  /** The decision that speaks for a finding. */
  public Optional<Decision> on(FindingKeys keys) {
    return Stream.of(Scope.values())
        .map(scope -> of(scope).get(scope.key(keys)))
        .filter(Objects::nonNull)
        .max(LATER);
  }

  /** The decision with the same reach and key as another, if there is one. */
  public Optional<Decision> like(Decision other) {
    return Optional.ofNullable(of(other.scope()).get(other.key()));
  }

  /** All of them, in an order that depends on nothing but them: by document, rule, words, key. */
  public List<Decision> all() {
    Map<String, Decision> sorted = new TreeMap<>();
    for (Map<Fingerprint, Decision> some : byScope.values()) {
      for (Decision d : some.values()) {
        sorted.put(
            String.join(
                "\u0000", d.document(), d.rule(), d.text(), d.key().value(), d.scope().word()),
            d);
      }
    }
    return List.copyOf(sorted.values());
  }

  public boolean isEmpty() {
    return byScope.values().stream().allMatch(Map::isEmpty);
  }

  /** A hash of what follows from them: equal for decisions that lead to equal results. */
  public String hash() {
    StringBuilder all = new StringBuilder();
    all().forEach(d -> all.append(d).append('\n'));
    return Fingerprint.sha256(all.toString());
  }

  private Map<Fingerprint, Decision> of(Scope scope) {
    return Objects.requireNonNull(byScope.get(scope));
  }
}
