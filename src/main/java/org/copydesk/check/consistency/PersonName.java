package org.copydesk.check.consistency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.check.PlainLetters;
import org.copydesk.check.Transliterations;
import org.copydesk.text.Span;

/**
 * A name as it stands in a text.
 *
 * @param given what stands before the surname, initials too; empty for a surname alone
 * @param surname the last word of it
 * @param suffix {@code Jr}, {@code III}, or empty
 * @param span where it stands, without the sign of the genitive
 * @param first its first token
 * @param last its last token
 */
record PersonName(
    List<String> given, String surname, String suffix, Span span, int first, int last) {

  PersonName {
    given = List.copyOf(given);
  }

  /** The surname as it is compared. */
  String key() {
    return PlainLetters.of(surname).toLowerCase(Locale.ROOT);
  }

  boolean isFull() {
    return !given.isEmpty() && given.get(0).length() > 1;
  }

  /** Whether the given names of both, where each has some, can be one person's. */
  boolean mayBe(PersonName other, Transliterations transliterations) {
    if (!suffix.equals(other.suffix) && !suffix.isEmpty() && !other.suffix.isEmpty()) {
      return false;
    }
    if (given.isEmpty() || other.given.isEmpty()) {
      return true;
    }
    String mine = given.get(0);
    String theirs = other.given.get(0);
    boolean first =
        mine.length() == 1 || theirs.length() == 1
            ? mine.charAt(0) == theirs.charAt(0)
            : transliterations.same(mine, theirs);
    return first && middle().startsWith(other.middle()) | other.middle().startsWith(middle());
  }

  /** First letters of what stands between the first name and the surname. */
  private String middle() {
    return given.stream().skip(1).map(name -> name.substring(0, 1)).collect(Collectors.joining());
  }

  /** All of the name, as it stands. */
  String inFull() {
    String whole = String.join(" ", given) + " " + surname + " " + suffix;
    return whole.strip();
  }
}
