package org.copydesk.check.house;

import java.util.List;
import java.util.Set;
import org.copydesk.text.Block;

/**
 * Where a rule looks.
 *
 * @param anyOf a block is looked at that one of them takes; at least one
 * @param unit what is looked at as one
 * @param quoted what of quoted words
 */
public record Scope(List<Selector> anyOf, Unit unit, Quoted quoted) {

  /** All of the story, paragraph by paragraph. */
  public static final Scope ALL =
      new Scope(List.of(new Selector(Set.of(Place.TEXT), Set.of())), Unit.PARAGRAPH, Quoted.IN);

  public Scope {
    anyOf = List.copyOf(anyOf);
    if (anyOf.isEmpty()) {
      throw new IllegalArgumentException("a scope needs a place");
    }
  }

  /**
   * One kind of place.
   *
   * @param in a block is taken that lies in all of these
   * @param notIn and in none of these
   */
  public record Selector(Set<Place> in, Set<Place> notIn) {

    public Selector {
      in = Set.copyOf(in);
      notIn = Set.copyOf(notIn);
    }

    /** A place. */
    public static Selector of(Place place) {
      return new Selector(Set.of(place), Set.of());
    }

    private boolean takes(Block block, HouseText text) {
      return in.stream().allMatch(p -> p.holds(block, text))
          && notIn.stream().noneMatch(p -> p.holds(block, text));
    }
  }

  /** The same, looked at in other units. */
  public Scope per(Unit other) {
    return new Scope(anyOf, other, quoted);
  }

  boolean takes(Block block, HouseText text) {
    return anyOf.stream().anyMatch(s -> s.takes(block, text));
  }
}
