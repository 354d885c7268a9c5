package org.copydesk.check.house;

import java.util.List;

/** What a rule of the house looks for. Stateless: one instance serves many threads. */
public sealed interface Detection
    permits Capitalization,
        Conditional,
        Consistency,
        Existence,
        Limit,
        Occurrence,
        Repetition,
        Required,
        Substitution {

  /** Where it is found, in any order. */
  List<Hit> hits(ScopedText text);

  /** What is said where the rule has no message of its own. */
  String standardMessage();

  /** How many values a message may tell; every {@link Hit} has so many. */
  int values();
}
