package org.copydesk.check.house;

import java.util.List;
import org.copydesk.text.Span;

/**
 * A term in a text.
 *
 * @param span where it stands; never empty
 * @param term which of the terms it is, by its number from 0
 * @param groups what the groups of its pattern hold, in their order; a group that took no part is
 *     empty
 */
record Found(Span span, int term, List<String> groups) {

  Found {
    groups = List.copyOf(groups);
  }
}
