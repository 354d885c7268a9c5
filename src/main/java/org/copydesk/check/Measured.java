package org.copydesk.check;

/**
 * What a figure measures.
 *
 * @param what the same words for every way of telling it; empty when the words do not tell
 * @param label the same for an editor
 * @param who the stem of the noun an outcome is told of; empty for people as such
 */
record Measured(String what, String label, String who) {

  static final Measured UNKNOWN = new Measured("", "", "");

  Measured(String what, String label) {
    this(what, label, "");
  }

  boolean isKnown() {
    return !what.isEmpty();
  }
}
