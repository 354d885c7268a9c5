package org.copydesk.check.sourcing.attribution;

/** Who is said to have said something, by how well a reader could find them. */
public enum SourceKind {
  /** Somebody with a name. */
  PERSON,
  /**
   * An office, firm, outlet or other body with a name, or one like it: "police", "the ministry".
   */
  INSTITUTION,
  /** A study, report or other document that names who made it or where it can be read. */
  DOCUMENT,
  /** A mark that leads to a source: "[12]", "(Smith, 2019)", "(Source: Eurostat)". */
  REFERENCE,
  /** A pronoun or phrase that leads back to somebody spoken of before: "she", "the researcher". */
  BACK,
  /** The writer. */
  SELF,
  /** Somebody, but nobody who can be asked: "analysts", "a senior official", "studies". */
  UNNAMED;

  /** Whether the words themselves name somebody or something a reader can find. */
  public boolean isNamed() {
    return this == PERSON || this == INSTITUTION || this == DOCUMENT || this == REFERENCE;
  }
}
