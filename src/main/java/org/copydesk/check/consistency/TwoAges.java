package org.copydesk.check.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.check.WordRoles;
import org.copydesk.finding.Level;
import org.copydesk.text.Span;
import org.copydesk.text.Token;
import org.copydesk.text.TokenKind;

/** One person with two ages. */
final class TwoAges implements TitleConflict {

  private static final int OLDEST = 115;

  /** A text with more ages than this for one name is a table of people. */
  private static final int MOST_AGES = 2;

  private static final WordRoles WORDS = Offices.WORDS;

  /**
   * An age where it is told.
   *
   * @param name whose
   * @param age in years
   * @param span name and age
   */
  private record Aged(PersonName name, int age, Span span) {}

  @Override
  public List<Clash> in(PersonsInText persons) {
    if (persons.isHistory()) {
      return List.of();
    }
    Map<String, List<Aged>> bySurname = new LinkedHashMap<>();
    for (Aged aged : ages(persons)) {
      bySurname.computeIfAbsent(aged.name().key(), k -> new ArrayList<>()).add(aged);
    }
    List<Clash> clashes = new ArrayList<>();
    for (List<Aged> ages : bySurname.values()) {
      if (ages.stream().map(Aged::age).distinct().count() <= MOST_AGES) {
        clash(ages, persons).ifPresent(clashes::add);
      }
    }
    return clashes;
  }

  private static Optional<Clash> clash(List<Aged> ages, PersonsInText persons) {
    Aged first = ages.get(0);
    for (Aged other : ages) {
      if (other.age() != first.age() && persons.names().areOnePerson(first.name(), other.name())) {
        boolean birthday = Math.abs(other.age() - first.age()) == 1;
        return Optional.of(
            new Clash(
                other.span(),
                first.span(),
                persons.article().textOf(first.span()),
                birthday ? Level.NOTE : Level.WARNING,
                birthday ? "Was there a birthday between?" : "Which age is right?",
                List.of("one person by name", "no word of another time beside them")));
      }
    }
    return Optional.empty();
  }

  private static List<Aged> ages(PersonsInText persons) {
    List<Aged> ages = new ArrayList<>();
    List<Token> tokens = persons.article().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int age = age(tokens.get(i));
      if (age > 0 && !persons.isOfAnotherTime(tokens.get(i).sentence())) {
        Span number = tokens.get(i).span();
        name(i, persons)
            .map(name -> new Aged(name, age, name.span().union(number)))
            .filter(aged -> !persons.isSetApart(aged.span()))
            .ifPresent(ages::add);
      }
    }
    return ages;
  }

  /** The name before "…, 34, who" or "… (34)", or behind "34-year-old". */
  private static Optional<PersonName> name(int i, PersonsInText persons) {
    List<Token> tokens = persons.article().tokens();
    String before = i < 2 ? "" : tokens.get(i - 1).text();
    String after = word(i + 1, tokens);
    if (before.equals("(") && after.equals(")")) {
      return persons.names().endingAt(i - 2);
    }
    if (before.equals("aged") && i > 2 && tokens.get(i - 2).text().equals(",")) {
      return persons.names().endingAt(i - 3);
    }
    if (before.equals(",") && after.equals(",") && WORDS.is("aged-next", word(i + 2, tokens))) {
      return persons.names().endingAt(i - 2);
    }
    boolean old =
        after.equals("-")
            && word(i + 2, tokens).equals("year")
            && word(i + 3, tokens).equals("-")
            && word(i + 4, tokens).equals("old");
    return old && i + 5 < tokens.size() && tokens.get(i + 5).isCapitalised()
        ? persons.names().from(i + 5)
        : Optional.empty();
  }

  private static String word(int i, List<Token> tokens) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private static int age(Token token) {
    if (token.kind() != TokenKind.NUMBER || token.text().length() > 3) {
      return 0;
    }
    int age =
        token.text().chars().allMatch(c -> c >= '0' && c <= '9')
            ? Integer.parseInt(token.text())
            : 0;
    return age <= OLDEST ? age : 0;
  }
}
