package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the parts of an OpenDocument text into XHTML: first its styles, then its content. What is
 * anchored inside a paragraph, a note or a box, is read after it.
 */
final class OdtText extends DefaultHandler {

  /** Deleted text, comments, descriptions of pictures, and what explains how to read a sign. */
  private static final Set<String> UNSEEN =
      Set.of(
          "tracked-changes",
          "annotation",
          "annotation-end",
          "note-citation",
          "hidden-text",
          "ruby-text",
          "script",
          "forms",
          "master-styles",
          "settings",
          "table-of-content",
          "covered-table-cell");

  /** What may hold paragraphs inside a paragraph; white space beside them is the file's own. */
  private static final Set<String> BOXES =
      Set.of("frame", "text-box", "note", "note-body", "g", "custom-shape", "rect", "ellipse");

  /** Styles rest on each other; a longer chain goes round in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private static final int MOST_BLANKS = 100;

  private static final class Style {
    String parent = "";
    boolean hidden;
  }

  /** A paragraph that stands inside another one, to be written after it. */
  private record Inner(String element, String text) {}

  private final XHTMLContentHandler xhtml;
  private final ReviewMarks marks;
  private final Map<String, Style> styles = new HashMap<>();
  private Style style = new Style();

  private final List<Inner> waiting = new ArrayList<>();
  private final StringBuilder inner = new StringBuilder();
  private final Deque<Boolean> boxes = new ArrayDeque<>();
  private final Deque<Boolean> hiding = new ArrayDeque<>();
  private String element = "p";
  private boolean inBody;
  private boolean linked;
  private int paragraphs;
  private int lists;
  private int unseen;
  private int hidden;

  OdtText(XHTMLContentHandler xhtml, ReviewMarks marks) {
    this.xhtml = xhtml;
    this.marks = marks;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (unseen == 0 && inBody) {
      marked(localName);
    } else if (localName.equals("changed-region")) {
      marks.change();
    }
    if (unseen > 0 || isUnseen(uri, localName)) {
      unseen++;
      return;
    }
    if (!inBody) {
      style(localName, attributes);
      inBody = localName.equals("body");
      return;
    }
    if (BOXES.contains(localName)) {
      boxes.push(true);
    }
    switch (localName) {
      case "p", "h" -> startParagraph(localName, attributes);
      case "span" -> startHidden(hides(value(attributes, "style-name")));
      case "section" -> startHidden("none".equals(value(attributes, "display")));
      case "list" -> lists++;
      case "table", "table-row", "table-cell" -> {
        if (paragraphs == 0) {
          xhtml.startElement(tableElement(localName));
        }
      }
      case "note" -> {
        if (paragraphs == 1 && hidden == 0) {
          xhtml.startElement("sup", "class", "note-reference");
          xhtml.endElement("sup");
        }
      }
      case "s" -> write(" ".repeat(blanks(value(attributes, "c"))));
      case "tab" -> write("\t");
      case "line-break" -> {
        if (paragraphs == 1 && hidden == 0) {
          xhtml.startElement("br");
          xhtml.endElement("br");
        } else {
          write(" ");
        }
      }
      case "a" -> startLink(value(attributes, "href"));
      default -> {}
    }
  }

  /** A field may show the title of the document; that of a picture is not shown. */
  private static boolean isUnseen(String uri, String name) {
    return UNSEEN.contains(name)
        || (uri.contains("svg") && (name.equals("title") || name.equals("desc")));
  }

