package org.copydesk.extract;

import java.util.Locale;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Turns line feeds and tabs of a markup source into blanks, but for preformatted text. */
final class SourceWhiteSpace extends ContentHandlerDecorator {

  private int preformatted;

  SourceWhiteSpace(ContentHandler handler) {
    super(handler);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    preformatted += isPreformatted(localName, name) ? 1 : 0;
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    super.endElement(uri, localName, name);
    preformatted -= isPreformatted(localName, name) ? 1 : 0;
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (preformatted > 0) {
      super.characters(ch, start, length);
      return;
    }
    char[] plain = new char[length];
    for (int i = 0; i < length; i++) {
      char c = ch[start + i];
      plain[i] = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    super.characters(plain, 0, length);
  }

  private static boolean isPreformatted(String localName, String name) {
    String element = (localName.isEmpty() ? name : localName).toLowerCase(Locale.ROOT);
    return element.equals("pre") || element.equals("listing");
  }
}
