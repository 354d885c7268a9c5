package org.copydesk.check.house;

import java.util.List;
import org.copydesk.text.Span;

/**
 * One place where a rule of the house speaks.
 *
 * @param span the words it speaks of
 * @param values what the message may tell, in the order of its places
 * @param suggestions replacements for the words, best first
 * @param evidence what else speaks for it
 */
public record Hit(Span span, List<String> values, List<String> suggestions, List<String> evidence) {

  public Hit {
    values = List.copyOf(values);
    suggestions = List.copyOf(suggestions);
    evidence = List.copyOf(evidence);
  }

  Hit(Span span, List<String> values, List<String> suggestions) {
    this(span, values, suggestions, List.of());
  }
}
