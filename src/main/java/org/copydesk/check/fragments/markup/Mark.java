package org.copydesk.check.fragments.markup;

import java.util.Optional;
import org.copydesk.text.Span;

/**
 * A mark in a text, alone or with the words it marks.
 *
 * @param span where it stands
 * @param notation what it belongs to
 * @param meant what readers should see in its place; nothing when that is unknown
 */
public record Mark(Span span, Notation notation, Optional<String> meant) {

  Mark(Span span, Notation notation) {
    this(span, notation, Optional.empty());
  }

  Mark(Span span, Notation notation, String meant) {
    this(span, notation, Optional.of(meant));
  }
}
