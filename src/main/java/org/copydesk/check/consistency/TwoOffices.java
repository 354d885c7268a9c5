package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.finding.Level;

/** One person with two offices or ranks that nobody holds at a time. */
final class TwoOffices implements TitleConflict {

  @Override
  public List<Clash> in(PersonsInText persons) {
    List<Clash> clashes = new ArrayList<>();
    if (persons.isHistory()) {
      return clashes;
    }
    Set<String> told = new HashSet<>();
    List<Officeholder> held =
        persons.officeholders().stream().filter(Officeholder::isHeld).toList();
    for (int later = 1; later < held.size(); later++) {
      Officeholder two = held.get(later);
      for (int earlier = 0; earlier < later; earlier++) {
        Officeholder one = held.get(earlier);
        if (one.office().excludes(two.office())
            && persons.names().areOnePerson(one.name(), two.name())
            && !persons.isInChange(two.name())
            && told.add(two.name().key())) {
          clashes.add(clash(one, two, held, persons));
        }
      }
    }
    return clashes;
  }

  private static Clash clash(
      Officeholder one, Officeholder two, List<Officeholder> held, PersonsInText persons) {
    boolean oneIsRarer = times(one, held) < times(two, held);
    Officeholder here = oneIsRarer ? one : two;
    Officeholder elsewhere = oneIsRarer ? two : one;
    return new Clash(
        here.span(),
        elsewhere.span(),
        persons.article().textOf(elsewhere.span()),
        one.office().isOftenDoubled() && two.office().isOftenDoubled() ? Level.NOTE : Level.WARNING,
        "Which is right for “%s”?".formatted(here.name().surname()),
        List.of("one person by name", "no word of a change or of another time beside them"));
  }

  private static long times(Officeholder which, List<Officeholder> held) {
    return held.stream()
        .filter(o -> o.office().equals(which.office()) && o.name().key().equals(which.name().key()))
        .count();
  }
}
