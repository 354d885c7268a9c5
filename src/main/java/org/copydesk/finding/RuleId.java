package org.copydesk.finding;

import java.util.regex.Pattern;

/**
 * The public name of a rule, {@code area/fault}: it names the fault, and once published it never
 * changes.
 *
 * @param value the area, a slash and the fault in kebab-case
 */
public record RuleId(String value) implements Comparable<RuleId> {

  private static final Pattern FORM =
      Pattern.compile("[a-z]+(?:-[a-z]+)*+/[a-z0-9]+(?:-[a-z0-9]+)*+");

  public RuleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is no rule id: it wants the form area/fault in kebab-case");
    }
  }

  /** The part before the slash. */
  public String area() {
    return value.substring(0, value.indexOf('/'));
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
