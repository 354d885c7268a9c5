package org.copydesk.extract.fork;

/** What begins each thing that a fork says. */
final class EventMark {

  static final char STARTED = 'S';
  static final char ALIVE = 'L';
  static final char TYPE = 'M';
  static final char EXTRACTION = 'X';
  static final char START_DOCUMENT = 'D';
  static final char END_DOCUMENT = 'd';
  static final char START_ELEMENT = 'E';
  static final char END_ELEMENT = 'e';
  static final char CHARACTERS = 'T';
  static final char WHITE_SPACE = 'W';

  private EventMark() {}
}
