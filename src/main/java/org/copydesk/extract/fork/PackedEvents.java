package org.copydesk.extract.fork;

import java.time.Duration;
import org.copydesk.extract.Extraction;
import org.copydesk.extract.Failure;
import org.copydesk.extract.Member;
import org.copydesk.text.Shortfall;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Packs what a parser says and sends it to the program many events at a time: what goes through a
 * pipe one by one costs a system call each. Something is sent at least once a second as long as the
 * parser moves, for the program to see that it does.
 */
final class PackedEvents extends DefaultHandler {

  private static final int MOST_ATTRIBUTES = 1_000;
  private static final int LONGEST_VALUE = 64 * 1024;

  private static final int FULL = 16 * 1024;

  private static final long SIGN_AFTER = Duration.ofSeconds(1).toNanos();

  private final ContentHandler program;
  private final Packing packing = new Packing();
  private long sent = System.nanoTime();

  /**
   * @param program takes what is packed, as characters
   */
  PackedEvents(ContentHandler program) {
    this.program = program;
  }

  /** Says that work has begun. */
  void started() throws SAXException {
    packing.mark(EventMark.STARTED).number(ProcessHandle.current().pid());
    send();
  }

  void type(String type) throws SAXException {
    packing.mark(EventMark.TYPE).word(type);
    send();
  }

  /** Says the last thing of a file. */
  void extraction(Extraction extraction) throws SAXException {
    packing.mark(EventMark.EXTRACTION).number(extraction.dropped());
    failure(extraction.failure());
    packing.number(extraction.remarks().size());
    extraction.remarks().forEach(packing::word);
    packing.number(extraction.shortfalls().size());
    for (Shortfall shortfall : extraction.shortfalls()) {
      packing.word(shortfall.reason().name()).word(shortfall.sentence());
    }
    packing.number(extraction.members().size());
    for (Member member : extraction.members()) {
      packing.word(member.name()).word(member.type()).word(member.file()).number(member.size());
      failure(member.failure());
    }
    send();
  }

  private void failure(@Nullable Failure failure) {
    packing.word(failure == null ? null : failure.reason().name());
    if (failure != null) {
      packing.word(failure.detail());
    }
  }

  @Override
  public void startDocument() throws SAXException {
    packing.mark(EventMark.START_DOCUMENT);
    sendWhenFull();
  }

  @Override
  public void endDocument() throws SAXException {
    packing.mark(EventMark.END_DOCUMENT);
    sendWhenFull();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    int count = Math.min(attributes.getLength(), MOST_ATTRIBUTES);
    packing.mark(EventMark.START_ELEMENT).word(uri).word(localName).word(qName).number(count);
    for (int i = 0; i < count; i++) {
      packing
          .word(attributes.getURI(i))
          .word(attributes.getLocalName(i))
          .word(attributes.getQName(i))
          .word(attributes.getType(i))
          .word(isLong(attributes.getValue(i)) ? "" : attributes.getValue(i));
    }
    sendWhenFull();
  }

  /** A picture written into a page; nothing we read of an element is as long. */
  private static boolean isLong(@Nullable String value) {
    return value != null && value.length() > LONGEST_VALUE;
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    packing.mark(EventMark.END_ELEMENT).word(uri).word(localName).word(qName);
    sendWhenFull();
  }

  @Override
  public void characters(char[] letters, int from, int length) throws SAXException {
    text(EventMark.CHARACTERS, letters, from, length);
  }

  @Override
  public void ignorableWhitespace(char[] letters, int from, int length) throws SAXException {
    text(EventMark.WHITE_SPACE, letters, from, length);
  }

  private void text(char mark, char[] letters, int from, int length) throws SAXException {
    if (length == 0) {
      packing.mark(EventMark.ALIVE);
    }
    for (int i = 0; i < length; i += FULL) {
      packing.mark(mark).word(letters, from + i, Math.min(FULL, length - i));
      sendWhenFull();
    }
    sendWhenFull();
  }

  private void sendWhenFull() throws SAXException {
    if (packing.length() >= FULL || System.nanoTime() - sent > SIGN_AFTER) {
      send();
    }
  }

  private void send() throws SAXException {
    char[] all = packing.take().toCharArray();
    program.characters(all, 0, all.length);
    sent = System.nanoTime();
  }
}
