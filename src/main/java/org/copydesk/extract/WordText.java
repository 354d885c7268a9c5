package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the main part of a Word document into XHTML. */
final class WordText extends DefaultHandler {

  /** Deleted or moved text, the older twin of a drawing, and what explains how to read a sign. */
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "Fallback", "rt", "instrText", "delText");

  private static final class Paragraph {
    @Nullable String style;
    int outline = -1;
    boolean list;
    @Nullable String element;

    /** The mark at its end is deleted: the next paragraph goes on in this one. */
    boolean goesOn;

    final List<String> notes = new ArrayList<>();
  }

  private final XHTMLContentHandler xhtml;
  private final WordStyles styles;
  private final Map<String, String> links;
  private final Map<String, String> notes;
  private final ReviewMarks marks;

  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private @Nullable Paragraph carried;
  private int unseen;
  private int properties;
  private boolean inRun;
  private boolean inText;
  private boolean hidden;
  private boolean linked;

  WordText(
      XHTMLContentHandler xhtml,
      WordStyles styles,
      Map<String, String> links,
      Map<String, String> notes,
      ReviewMarks marks) {
    this.xhtml = xhtml;
    this.styles = styles;
    this.links = links;
    this.notes = notes;
    this.marks = marks;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (unseen > 0 || UNSEEN.contains(localName)) {
      count(localName);
      unseen++;
      return;
    }
    if (!uri.contains("wordprocessingml")) {
      return;
    }
    Paragraph paragraph = paragraphs.peek();
    String value = attribute(attributes, "val");
    switch (localName) {
      case "tbl" -> {
        endCarried();
        xhtml.startElement("table");
      }
      case "pPr" -> properties++;
      case "ins" -> count(localName);
      case "commentReference" -> marks.comment();
      case "tr" -> xhtml.startElement("tr");
      case "tc" -> xhtml.startElement("td");
      case "p" -> {
        paragraphs.push(carried == null ? new Paragraph() : carried);
        carried = null;
      }
      case "r" -> {
        inRun = true;
        hidden = false;
      }
      case "t" -> inText = true;
      case "vanish" -> hidden = inRun && isOn(value);
      case "rStyle" -> hidden |= inRun && styles.hides(value);
      case "tab" -> write(inRun ? "\t" : "");
      case "br" -> {
        String type = attribute(attributes, "type");
        write(type == null || type.equals("textWrapping") ? "\n" : " ");
      }
      case "cr" -> write("\n");
      case "noBreakHyphen" -> write("-");
      case "hyperlink" -> startLink(attributes);
      default -> {
        if (paragraph != null) {
          property(paragraph, localName, value, attributes);
        }
      }
    }
  }

  private void property(
      Paragraph paragraph, String name, @Nullable String value, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "pStyle" -> paragraph.style = value;
      case "outlineLvl" -> paragraph.outline = number(value);
      case "numId" -> paragraph.list = number(value) > 0;
      case "footnoteReference", "endnoteReference" -> {
        String note = notes.get(name.replace("Reference", "") + " " + attribute(attributes, "id"));
        if (note != null && !note.isEmpty()) {
          open(paragraph);
          paragraph.notes.add(note);
          xhtml.startElement("sup", "class", "note-reference");
          xhtml.endElement("sup");
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (unseen > 0) {
      unseen--;
      return;
    }
    if (!uri.contains("wordprocessingml")) {
      return;
    }
    switch (localName) {
      case "tbl" -> xhtml.endElement("table");
      case "tr" -> xhtml.endElement("tr");
      case "tc" -> {
        endCarried();
        xhtml.endElement("td");
      }
      case "body", "txbxContent" -> endCarried();
      case "pPr" -> properties--;
      case "p" -> endParagraph();
      case "r" -> inRun = false;
      case "t" -> inText = false;
      case "hyperlink" -> endLink();
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (inText && unseen == 0) {
      write(new String(ch, start, length));
    }
  }

  private void write(String text) throws SAXException {
    Paragraph paragraph = paragraphs.peek();
    if (paragraph != null && !hidden && !text.isEmpty() && isShown(paragraph)) {
      open(paragraph);
      xhtml.characters(text);
    }
  }

  private boolean isShown(Paragraph paragraph) {
    boolean contents = styles.elementOf(paragraph.style).equals(WordStyles.CONTENTS);
    if (contents) {
      marks.tableOfContents();
    }
    return paragraph.element != null || !(contents || styles.hides(paragraph.style));
  }

  /** Changes that nobody has accepted; a moved passage is one of them. */
  private void count(String element) {
    if (unseen > 0
        || !(element.equals("ins") || element.equals("del") || element.equals("moveFrom"))) {
      return;
    }
    marks.change();
    Paragraph paragraph = paragraphs.peek();
    if (properties > 0 && paragraph != null && element.equals("del")) {
      paragraph.goesOn = true;
    }
  }

  /** Only at the first character is it known what kind of paragraph it is. */
  private void open(Paragraph paragraph) throws SAXException {
    if (paragraph.element != null) {
      return;
    }
    String element = styles.elementOf(paragraph.style);
    if (paragraph.outline >= 0 && paragraph.outline < 9) {
      element = WordStyles.heading(paragraph.outline + 1);
    } else if (paragraph.list && element.equals("p")) {
      element = "li";
    }
    paragraph.element =
        element.equals("caption") || element.equals(WordStyles.CONTENTS) ? "p" : element;
    if (element.equals("caption")) {
      xhtml.startElement("p", "class", "caption");
    } else {
      xhtml.startElement(paragraph.element);
    }
  }

  private void endParagraph() throws SAXException {
    endLink();
    Paragraph paragraph = paragraphs.poll();
    if (paragraph == null || paragraph.element == null) {
      return;
    }
    if (paragraph.goesOn && carried == null) {
      paragraph.goesOn = false;
      carried = paragraph;
    } else {
      close(paragraph);
    }
  }

  private void endCarried() throws SAXException {
    if (carried != null) {
      close(carried);
      carried = null;
    }
  }

  private void close(Paragraph paragraph) throws SAXException {
    if (paragraph.element == null) {
      return;
    }
    xhtml.endElement(paragraph.element);
    for (String note : paragraph.notes) {
      xhtml.element("p", note);
    }
  }

  private void startLink(Attributes attributes) throws SAXException {
    String id = attribute(attributes, "id");
    String anchor = attribute(attributes, "anchor");
    String target = id != null ? links.get(id) : anchor == null ? null : "#" + anchor;
    Paragraph paragraph = paragraphs.peek();
    if (target != null && paragraph != null && !linked) {
      open(paragraph);
      AttributesImpl href = new AttributesImpl();
      href.addAttribute("", "href", "href", "CDATA", target);
      xhtml.startElement("a", href);
      linked = true;
    }
  }

  private void endLink() throws SAXException {
    if (linked) {
      xhtml.endElement("a");
      linked = false;
    }
  }

  /** An attribute by its local name; Word's are always qualified, but not always by the same. */
  static @Nullable String attribute(Attributes attributes, String localName) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (localName.equals(attributes.getLocalName(i))) {
        return attributes.getValue(i);
      }
    }
    return null;
  }

  /** A small number; -1 where there is none. */
  static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
  }

  static boolean isOn(@Nullable String value) {
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }
}
