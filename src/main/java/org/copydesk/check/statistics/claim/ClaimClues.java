package org.copydesk.check.statistics.claim;

import java.util.EnumSet;
import java.util.Set;

/** The clues found for one number, and the kind of figure it would be. */
final class ClaimClues {

  private final Set<ClaimClue> found = EnumSet.noneOf(ClaimClue.class);
  private String kind = "count";

  void add(ClaimClue clue) {
    found.add(clue);
  }

  void addIf(boolean isSo, ClaimClue clue) {
    if (isSo) {
      found.add(clue);
    }
  }

  boolean has(ClaimClue clue) {
    return found.contains(clue);
  }

  Set<ClaimClue> found() {
    return found;
  }

  /** The kind of figure in the register's words. */
  String kind() {
    return kind;
  }

  void kind(String other) {
    kind = other;
  }
}
