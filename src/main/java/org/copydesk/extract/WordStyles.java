package org.copydesk.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The paragraph styles of a Word document, as far as they say what a paragraph is. */
final class WordStyles extends DefaultHandler {

  /** Styles rest on each other; a longer chain goes round in a circle. */
  private static final int LONGEST_CHAIN = 20;

  /** What stands for an element where the style is a table of contents'. */
  static final String CONTENTS = "contents";

  private static final class Style {
    String name = "";
    @Nullable String base;
    int outline = -1;
    boolean list;
    boolean hidden;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private Style open = new Style();

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    String value = WordText.attribute(attributes, "val");
    switch (localName) {
      case "style" -> {
        open = new Style();
        String id = WordText.attribute(attributes, "styleId");
        if (id != null) {
          styles.put(id, open);
        }
      }
      case "name" -> open.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
      case "basedOn" -> open.base = value;
      case "outlineLvl" -> open.outline = WordText.number(value);
      case "numPr" -> open.list = true;
      case "vanish" -> open.hidden = WordText.isOn(value);
      default -> {}
    }
  }

  /** Whether text of this style is hidden. */
  boolean hides(@Nullable String id) {
    String next = id;
    for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
      Style style = styles.get(next);
      if (style == null || style.hidden) {
        return style != null;
      }
      next = style.base;
    }
    return false;
  }

  /**
   * The XHTML element for a paragraph of this style: {@code h1} to {@code h6}, {@code li}, {@code
   * blockquote}, {@code caption} or {@code p}; {@link #CONTENTS} for a line of a table of contents.
   */
  String elementOf(@Nullable String id) {
    String next = id;
    for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
      Style style = styles.get(next);
      String element = style == null ? byName(next.toLowerCase(Locale.ROOT)) : elementOf(style);
      if (!element.equals("p")) {
        return element;
      }
      next = style == null ? null : style.base;
    }
    return "p";
  }

  private static String elementOf(Style style) {
    String element = byName(style.name);
    if (!element.equals("p")) {
      return element;
    }
    return style.outline >= 0 && style.outline < 9
        ? heading(style.outline + 1)
        : style.list ? "li" : "p";
  }

  private static String byName(String name) {
    String plain = name.replace(" ", "");
    if (plain.matches("heading[1-9]")) {
      return heading(plain.charAt(plain.length() - 1) - '0');
    }
    if (plain.matches("toc(?:heading|[1-9])|contentsheading")) {
      return CONTENTS;
    }
    return switch (plain) {
      case "title" -> "h1";
      case "subtitle" -> "h2";
      case "caption" -> "caption";
      case "quote", "intensequote" -> "blockquote";
      default -> "p";
    };
  }

  static String heading(int level) {
    return "h" + Math.min(level, 6);
  }
}
