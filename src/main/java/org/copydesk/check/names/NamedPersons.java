package org.copydesk.check.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.check.Slip;
import org.copydesk.check.UnknownWords;
import org.copydesk.text.Token;

/**
 * Surnames that are true names or words and yet wrong: title and first name say who is meant, and
 * one letter of the surname is not that person's ("Senator John Tune").
 */
final class NamedPersons {

  private static final int SHORTEST = 4;

  private final NameKnowledge knowledge;

  NamedPersons(NameKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A surname that is not the person's.
   *
   * @param token where it stands
   * @param first the first name before it
   * @param name the person's surname
   */
  record Mistaken(Token token, String first, String name) {}

  /** In order of place. */
  List<Mistaken> mistakenIn(List<Token> tokens) {
    List<Mistaken> mistaken = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token last = tokens.get(i + 1);
      if (first.isCapitalised()
          && last.isCapitalised()
          && !last.isAllCapitals()
          && first.sentence() == last.sentence()
          && first.span().end() + 1 == last.span().begin()) {
        meant(first, last, tokens)
            .ifPresent(e -> mistaken.add(new Mistaken(last, first.text(), e.name())));
      }
    }
    return mistaken;
  }

  private Optional<HouseNames.Entry> meant(Token first, Token last, List<Token> tokens) {
    List<HouseNames.Entry> bearers = knowledge.house().called(first.text());
    String written = UnknownWords.bare(last.text());
    if (bearers.isEmpty()
        || knowledge.lexicon().surnamesOf(first.text()).contains(written)
        || bearers.stream().anyMatch(e -> isNameOf(e, written))) {
      return Optional.empty();
    }
    return bearers.stream()
        .filter(e -> e.name().length() >= SHORTEST)
        .filter(e -> Slip.from(e.name(), written).letters() == 1)
        .filter(e -> e.hasCueNear(first, tokens))
        .min(Comparator.comparingDouble(e -> Slip.from(e.name(), written).bits()));
  }

  private boolean isNameOf(HouseNames.Entry entry, String written) {
    return knowledge.transliterations().same(entry.name(), written)
        // "Biden's" and "the Bidens" are bare of their ending, or not: both are the name.
        || (written.startsWith(entry.name()) && written.endsWith("s"))
        || entry.firstNames().contains(written);
  }
}
