package org.copydesk.score;

import java.util.Locale;

/** Numbers of things, as sentences tell them. */
final class Words {

  private Words() {}

  static String count(long number, String one, String several) {
    return number(number) + " " + (number == 1 ? one : several);
  }

  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
