package org.copydesk.quality;

import java.util.List;
import org.copydesk.audit.Audit;
import org.copydesk.score.Charge;

/**
 * A submission that people rated, and what an audit charges it for.
 *
 * @param set the folder it is from
 * @param name its file
 * @param source the collection it was taken from
 * @param rating the mean of its ratings, from 1 (not publishable) to 5 (clean and sourced)
 * @param faults what the readers saw, in their words for it
 * @param words words of its story
 * @param charges what the audit found
 */
record RatedText(
    String set,
    String name,
    String source,
    double rating,
    List<String> faults,
    int words,
    List<Charge> charges) {

  RatedText {
    faults = List.copyOf(faults);
    charges = List.copyOf(charges);
  }

  static RatedText of(RatedSet.Rated rated, String set, Audit audit) {
    return new RatedText(
        set,
        rated.name(),
        rated.source(),
        rated.rating(),
        rated.faults(),
        audit.words(),
        audit.findings().stream()
            .map(f -> new Charge(f.finding().rule(), f.finding().level()))
            .toList());
  }

  /** Whether readers would publish it after a light edit. */
  boolean isGood() {
    return rating >= 4;
  }

  /** Whether readers would send it back. */
  boolean isBad() {
    return rating <= 2;
  }
}
