package org.copydesk.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import org.copydesk.text.Setting;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells a page as XHTML events, each element with the setting of what is in it. */
final class PageEvents {

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(SAXException cause) {
      super(cause);
    }
  }

  /** The document's own elements, which the handler of the events begins and ends by itself. */
  private static final Set<String> FRAME = Set.of("html", "frameset");

  private final ContentHandler handler;
  private final Function<Element, Setting> entering;
  private final Runnable leaving;
  private final Deque<Setting> settings = new ArrayDeque<>();

  /**
   * @param handler takes the events
   * @param entering tells the setting of an element; asked in the order of the page
   * @param leaving told at the end of each element
   */
  PageEvents(ContentHandler handler, Function<Element, Setting> entering, Runnable leaving) {
    this.handler = handler;
    this.entering = entering;
    this.leaving = leaving;
    settings.push(Setting.UNTOLD);
  }

  void tell(Document page) throws SAXException {
    try {
      NodeTraversor.filter(
          new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
              return start(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
              end(node);
              return FilterResult.CONTINUE;
            }
          },
          page);
    } catch (Stopped e) {
      throw (SAXException) e.getCause();
    }
  }

  private NodeFilter.FilterResult start(Node node) {
    try {
      if (node instanceof TextNode text) {
        characters(text.getWholeText());
      } else if (node instanceof Element element && !(node instanceof Document)) {
        if (element.normalName().equals("head")) {
          return NodeFilter.FilterResult.SKIP_ENTIRELY;
        }
        start(element);
      } else if (node instanceof DataNode) {
        return NodeFilter.FilterResult.SKIP_ENTIRELY;
      }
      return NodeFilter.FilterResult.CONTINUE;
    } catch (SAXException e) {
      throw new Stopped(e);
    }
  }

  private void start(Element element) throws SAXException {
    Setting outer = settings.element();
    Setting setting = entering.apply(element);
    if (FRAME.contains(element.normalName())) {
      settings.push(outer);
      return;
    }
    settings.push(setting);
    AttributesImpl attributes = new AttributesImpl();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (!SettingMarks.isMark(name)) {
        attributes.addAttribute("", name, name, "CDATA", valueOf(element, name, attribute));
      }
    }
    SettingMarks.write(outer, setting, attributes);
    String name = nameOf(element);
    handler.startElement("", name, name, attributes);
  }

  private void end(Node node) {
    if (!(node instanceof Element element)
        || node instanceof Document
        || element.normalName().equals("head")) {
      return;
    }
    leaving.run();
    settings.pop();
    if (FRAME.contains(element.normalName())) {
      return;
    }
    try {
      String name = nameOf(element);
      handler.endElement("", name, name);
    } catch (SAXException e) {
      throw new Stopped(e);
    }
  }

  private void characters(String text) throws SAXException {
    if (!text.isEmpty()) {
      handler.characters(text.toCharArray(), 0, text.length());
    }
  }

  /** The handler makes a body of its own, which takes no attributes. */
  private static String nameOf(Element element) {
    String name = element.normalName();
    return name.equals("body") ? "div" : name.substring(name.indexOf(':') + 1);
  }

  /** A relative link is resolved where the page names its base, and stays as it is elsewhere. */
  private static String valueOf(Element element, String name, Attribute attribute) {
    if (!name.equals("href") || element.baseUri().isEmpty()) {
      return attribute.getValue();
    }
    String absolute = element.absUrl(name);
    return absolute.isEmpty() ? attribute.getValue() : absolute;
  }
}
