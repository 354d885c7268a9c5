package org.copydesk.report.excel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML part of a workbook from beginning to end, an event at a time. Names are compared
 * without their namespace, as there are two sets of namespaces for one format. A document type or
 * an entity of its own ends the reading: no spreadsheet program writes one.
 */
final class PartReader implements AutoCloseable {

  private static final int DEEPEST = 100;

  /** Excel's limit for one cell. */
  private static final int LONGEST = 32_767;

  private final InputStream in;
  private final XMLStreamReader reader;
  private int depth;

  PartReader(InputStream in) throws IOException {
    this.in = in;
    try {
      reader = factory().createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    xml.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside is read");
        });
    return xml;
  }

  /** Goes on to the next element that begins; false at the end. */
  boolean nextElement() throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Goes on to the next begin or end of an element; false at the end. */
  boolean nextTag() throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  private int next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw new UnreadableWorkbookException("is nested deeper than any workbook; it is damaged");
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new UnreadableWorkbookException(
            "holds an XML document type, which no spreadsheet program writes; it was not read");
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      // The parser of the platform wraps some faults of its input so.
      throw e.getCause() instanceof IOException cause ? cause : damaged(e);
    }
  }

  boolean isBegin() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** The name of the element at hand. */
  String name() {
    return reader.getLocalName();
  }

  boolean begins(String name) {
    return isBegin() && name().equals(name);
  }

  boolean ends(String name) {
    return !isBegin() && name().equals(name);
  }

  /** An attribute of the element at hand; empty where it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * All the text of the element at hand, which is left at its end. What tells how to pronounce
   * other text is left out.
   */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    int aside = Integer.MAX_VALUE;
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && name().equals("rPh")) {
        aside = Math.min(aside, depth);
      } else if (event == XMLStreamConstants.END_ELEMENT && depth < aside) {
        aside = Integer.MAX_VALUE;
      } else if ((event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE)
          && aside == Integer.MAX_VALUE
          && text.length() < LONGEST) {
        text.append(reader.getText());
      }
    }
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
  }

  private static IOException damaged(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UnreadableWorkbookException unreadable) {
        return unreadable;
      }
      if (t instanceof XMLStreamException x && x.getNestedException() != null) {
        if (x.getNestedException() instanceof UnreadableWorkbookException unreadable) {
          return unreadable;
        }
      }
    }
    return new UnreadableWorkbookException("is damaged: a part of it is no XML");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
