package org.copydesk.check;

/**
 * A {@link RuleOption} as a value.
 *
 * @param name its name in the configuration
 * @param kind what is chosen
 * @param initial what holds where nobody chose
 * @param least the least number; 0 for a switch
 * @param most the largest number; 0 for a switch
 * @param meaning what the choice does
 */
public record OptionCard(
    String name, RuleOption.Kind kind, String initial, int least, int most, String meaning) {

  static OptionCard of(RuleOption option) {
    return new OptionCard(
        option.name(),
        option.kind(),
        option.initial(),
        option.least(),
        option.most(),
        option.meaning());
  }

  /** What can be chosen: {@code on or off}, {@code a whole number from 2 to 50}. */
  public String choices() {
    return switch (kind) {
      case SWITCH -> "on or off";
      case NUMBER -> "a whole number from %d to %d".formatted(least, most);
    };
  }
}
