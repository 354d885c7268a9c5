package org.copydesk.report.excel;

/**
 * A column of a data sheet.
 *
 * @param title its header
 * @param width in digits of the default font
 * @param use who is meant to see it
 */
record Column(String title, int width, Use use) {

  /** Who is meant to see a column. */
  enum Use {
    /** On screen and on paper. */
    PRINTED,
    /** On screen and on paper, and filled in by editors. */
    ANSWER,
    /** On screen only: paper has no room for it. */
    SCREEN,
    /** For programs and support; hidden, and at the end. */
    HIDDEN
  }

  static Column printed(String title, int width) {
    return new Column(title, width, Use.PRINTED);
  }

  static Column answer(String title, int width) {
    return new Column(title, width, Use.ANSWER);
  }

  static Column onScreen(String title, int width) {
    return new Column(title, width, Use.SCREEN);
  }

  static Column hidden(String title, int width) {
    return new Column(title, width, Use.HIDDEN);
  }

  /** Whether paper shows it. */
  boolean isPrinted() {
    return use == Use.PRINTED || use == Use.ANSWER;
  }
}
