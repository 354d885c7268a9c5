package org.copydesk.check.consistency;

import org.copydesk.check.consistency.Offices.Standing;
import org.copydesk.text.Span;

/**
 * A person named with an office.
 *
 * @param office which one
 * @param standing whether it is told as held
 * @param of whose office it is, in lower case; empty where that is not said
 * @param name the person's name
 * @param span office and name with the words before them
 * @param sentence index of the sentence
 * @param apart whether somebody else speaks here, or the line is no sentence of the text
 * @param thenOnly whether its sentence tells of another time than that of the text
 */
record Officeholder(
    Office office,
    Standing standing,
    String of,
    PersonName name,
    Span span,
    int sentence,
    boolean apart,
    boolean thenOnly) {

  /** Whether the text itself says, of its own time, that the office is held. */
  boolean isHeld() {
    return standing == Standing.PRESENT && !apart && !thenOnly;
  }

  /** Whether the text itself says that the office is held no more. */
  boolean isPast() {
    return standing == Standing.FORMER && !apart;
  }
}
