package org.copydesk.check.fragments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.check.fragments.layout.WordClasses;
import org.copydesk.check.fragments.layout.WordClasses.Hit;
import org.copydesk.data.DataFile;

/**
 * Hears a form in the kinds of words a sentence is made of: a field and that it must be filled in,
 * an address and that nobody will see it. Which kinds go together, a data file says.
 */
final class FormVoice {

  /** How surely a sentence is a form's. */
  enum Sureness {
    /** It holds little but the words of forms, in no telling order. */
    COVERED,
    LIKELY,
    SURE
  }

  private record Sign(Sureness sureness, List<Set<String>> needs, int longest) {

    static Sign of(List<String> row) {
      return new Sign(
          row.get(0).equals("sure") ? Sureness.SURE : Sureness.LIKELY,
          List.of(row.get(1).split(",")).stream().map(n -> Set.of(n.split("/"))).toList(),
          Integer.parseInt(row.get(2).strip()));
    }
  }

  /** Share of the words that must be of some class: a form says little else. */
  private static final double COVERED = 0.6;

  private static final double WELL_COVERED = 0.75;

  private final WordClasses words = WordClasses.read(FormVoice.class, "form-words.tsv");
  private final List<Sign> signs =
      DataFile.beside(FormVoice.class, "form-signs.tsv").rows().stream().map(Sign::of).toList();

  /** How surely the sentence is a form's; empty when it is none. */
  Optional<Sureness> of(String plain) {
    List<String> all = WordClasses.words(plain);
    List<Hit> hits = words.in(all);
    int covered = hits.stream().mapToInt(h -> h.end() - h.begin()).sum();
    if (all.isEmpty() || covered < COVERED * all.size()) {
      return Optional.empty();
    }
    Optional<Sureness> heard =
        signs.stream()
            .filter(s -> all.size() <= s.longest() && fulfils(hits, s))
            .map(Sign::sureness)
            .max(Sureness::compareTo);
    return heard.isEmpty() && covered >= WELL_COVERED * all.size()
        ? Optional.of(Sureness.COVERED)
        : heard;
  }

  private static boolean fulfils(List<Hit> hits, Sign sign) {
    List<Hit> free = new ArrayList<>(hits);
    for (Set<String> need : sign.needs()) {
      Optional<Hit> found =
          free.stream().filter(h -> h.classes().stream().anyMatch(need::contains)).findFirst();
      if (found.isEmpty()) {
        return false;
      }
      free.remove(found.get());
    }
    return true;
  }
}
