package org.copydesk.report;

/**
 * A pair of colours that reads well, also in grey and by readers who do not tell red from green; it
 * never stands without a word and a shape.
 */
public enum Tone {
  RED("B5390A", "FBE3D6"),
  AMBER("855600", "FFF1CC"),
  GREEN("0B6B4F", "D9F2E6"),
  GREY("52606D", "E9ECEF"),
  BLUE("1F5F8B", "DDEEFA"),
  HEADER("FFFFFF", "243B53"),
  INK("1F2933", "FFFFFF"),
  QUIET("52606D", "FFFFFF"),
  /** The flagged words in their sentence. */
  ACCENT("9B1C1C", "FFFFFF"),
  LINK("1F5F8B", "FFFFFF"),
  TITLE("243B53", "FFFFFF"),
  STRIPE("1F2933", "F3F6F9"),
  /** Where an editor is asked to write. */
  ANSWER("1F2933", "FFF8DC"),
  /** The header above it. */
  ANSWER_HEAD("243B53", "FFDF80");

  private final String text;
  private final String fill;

  Tone(String text, String fill) {
    this.text = text;
    this.fill = fill;
  }

  /** Colour of the letters, six hexadecimal digits. */
  public String text() {
    return text;
  }

  /** Colour behind them, six hexadecimal digits. */
  public String fill() {
    return fill;
  }
}