  private void marked(String name) {
    if (name.equals("annotation")) {
      marks.comment();
    } else if (name.equals("table-of-content")) {
      marks.tableOfContents();
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (unseen > 0) {
      unseen--;
      return;
    }
    if (!inBody) {
      return;
    }
    if (BOXES.contains(localName)) {
      boxes.poll();
    }
    switch (localName) {
      case "body" -> inBody = false;
      case "p", "h" -> endParagraph();
      case "span", "section" -> endHidden();
      case "list" -> lists--;
      case "table", "table-row", "table-cell" -> {
        if (paragraphs == 0) {
          xhtml.endElement(tableElement(localName));
        }
      }
      case "a" -> endLink();
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (inBody && unseen == 0) {
      write(new String(ch, start, length));
    }
  }

  private void write(String text) throws SAXException {
    if (hidden > 0 || boxes.isEmpty() || boxes.peek()) {
      return;
    }
    if (paragraphs > 1) {
      inner.append(text);
    } else if (paragraphs == 1) {
      xhtml.characters(text);
    }
  }

  /** Spans, paragraphs and sections each may hide what they hold. */
  private void startHidden(boolean hides) {
    hiding.push(hides);
    hidden += hides ? 1 : 0;
  }

  private void endHidden() {
    hidden -= !hiding.isEmpty() && hiding.pop() ? 1 : 0;
  }

  private void startParagraph(String name, Attributes attributes) throws SAXException {
    paragraphs++;
    boxes.push(false);
    String styleName = value(attributes, "style-name");
    startHidden(hides(styleName));
    if (paragraphs > 1) {
      inner.append('\n');
      return;
    }
    element = element(name, styleName, value(attributes, "outline-level"));
    if (element.equals("caption")) {
      element = "p";
      xhtml.startElement("p", "class", "caption");
    } else {
      xhtml.startElement(element);
    }
  }

  private void endParagraph() throws SAXException {
    endHidden();
    boxes.poll();
    paragraphs--;
    if (paragraphs > 0) {
      if (!inner.toString().isBlank()) {
        waiting.add(new Inner("p", inner.toString().strip()));
      }
      inner.setLength(0);
      return;
    }
    endLink();
    xhtml.endElement(element);
    for (Inner paragraph : waiting) {
      xhtml.element(paragraph.element(), paragraph.text());
    }
    waiting.clear();
  }

  private String element(String name, @Nullable String styleName, @Nullable String level) {
    if (name.equals("h")) {
      return WordStyles.heading(Math.max(1, WordText.number(level)));
    }
    String next = styleName == null ? "" : styleName;
    for (int i = 0; !next.isEmpty() && i < LONGEST_CHAIN; i++) {
      String known = byName(next);
      if (!known.isEmpty()) {
        return known;
      }
      Style own = styles.get(next);
      next = own == null ? "" : own.parent;
    }
    return lists > 0 ? "li" : "p";
  }

  private static String byName(String style) {
    return switch (style.toLowerCase(Locale.ROOT)) {
      case "title" -> "h1";
      case "subtitle" -> "h2";
      case "caption", "illustration", "figure", "table", "drawing" -> "caption";
      case "quotations" -> "blockquote";
      default -> "";
    };
  }

  private boolean hides(@Nullable String name) {
    String next = name == null ? "" : name;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Style own = styles.get(next);
      if (own == null || own.hidden) {
        return own != null;
      }
      next = own.parent;
    }
    return false;
  }

  private void style(String name, Attributes attributes) {
    if (name.equals("style")) {
      style = new Style();
      String parent = value(attributes, "parent-style-name");
      style.parent = parent == null ? "" : parent;
      String own = value(attributes, "name");
      if (own != null) {
        styles.put(own, style);
      }
    } else if (name.equals("text-properties")) {
      style.hidden |= "none".equals(value(attributes, "display"));
    }
  }

  private void startLink(@Nullable String target) throws SAXException {
    if (target == null || paragraphs != 1 || linked || hidden > 0) {
      return;
    }
    AttributesImpl href = new AttributesImpl();
    href.addAttribute("", "href", "href", "CDATA", target);
    xhtml.startElement("a", href);
    linked = true;
  }

  private void endLink() throws SAXException {
    if (linked && paragraphs <= 1) {
      xhtml.endElement("a");
      linked = false;
    }
  }

  private static String tableElement(String name) {
    return switch (name) {
      case "table" -> "table";
      case "table-row" -> "tr";
      default -> "td";
    };
  }

  private static int blanks(@Nullable String count) {
    return Math.max(1, Math.min(MOST_BLANKS, WordText.number(count)));
  }

  /** An attribute by its local name; OpenDocument has no two of one name on these elements. */
  private static @Nullable String value(Attributes attributes, String localName) {
    return WordText.attribute(attributes, localName);
  }
}
