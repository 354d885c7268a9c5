package org.copydesk.extract.fork;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Failure;
import org.copydesk.extract.Member;
import org.copydesk.text.Shortfall;
import org.copydesk.text.UnreadableReason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** Hands on what a fork says about one file, and keeps what it says last. */
final class UnpackedEvents extends DefaultHandler {

  /**
   * Carries what the receiver of the text threw past Tika, which would drop it and let the fork
   * read on.
   */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SAXException cause;

    Refused(SAXException cause) {
      super(cause);
      this.cause = cause;
    }

    SAXException refusal() {
      return cause;
    }
  }

  private final ContentHandler text;
  private final Deadline deadline;
  private @Nullable String type;
  private @Nullable Extraction extraction;

  /**
   * @param text takes the events of the document
   * @param deadline hears of every sign that the fork gives
   */
  UnpackedEvents(ContentHandler text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  /** The type of the file, where the fork has said it. */
  @Nullable String type() {
    return type;
  }

  /** What the fork said last; null where it did not get so far. */
  @Nullable Extraction extraction() {
    return extraction;
  }

  @Override
  public void characters(char[] packed, int from, int length) {
    deadline.moved();
    Unpacked said = new Unpacked(packed, from, length);
    try {
      while (!said.isOver()) {
        take(said);
      }
    } catch (SAXException e) {
      throw new Refused(e);
    }
  }

  private void take(Unpacked said) throws SAXException {
    char mark = said.mark();
    switch (mark) {
      case EventMark.STARTED -> deadline.started(said.longNumber());
      case EventMark.ALIVE -> {}
      case EventMark.TYPE -> type = said.word();
      case EventMark.EXTRACTION -> extraction = extraction(said);
      case EventMark.START_DOCUMENT -> text.startDocument();
      case EventMark.END_DOCUMENT -> text.endDocument();
      case EventMark.START_ELEMENT -> startElement(said);
      case EventMark.END_ELEMENT -> text.endElement(said.word(), said.word(), said.word());
      case EventMark.CHARACTERS -> {
        char[] letters = said.word().toCharArray();
        text.characters(letters, 0, letters.length);
      }
      case EventMark.WHITE_SPACE -> {
        char[] letters = said.word().toCharArray();
        text.ignorableWhitespace(letters, 0, letters.length);
      }
      default -> throw new IllegalStateException("nothing begins with " + (int) mark);
    }
  }

  private void startElement(Unpacked said) throws SAXException {
    String uri = said.word();
    String localName = said.word();
    String name = said.word();
    AttributesImpl attributes = new AttributesImpl();
    for (int count = said.number(); count > 0; count--) {
      attributes.addAttribute(
          said.wordOrNone(),
          said.wordOrNone(),
          said.wordOrNone(),
          said.wordOrNone(),
          said.wordOrNone());
    }
    text.startElement(uri, localName, name, attributes);
  }

  private static Extraction extraction(Unpacked said) {
    int dropped = said.number();
    Failure failure = failure(said);
    List<String> remarks = new ArrayList<>();
    for (int count = said.number(); count > 0; count--) {
      remarks.add(said.word());
    }
    List<Shortfall> shortfalls = new ArrayList<>();
    for (int count = said.number(); count > 0; count--) {
      shortfalls.add(new Shortfall(UnreadableReason.valueOf(said.word()), said.word()));
    }
    List<Member> members = new ArrayList<>();
    for (int count = said.number(); count > 0; count--) {
      members.add(
          new Member(said.word(), said.word(), said.word(), said.longNumber(), failure(said)));
    }
    return new Extraction(members, dropped, failure, remarks, shortfalls);
  }

  private static @Nullable Failure failure(Unpacked said) {
    String reason = said.wordOrNone();
    return reason == null ? null : new Failure(UnreadableReason.valueOf(reason), said.word());
  }
}
