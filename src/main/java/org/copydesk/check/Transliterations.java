package org.copydesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.data.DataFile;

/** Ways of writing one name in Latin letters that are all right: Zelensky and Zelenskyy. */
public final class Transliterations {

  /** The last sound of Slavic names, one letter in Cyrillic and one or two in Latin letters. */
  private static final Pattern ENDING =
      Pattern.compile("(\\p{Lu}\\p{Ll}{2,30}[\\p{Ll}&&[^aeiouy]])(?:iy|yi|ii|(?<=[skn])yy|y|i)");

  private static final Pattern DOUBLED = Pattern.compile("(?:iy|yi|ii|yy)$");

  private final Map<String, List<Group>> groups = new HashMap<>();

  private Transliterations() {}

  /** What the forms of a group name, and so when two of them name the same in one text. */
  public enum Kind {
    /** A first name: the same one beside the same surname only. */
    FIRST,
    /** A surname: the same unless different first names stand before it. */
    SURNAME,
    /** A place: the same unless it is part of a longer name. */
    PLACE,
    /** A people, movement or faith: the same wherever it stands. */
    GROUP,
    /** Names near each other that are different names all the same. */
    ALIKE
  }

  /**
   * A line of the table.
   *
   * @param kind what the forms name
   * @param forms the ways to write it; some are of several words
   */
  public record Group(Kind kind, List<String> forms) {

    public Group {
      forms = List.copyOf(forms);
    }
  }

  /** The table that comes with the product. */
  public static Transliterations standard() {
    Transliterations all = new Transliterations();
    for (List<String> row :
        DataFile.beside(Transliterations.class, "transliterations.tsv").rows()) {
      Group group =
          new Group(
              Kind.valueOf(row.get(0).toUpperCase(Locale.ENGLISH)), row.subList(1, row.size()));
      for (String form : group.forms()) {
        all.groups.computeIfAbsent(form, f -> new ArrayList<>(1)).add(group);
      }
    }
    return all;
  }

  /** Whether the word is one of the accepted ways to write some name. */
  public boolean accepts(String word) {
    return groups.containsKey(word);
  }

  /**
   * Whether the two are the same name, with its accents or without, or names so near that neither
   * is a slip for the other.
   */
  public boolean same(String one, String other) {
    return one.equals(other)
        || PlainLetters.of(one).equals(PlainLetters.of(other))
        || groupsOf(one).stream().anyMatch(group -> group.forms().contains(other))
        || differByEndingOnly(one, other);
  }

  /**
   * Whether two words differ in the last sound of a Slavic name, as Hrabovetsky and Hrabovetskyi
   * do. Terry and Terri are two names: one of the endings has two letters.
   */
  public boolean differByEndingOnly(String one, String other) {
    return !one.equals(other)
        && (DOUBLED.matcher(one).find() || DOUBLED.matcher(other).find())
        && stem(one).isPresent()
        && stem(one).equals(stem(other));
  }

  /** What a word has before an ending like that of Slavic names. */
  public Optional<String> stem(String word) {
    Matcher m = ENDING.matcher(word);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /**
   * What all ways to write a word have in common; empty for a word that is written in one way only.
   */
  public Optional<String> key(String word) {
    Optional<String> listed =
        groupsOf(word).stream()
            .filter(group -> group.kind() != Kind.ALIKE)
            .map(group -> group.forms().get(0))
            .findFirst();
    return listed.or(() -> stem(word).map(stem -> stem + "~"));
  }

  /** The lines of the table that hold a form. */
  public List<Group> groupsOf(String form) {
    return groups.getOrDefault(form, List.of());
  }
}
