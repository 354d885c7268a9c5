package org.copydesk.check.consistency;

/**
 * An office or rank that stands before a name.
 *
 * @param name one name for all ways to write it
 * @param group offices of one group go not together; {@code -} for one that goes with any
 * @param single whether one person holds it at a time in one place
 * @param alsoCalled the office its holder is also called by, as a lieutenant colonel is a colonel;
 *     {@code -} for none
 */
record Office(String name, String group, boolean single, String alsoCalled) {

  private static final String NONE = "-";

  /** The office of a deputy of this one, whose holder is not the holder of this one. */
  Office lesser(String which) {
    return new Office(which + " " + name, group.equals(NONE) ? name : group, false, NONE);
  }

  /** Whether nobody holds both at a time. */
  boolean excludes(Office other) {
    boolean oneOfOther = name.endsWith(" " + other.name) || other.name.endsWith(" " + name);
    return !name.equals(other.name)
        && !alsoCalled.equals(other.name)
        && !other.alsoCalled.equals(name)
        && (group.equals(other.group) && !group.equals(NONE)
            || oneOfOther && (isLesser() || other.isLesser()));
  }

  /** Whether some people do hold two offices of its group. */
  boolean isOftenDoubled() {
    return group.equals("ministry") && !isLesser();
  }

  /** Whether its holder bears the title after the time in office as before. */
  boolean isForLife() {
    return group.equals("rank") || group.equals("crown") || group.equals("church");
  }

  private boolean isLesser() {
    return Offices.isLesser(name.substring(0, Math.max(0, name.indexOf(' '))));
  }
}
