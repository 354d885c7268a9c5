package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.check.WordRoles;
import org.copydesk.finding.Level;
import org.copydesk.text.Article;
import org.copydesk.text.Span;
import org.copydesk.text.Token;

/** One office with two present holders: a text put together from an old one and a new one. */
final class TwoHolders implements TitleConflict {

  private static final WordRoles WORDS = Offices.WORDS;

  private static final String UNITED_STATES = "us";

  @Override
  public List<Clash> in(PersonsInText persons) {
    if (persons.isHistory()) {
      return List.of();
    }
    List<Officeholder> held =
        persons.officeholders().stream()
            .filter(o -> o.isHeld() && o.office().single())
            .filter(o -> !persons.isInChange(o.name()))
            .toList();
    Optional<Clash> clash = administration(held, persons).or(() -> twoTitles(held, persons));
    return clash.map(List::of).orElse(List.of());
  }

  /** "The Biden administration plans" where another is president. */
  private static Optional<Clash> administration(List<Officeholder> held, PersonsInText persons) {
    Article article = persons.article();
    List<Token> tokens = article.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token noun = tokens.get(i);
      if (!noun.text().equalsIgnoreCase("administration")
          || !WORDS.is("now", word(i + 1, tokens))
          || WORDS.is("hearsay", word(i + 2, tokens))) {
        continue;
      }
      Token whose = tokens.get(i - 1);
      String name = whose.text().toLowerCase(Locale.ROOT);
      Span span = whose.span().union(noun.span());
      if (!WORDS.is("president", name) || persons.isSetApart(span)) {
        continue;
      }
      Optional<Officeholder> other =
          held.stream()
              .filter(o -> !o.name().key().equals(name) && isAmerican(o, persons))
              .findFirst();
      if (other.isPresent()) {
        return Optional.of(
            clash(span, other.get(), Level.WARNING, "Whose administration is it now?", persons));
      }
    }
    return Optional.empty();
  }

  private static String word(int i, List<Token> tokens) {
    return i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isAmerican(Officeholder president, PersonsInText persons) {
    return president.office().name().equals("president")
        && WORDS.is("president", president.name().key())
        && List.of("", UNITED_STATES).contains(of(president, persons));
  }

  private static Optional<Clash> twoTitles(List<Officeholder> held, PersonsInText persons) {
    List<Officeholder> known = new ArrayList<>();
    for (Officeholder two : held) {
      for (Officeholder one : known) {
        if (one.office().name().equals(two.office().name())
            && !one.name().key().equals(two.name().key())
            && isOneSeat(one, two, persons)) {
          return Optional.of(
              clash(two.span(), one, Level.NOTE, "Who holds the office now?", persons));
        }
      }
      known.add(two);
    }
    return Optional.empty();
  }

  private static boolean isOneSeat(Officeholder one, Officeholder two, PersonsInText persons) {
    String seat = of(one, persons);
    return isAmerican(one, persons) && isAmerican(two, persons)
        || !seat.isEmpty() && seat.equals(of(two, persons));
  }

  /** Whose office it is, as it is said anywhere in the text of this person. */
  private static String of(Officeholder holder, PersonsInText persons) {
    return persons.officeholders().stream()
        .filter(o -> o.office().equals(holder.office()) && !o.of().isEmpty())
        .filter(o -> o.name().key().equals(holder.name().key()))
        .map(Officeholder::of)
        .findFirst()
        .orElse("");
  }

  private static Clash clash(
      Span here, Officeholder other, Level level, String question, PersonsInText persons) {
    return new Clash(
        here,
        other.span(),
        persons.article().textOf(other.span()),
        level,
        question,
        List.of("one office, two names", "no word of a change or of another time beside them"));
  }
}
