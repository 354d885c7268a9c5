package org.copydesk.check.sourcing;

import java.util.List;
import org.copydesk.check.sourcing.attribution.Attribution;

/**
 * A kind of source that a text hides behind, with all places where it does.
 *
 * @param noun what they are called, in the singular: {@code analyst}
 * @param places the attributions, in order; at least one
 */
record VagueVoice(String noun, List<Attribution> places) {

  VagueVoice {
    places = List.copyOf(places);
  }

  Attribution first() {
    return places.get(0);
  }

  /** Whether the first of them are several: "studies". */
  boolean isPlural() {
    String name = first().name();
    return !singular(name).equals(name);
  }

  /** Whether it is a study or the like rather than people. */
  boolean isDocument() {
    return UnnamedVoices.ROLES.is("study", noun);
  }

  /** The dictionary form of the noun of a source. */
  static String singular(String noun) {
    if (noun.equals("people")) {
      return "person";
    }
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
