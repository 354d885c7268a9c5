package org.copydesk.config.settings;

/**
 * Where something is asked over the network, if at all.
 *
 * @param number the port; 0 for any that is free, -1 for none
 */
public record Port(int number) {

  /** Nothing listens. */
  public static final Port OFF = new Port(-1);

  static final int LAST = 65_535;

  public Port {
    if (number < -1 || number > LAST) {
      throw new IllegalArgumentException("there is no port " + number);
    }
  }

  /** Whether something listens. */
  public boolean isOn() {
    return number >= 0;
  }
}
