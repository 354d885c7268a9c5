package org.copydesk.check.house;

import java.util.function.Consumer;
import org.copydesk.text.Span;

/** Finds terms in a part of a text. */
interface TermFinder {

  /** Hands over what stands in the part, in the order of place, none of it overlapping. */
  void find(HouseText text, Span part, Consumer<Found> consumer);
}
