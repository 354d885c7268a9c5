package org.copydesk.report.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.report.Tone;

/**
 * The colours of the page, as CSS variables: by day those of {@link Tone}, by night pairs of their
 * own that read as well.
 */
enum Colours {
  RED("FFB199", "47200F"),
  AMBER("F3C76B", "40310A"),
  GREEN("86DDB7", "10382A"),
  GREY("BCC6D0", "2C353E"),
  BLUE("97C9EF", "143449"),
  HEADER("E8EEF4", "1C3146"),
  INK("E4EAF0", "1B232B"),
  QUIET("A9B5C1", "1B232B"),
  ACCENT("FFB0A8", "1B232B"),
  LINK("8FC6F2", "1B232B"),
  TITLE("D5E3F0", "1B232B"),
  STRIPE("E4EAF0", "12171D");

  private final String text;
  private final String fill;

  Colours(String text, String fill) {
    this.text = text;
    this.fill = fill;
  }

  /** The same by day. */
  Tone day() {
    return Tone.valueOf(name());
  }

  /** Colour of the letters by night, six hexadecimal digits. */
  String text() {
    return text;
  }

  /** Colour behind them by night, six hexadecimal digits. */
  String fill() {
    return fill;
  }

  /** The word by which style sheets and templates know a tone. */
  static String word(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  /** The variables, by day and by night; paper is always by day. */
  static String css() {
    return ":root{color-scheme:light dark;"
        + variables(c -> c.day().text(), c -> c.day().fill())
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + variables(Colours::text, Colours::fill)
        + "}}\n";
  }

  private static String variables(Function<Colours, String> text, Function<Colours, String> fill) {
    return Arrays.stream(values())
        .map(
            colour -> {
              String word = word(colour.day());
              return "--"
                  + word
                  + ":#"
                  + text.apply(colour)
                  + ";--"
                  + word
                  + "-fill:#"
                  + fill.apply(colour)
                  + ";";
            })
        .collect(Collectors.joining());
  }
}
