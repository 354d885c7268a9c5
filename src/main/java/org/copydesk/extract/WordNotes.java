package org.copydesk.extract;

import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of footnotes or endnotes under {@code "footnote 2"}, {@code "endnote 1"}. */
final class WordNotes extends DefaultHandler {

  private final String element;
  private final Map<String, String> notes;
  private final StringBuilder text = new StringBuilder();
  private String id = "";
  private boolean inText;

  WordNotes(String element, Map<String, String> notes) {
    this.element = element;
    this.notes = notes;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (localName.equals(element)) {
      String value = WordText.attribute(attributes, "id");
      id = value == null ? "" : value;
      text.setLength(0);
    } else if (localName.equals("t")) {
      inText = true;
    } else if (localName.equals("p") || localName.equals("tab") || localName.equals("br")) {
      text.append(' ');
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (localName.equals("t")) {
      inText = false;
    } else if (localName.equals(element)) {
      notes.put(element + " " + id, text.toString().strip());
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (inText) {
      text.append(ch, start, length);
    }
  }
}
