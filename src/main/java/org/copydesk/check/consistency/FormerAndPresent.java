package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.finding.Level;

/** One person who is president here and former president there. */
final class FormerAndPresent implements TitleConflict {

  @Override
  public List<Clash> in(PersonsInText persons) {
    List<Clash> clashes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Officeholder past : persons.officeholders()) {
      if (!past.isPast()
          || past.office().isForLife()
          || told.contains(past.name().key())
          || persons.isInChange(past.name())) {
        continue;
      }
      List<Officeholder> same =
          persons.officeholders().stream()
              .filter(o -> o.office().name().equals(past.office().name()))
              .filter(o -> persons.names().areOnePerson(o.name(), past.name()))
              .toList();
      List<Officeholder> held = same.stream().filter(Officeholder::isHeld).toList();
      boolean aware =
          same.stream().anyMatch(o -> o.standing() == Offices.Standing.OTHER && !o.apart());
      if (!held.isEmpty() && !aware && told.add(past.name().key())) {
        long times = same.stream().filter(Officeholder::isPast).count();
        // The form that is used less often is the slip; of equals the later one.
        boolean pastIsRarer =
            times < held.size()
                || times == held.size() && past.span().begin() > held.get(0).span().begin();
        clashes.add(
            clash(pastIsRarer ? past : held.get(0), pastIsRarer ? held.get(0) : past, persons));
      }
    }
    return clashes;
  }

  private static Clash clash(Officeholder here, Officeholder elsewhere, PersonsInText persons) {
    return new Clash(
        here.span(),
        elsewhere.span(),
        persons.article().textOf(elsewhere.span()),
        Level.WARNING,
        "Does “%s” still hold the office?".formatted(here.name().surname()),
        List.of("one person by name", "no word of a change or of another time beside them"));
  }
}
